package org.admitone.provider.zoom.pool.plan;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;

/// Sessions that the same hosts could hold are of one kind; hosts that serve the same kinds are as good as each other.
final class Kinds {

    private final List<BitSet> kinds = new ArrayList<>();
    private final BitSet[] served;
    private final int[] demand;

    Kinds(BitSet[] able, int hosts) {
        Map<BitSet, Integer> sessions = new IdentityHashMap<>();
        for (BitSet each : able) {
            if (sessions.merge(each, 1, Integer::sum) == 1) {
                kinds.add(each);
            }
        }
        this.served = new BitSet[hosts];
        this.demand = new int[hosts];
        Arrays.setAll(served, host -> new BitSet());
        for (int kind = 0; kind < kinds.size(); kind++) {
            int of = kind;
            int number = sessions.getOrDefault(kinds.get(kind), 0);
            kinds.get(kind).stream().forEach(host -> {
                served[host].set(of);
                demand[host] += number;
            });
        }
    }

    int count() {
        return kinds.size();
    }

    /// The same object as that of each of its sessions.
    BitSet hosts(int kind) {
        return kinds.get(kind);
    }

    BitSet served(int host) {
        return served[host];
    }

    /// How many sessions the host could hold.
    int demand(int host) {
        return demand[host];
    }
}
