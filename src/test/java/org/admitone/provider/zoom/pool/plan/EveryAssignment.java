package org.admitone.provider.zoom.pool.plan;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.admitone.provider.zoom.HostId;

/// Looks at every assignment there is, one by one, and remembers the best.
final class EveryAssignment {

    private final List<Need> needs;
    private final List<PoolHost> hosts;
    private final Set<Need> mayBeLeft;
    private final List<Optional<PoolHost>> at = new ArrayList<>();
    private final List<Integer> slots = new ArrayList<>();
    int left = Integer.MAX_VALUE;
    int moved = Integer.MAX_VALUE;
    /// Of the assignments that leave out the fewest, whatever they move.
    int used = Integer.MAX_VALUE;

    /// @param mayBeLeft all others have a place already, and keep one
    EveryAssignment(List<Need> needs, List<PoolHost> hosts, Set<Need> mayBeLeft) {
        this.needs = needs;
        this.hosts = hosts;
        this.mayBeLeft = mayBeLeft;
        look(0, 0, 0);
    }

    private void look(int need, int leftOut, int moves) {
        if (leftOut > left) {
            return;
        }
        if (need == needs.size()) {
            note(leftOut, moves);
            return;
        }
        Need each = needs.get(need);
        for (PoolHost host : hosts) {
            for (int slot = 1; slot <= host.capacity(); slot++) {
                if (fits(each, host, slot)) {
                    at.add(Optional.of(host));
                    slots.add(slot);
                    look(need + 1, leftOut, moves + (moves(each, host.id()) ? 1 : 0));
                    at.removeLast();
                    slots.removeLast();
                }
            }
        }
        if (mayBeLeft.contains(each)) {
            at.add(Optional.empty());
            slots.add(0);
            look(need + 1, leftOut + 1, moves);
            at.removeLast();
            slots.removeLast();
        }
    }

    private void note(int leftOut, int moves) {
        int hostsUsed = new HashSet<>(at.stream().flatMap(Optional::stream).toList()).size();
        if (leftOut < left) {
            left = leftOut;
            moved = moves;
            used = hostsUsed;
        } else {
            moved = Math.min(moved, moves);
            used = Math.min(used, hostsUsed);
        }
    }

    private boolean fits(Need need, PoolHost host, int slot) {
        boolean stays = need.home().filter(home -> home.hold() == Need.Hold.STAYS).isPresent() && need.asks().pinned().isEmpty();
        if (stays ? !(need.home().get().host().equals(host.id()) && need.home().get().slot() == slot) : !Timetables.able(need, host)) {
            return false;
        }
        for (int other = 0; other < at.size(); other++) {
            if (at.get(other).equals(Optional.of(host)) && slots.get(other) == slot && Timetables.overlap(needs.get(other), need)) {
                return false;
            }
        }
        return true;
    }

    /// A host that is gone, or may not hold it any more, is no home.
    private boolean moves(Need need, HostId to) {
        return need.home().filter(home -> !home.host().equals(to))
                .filter(home -> hosts.stream().anyMatch(host -> host.id().equals(home.host()) && home.slot() <= host.capacity() && Timetables.able(need, host))).isPresent();
    }
}
