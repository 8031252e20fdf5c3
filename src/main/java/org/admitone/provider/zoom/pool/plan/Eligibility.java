package org.admitone.provider.zoom.pool.plan;

import java.util.Arrays;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import org.admitone.provider.zoom.HostId;

/// Which hosts could hold a session, were they free; where none could, why.
final class Eligibility {

    private final List<PoolHost> hosts;
    private final int[] people;
    private final int[] minutes;
    private final Map<Asks, BitSet> known = new HashMap<>();
    private final Map<BitSet, BitSet> same = new HashMap<>();

    Eligibility(List<PoolHost> hosts) {
        this.hosts = hosts;
        this.people = hosts.stream().mapToInt(PoolHost::people).distinct().sorted().toArray();
        this.minutes = hosts.stream().mapToInt(PoolHost::longest).distinct().sorted().toArray();
    }

    /// The same object for the same set, so that sessions of one kind are known by it.
    BitSet of(Asks asks) {
        return known.computeIfAbsent(roughly(asks), each -> {
            BitSet able = new BitSet(hosts.size());
            for (int host = 0; host < hosts.size(); host++) {
                if (holds(hosts.get(host), each)) {
                    able.set(host);
                }
            }
            return same.computeIfAbsent(able, set -> set);
        });
    }

    /// What no host makes a difference of is the same here, so that few things are asked of every host.
    private Asks roughly(Asks asks) {
        return new Asks(limit(minutes, asks.minutes()), limit(people, asks.people()), asks.ways(), asks.groups(), asks.common(), asks.without(), asks.pinned());
    }

    /// The smallest limit of any host that is enough.
    private static int limit(int[] limits, int asked) {
        int at = Arrays.binarySearch(limits, asked);
        int limit = at >= 0 ? at : -at - 1;
        return limit < limits.length ? limits[limit] : Integer.MAX_VALUE;
    }

    private static boolean holds(PoolHost host, Asks asks) {
        return wanted(host, asks) && !asks.without().contains(host.id()) && licensedFor(host, asks) && longEnough(host, asks) && asks.people() <= host.people();
    }

    /// A pin is staff's word: it goes before groups, not before what Zoom can do.
    private static boolean wanted(PoolHost host, Asks asks) {
        return asks.pinned().map(host.id()::equals).orElseGet(() -> ofTheirs(host, asks));
    }

    private static boolean ofTheirs(PoolHost host, Asks asks) {
        return host.group().map(asks.groups()::contains).orElse(asks.common() == Asks.Common.ALSO);
    }

    private static boolean licensedFor(PoolHost host, Asks asks) {
        return host.licence() == PoolHost.Licence.PAID || asks.ways() == Asks.Ways.SHARED;
    }

    private static boolean longEnough(PoolHost host, Asks asks) {
        return asks.minutes() <= host.longest();
    }

    /// The nearest reason: the last condition that leaves no host.
    Why why(Need need) {
        Asks asks = need.asks();
        int able = of(asks).cardinality();
        if (asks.pinned().isPresent()) {
            return pinned(need, asks.pinned().get(), able);
        }
        if (able > 0) {
            return new Why.NobodyFree(need.from(), need.to(), able);
        }
        if (hosts.isEmpty()) {
            return new Why.NoHosts();
        }
        return none(asks);
    }

    private Why pinned(Need need, HostId host, int able) {
        if (able > 0) {
            return new Why.PinnedTaken(host, need.from(), need.to());
        }
        return hosts.stream().anyMatch(each -> each.id().equals(host)) ? new Why.PinnedUnable(host) : new Why.PinnedGone(host);
    }

    private Why none(Asks asks) {
        Optional<Why> why = reason(asks, host -> ofTheirs(host, asks), new Why.GroupWithoutHosts())
                .or(() -> reason(asks, host -> ofTheirs(host, asks) && licensedFor(host, asks), new Why.NoLicence()))
                .or(() -> reason(asks, host -> ofTheirs(host, asks) && licensedFor(host, asks) && longEnough(host, asks), tooLong(asks)));
        if (why.isPresent()) {
            return why.get();
        }
        int most = hosts.stream().filter(host -> ofTheirs(host, asks) && licensedFor(host, asks) && longEnough(host, asks)).mapToInt(PoolHost::people).max().orElse(0);
        return asks.people() > most ? new Why.TooManyPeople(asks.people(), most) : new Why.RefusedByAll();
    }

    private Why tooLong(Asks asks) {
        List<PoolHost> theirs = hosts.stream().filter(host -> ofTheirs(host, asks) && licensedFor(host, asks)).toList();
        return theirs.stream().allMatch(host -> host.longest() == PoolHost.UNPAID_MINUTES) ? new Why.TooLongForUnpaid(asks.minutes(), PoolHost.UNPAID_MINUTES)
                : new Why.TooLong(asks.minutes(), theirs.stream().mapToInt(PoolHost::longest).max().orElse(0));
    }

    private Optional<Why> reason(Asks asks, Predicate<PoolHost> left, Why why) {
        return hosts.stream().anyMatch(left) ? Optional.empty() : Optional.of(why);
    }
}
