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
    private final int[] kindOf;
    private final BitSet[] served;
    private final int[] demand;

    /// @param able of each session its hosts, the same object for the same hosts
    Kinds(BitSet[] able, int hosts) {
        Map<BitSet, Integer> numbers = new IdentityHashMap<>();
        this.kindOf = new int[able.length];
        for (int need = 0; need < able.length; need++) {
            Integer known = numbers.putIfAbsent(able[need], kinds.size());
            kindOf[need] = known == null ? kinds.size() : known;
            if (known == null) {
                kinds.add(able[need]);
            }
        }
        int[] sessions = new int[kinds.size()];
        Arrays.stream(kindOf).forEach(kind -> sessions[kind]++);
        this.served = new BitSet[hosts];
        this.demand = new int[hosts];
        Arrays.setAll(served, host -> new BitSet());
        for (int kind = 0; kind < kinds.size(); kind++) {
            int of = kind;
            kinds.get(kind).stream().forEach(host -> {
                served[host].set(of);
                demand[host] += sessions[of];
            });
        }
    }

    int count() {
        return kinds.size();
    }

    int of(int need) {
        return kindOf[need];
    }

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
