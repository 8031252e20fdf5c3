package org.admitone.provider.zoom.pool.plan;

import java.util.Arrays;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.admitone.provider.zoom.HostId;

/// Sessions and hosts as numbers, and what is placed where while it is being worked out. A host of capacity two has two slots.
final class Problem {

    static final int NOWHERE = -1;
    private static final int BITS = 21;
    private static final int MOST_NEEDS = (1 << BITS) - 1;

    final List<Need> needs;
    final List<PoolHost> hosts;
    final Eligibility eligibility;
    private final long[] from;
    private final long[] to;
    private final BitSet[] able;
    private final int[] homeHost;
    private final int[] placed;
    private final int[] firstSlot;
    private final int[] hostOf;
    private final int[] load;
    private final Timeline[] slots;
    private final Kinds kinds;

    Problem(List<Need> needs, List<PoolHost> hosts) {
        if (needs.size() > MOST_NEEDS) {
            throw new IllegalArgumentException("more than two million sessions at a time");
        }
        this.needs = needs;
        this.hosts = hosts;
        this.eligibility = new Eligibility(hosts);
        this.from = needs.stream().mapToLong(need -> need.from().toEpochMilli()).toArray();
        this.to = needs.stream().mapToLong(need -> need.to().toEpochMilli()).toArray();
        this.able = needs.stream().map(need -> eligibility.of(need.asks())).toArray(BitSet[]::new);
        this.firstSlot = new int[hosts.size() + 1];
        for (int host = 0; host < hosts.size(); host++) {
            firstSlot[host + 1] = firstSlot[host] + hosts.get(host).capacity();
        }
        this.hostOf = new int[firstSlot[hosts.size()]];
        this.slots = new Timeline[hostOf.length];
        for (int host = 0; host < hosts.size(); host++) {
            Arrays.fill(hostOf, firstSlot[host], firstSlot[host + 1], host);
        }
        Arrays.setAll(slots, slot -> new Timeline(this));
        this.load = new int[hosts.size()];
        this.placed = new int[needs.size()];
        Arrays.fill(placed, NOWHERE);
        this.homeHost = homes();
        this.kinds = new Kinds(able, hosts.size());
    }

    private int[] homes() {
        Map<HostId, Integer> known = new HashMap<>();
        IntStream.range(0, hosts.size()).forEach(host -> known.put(hosts.get(host).id(), host));
        return IntStream.range(0, needs.size()).map(need -> needs.get(need).home().map(home -> known.get(home.host()))
                .filter(host -> needs.get(need).home().orElseThrow().slot() <= hosts.get(host).capacity() && (able[need].get(host) || isMade(need)))
                .orElse(NOWHERE)).toArray();
    }

    /// Its meeting is made, on a host that is still there, and nobody wants it on another.
    boolean stays(int need) {
        return homeHost[need] != NOWHERE && isMade(need);
    }

    private boolean isMade(int need) {
        return needs.get(need).home().filter(home -> home.hold() == Need.Hold.STAYS).isPresent() && needs.get(need).asks().pinned().isEmpty();
    }

    int[] byStart() {
        return sorted(from);
    }

    int[] byEnd() {
        return sorted(to);
    }

    /// Numbers of sessions by a time, packed into one number each: nothing is boxed.
    private static int[] sorted(long[] times) {
        long first = Arrays.stream(times).min().orElse(0);
        long[] keys = new long[times.length];
        Arrays.setAll(keys, need -> (times[need] - first) << BITS | need);
        Arrays.sort(keys);
        return Arrays.stream(keys).mapToInt(key -> (int) (key & MOST_NEEDS)).toArray();
    }

    Kinds kinds() {
        return kinds;
    }

    long from(int need) {
        return from[need];
    }

    long to(int need) {
        return to[need];
    }

    BitSet able(int need) {
        return able[need];
    }

    /// Where it is assigned already, as far as that can still hold it.
    int home(int need) {
        return homeHost[need];
    }

    int slotOf(int need) {
        return placed[need];
    }

    boolean isPlaced(int need) {
        return placed[need] != NOWHERE;
    }

    int slotCount() {
        return slots.length;
    }

    int hostOf(int slot) {
        return hostOf[slot];
    }

    int firstSlot(int host) {
        return firstSlot[host];
    }

    int endSlot(int host) {
        return firstSlot[host + 1];
    }

    int load(int host) {
        return load[host];
    }

    Timeline at(int slot) {
        return slots[slot];
    }

    void place(int need, int slot) {
        slots[slot].put(need);
        placed[need] = slot;
        load[hostOf[slot]]++;
    }

    void lift(int need) {
        int slot = placed[need];
        slots[slot].remove(need);
        placed[need] = NOWHERE;
        load[hostOf[slot]]--;
    }

    /// Whether holding it there is a move: it has a host that could still hold it, and that is another.
    boolean moves(int need, int slot) {
        return homeHost[need] != NOWHERE && homeHost[need] != hostOf[slot];
    }
}
