package org.admitone.provider.zoom.pool.plan;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/// Brings sessions together on as few hosts as can be found, which the planning itself never does: it moves nobody only to save a licence.
///
/// 1. Hosts are closed as long as the others can hold everybody: those with the least to move first, and, another time, those that hold the fewest at once first.
///    Where all sessions can be held by all hosts, the second is the optimum.
/// 2. Where a number that nobody has shown to be too low is left, sets of so many hosts are tried, as many as there is time for.
///
/// Of what is found, the fewest hosts are taken, then the fewest meetings that have to be made anew, then the fewest moves.
public final class Fewest {

    /// Sessions placed, over all trials.
    private static final int WORK = 1_000_000;
    private static final int FEWEST_TRIALS = 24;
    private static final int MOST_TRIALS = 300;

    private final Gathering gathering;
    private final int bound;
    private Gathering.Found best;
    private int trials;

    private Fewest(Gathering gathering) {
        this.gathering = gathering;
        this.bound = gathering.lowerBound();
        this.best = gathering.asItIs();
        this.trials = Math.clamp(WORK / Math.max(1, gathering.size()), FEWEST_TRIALS, MOST_TRIALS);
    }

    /// @param stays sessions that stay where they are, whatever it costs
    public static Fewer of(List<Need> needs, List<PoolHost> hosts, Set<UUID> stays) {
        return new Fewest(new Gathering(needs, hosts, Pool.assign(needs, hosts), stays)).find();
    }

    private Fewer find() {
        Comparator<PoolHost> leastToMove = Comparator.<PoolHost>comparingInt(gathering::made).thenComparingInt(gathering::load).thenComparing(host -> host.id().value());
        close(gathering.hosts().stream().filter(host -> gathering.load(host) > 0).toList(), leastToMove);
        close(gathering.hosts(), Comparator.comparingInt(PoolHost::capacity).thenComparing(leastToMove));
        for (int number = Math.max(bound, gathering.needed().size()); number < best.used(); number++) {
            chosen(number, leastToMove.reversed());
        }
        return new Fewer(best.seats(), gathering.asItIs().used(), best.used(), Math.min(bound, best.used()));
    }

    /// Many at once as long as that goes well, then one by one.
    private void close(List<PoolHost> from, Comparator<PoolHost> first) {
        List<PoolHost> open = new ArrayList<>(from);
        List<PoolHost> closable = from.stream().filter(host -> !gathering.needed().contains(host)).sorted(first).toList();
        int at = 0;
        int block = closable.size();
        while (at < closable.size() && open.size() > bound && trials > 0) {
            block = Math.min(block, Math.min(closable.size() - at, open.size() - bound));
            List<PoolHost> left = new ArrayList<>(open);
            left.removeAll(closable.subList(at, at + block));
            if (isFound(left)) {
                open = left;
                at += block;
            } else if (block == 1) {
                at++;
            } else {
                block /= 2;
            }
        }
    }

    /// Any so many hosts, those first that hold the most.
    private void chosen(int number, Comparator<PoolHost> first) {
        List<PoolHost> others = gathering.hosts().stream().filter(host -> !gathering.needed().contains(host))
                .sorted(Comparator.<PoolHost>comparingInt(host -> -host.capacity()).thenComparing(first)).toList();
        any(new ArrayList<>(gathering.needed()), others, number);
    }

    private boolean any(List<PoolHost> chosen, List<PoolHost> others, int number) {
        if (chosen.size() == number) {
            return isFound(chosen);
        }
        for (int i = 0; i < others.size() && others.size() - i >= number - chosen.size() && trials > 0; i++) {
            List<PoolHost> more = new ArrayList<>(chosen);
            more.add(others.get(i));
            if (any(more, others.subList(i + 1, others.size()), number)) {
                return true;
            }
        }
        return false;
    }

    private boolean isFound(List<PoolHost> open) {
        trials--;
        Optional<Gathering.Found> found = gathering.on(open);
        found.filter(each -> each.compareTo(best) < 0).ifPresent(each -> best = each);
        return found.isPresent();
    }
}
