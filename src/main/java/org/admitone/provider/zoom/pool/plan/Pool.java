package org.admitone.provider.zoom.pool.plan;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/// Assigns sessions to hosts: as many as can be held, then with the fewest moved that have a host already, then on the fewest hosts.
///
/// 1. Whoever has a host that can hold it keeps it.
/// 2. As many hosts are opened as the peaks demand; the rest is placed by start. Where all sessions can be held by all hosts this is the optimum: their number at the peak.
/// 3. Who found nobody free is helped by moving others ([Search]), in the cluster of sessions around it; exactly where few are concerned, else one by one.
public final class Pool {

    private static final int FEW = 8;
    private static final long TRIES_FOR_FEW = 60_000;
    private static final long TRIES_FOR_ONE = 4_000;
    private static final long TRIES_AT_ALL = 2_000_000;

    private final Problem problem;
    private final int[] order;
    private final BitSet open = new BitSet();
    private final Set<Integer> mayBeLeft = new HashSet<>();
    private long tries;

    private Pool(List<Need> needs, List<PoolHost> hosts, long tries) {
        this.problem = new Problem(needs, hosts);
        this.order = problem.byStart();
        this.tries = tries;
    }

    /// For whoever looks at many sets of hosts: as far as so many tries go. No meeting of them is made elsewhere than it is pinned.
    static Assignment within(List<Need> needs, List<PoolHost> hosts, long tries) {
        return new Pool(needs, hosts, tries).assign();
    }

    public static Assignment assign(List<Need> needs, List<PoolHost> hosts) {
        Assignment found = once(needs, hosts);
        Assignment last = found;
        // Once everybody else has found a place, a pin may be kept after all, and the next round would move somebody for it: so that is looked at now.
        while (needs.stream().anyMatch(stuckIn(last, hosts))) {
            Map<UUID, Assignment.Seat> placed = last.placed();
            Assignment next = once(needs.stream().map(need -> need.keptAt(placed.get(need.session()))).toList(), hosts);
            if (next.unfit().size() >= last.unfit().size()) {
                break;
            }
            last = next;
        }
        return last.equals(found) ? found : new Assignment(last.placed(), last.unfit(), moved(needs, hosts, last.placed()), last.used());
    }

    private static Assignment once(List<Need> needs, List<PoolHost> hosts) {
        Assignment assignment = new Pool(needs, hosts, TRIES_AT_ALL).assign();
        List<Need> stuck = needs.stream().filter(stuckIn(assignment, hosts)).toList();
        return stuck.isEmpty() ? assignment : withStuck(needs, hosts, stuck, assignment.unfit());
    }

    private static Predicate<Need> stuckIn(Assignment assignment, List<PoolHost> hosts) {
        return need -> assignment.unfit().containsKey(need.session()) && isMadeElsewhere(need, hosts);
    }

    private static int moved(List<Need> needs, List<PoolHost> hosts, Map<UUID, Assignment.Seat> placed) {
        Problem problem = new Problem(needs, hosts);
        return (int) IntStream.range(0, needs.size()).filter(need -> problem.home(need) != Problem.NOWHERE).filter(need -> {
            Assignment.Seat seat = placed.get(needs.get(need).session());
            return seat != null && !seat.host().equals(hosts.get(problem.home(need)).id());
        }).count();
    }

    private static boolean isMadeElsewhere(Need need, List<PoolHost> hosts) {
        return need.asks().pinned().isPresent() && need.home().filter(home -> home.hold() == Need.Hold.STAYS)
                .filter(home -> hosts.stream().anyMatch(host -> host.id().equals(home.host()) && home.slot() <= host.capacity())).isPresent();
    }

    /// Where the host of a pin cannot hold it, a meeting that is made is still where it is, and takes its time there: nobody else can be given that. Why the pin is not kept is told all the same.
    private static Assignment withStuck(List<Need> needs, List<PoolHost> hosts, List<Need> stuck, Map<UUID, Why> why) {
        Set<UUID> sessions = stuck.stream().map(Need::session).collect(Collectors.toSet());
        Assignment assignment = once(needs.stream().map(need -> sessions.contains(need.session()) ? need.unpinned() : need).toList(), hosts);
        Map<UUID, Why> unfit = new HashMap<>(assignment.unfit());
        sessions.forEach(session -> unfit.put(session, Objects.requireNonNull(why.get(session))));
        return new Assignment(assignment.placed(), unfit, assignment.moved(), assignment.used());
    }

    private Assignment assign() {
        keep();
        Set<Integer> wanting = new HashSet<>();
        Arrays.stream(order).filter(need -> !problem.isPlaced(need)).forEach(mayBeLeft::add);
        mayBeLeft.stream().filter(need -> problem.home(need) != Problem.NOWHERE).forEach(wanting::add);
        new Peaks(problem, order).open(open);
        Sweep sweep = new Sweep(problem, open);
        wanting.addAll(sweep.place(() -> Arrays.stream(order).filter(need -> !problem.isPlaced(need) && !problem.able(need).isEmpty()).iterator()));
        if (!wanting.isEmpty()) {
            Cluster.of(problem, order).forEach(cluster -> makeRoom(cluster, cluster.needs().stream().filter(wanting::contains).toList()));
        }
        return outcome();
    }

    /// Meetings that are made stay where they are; then whoever was there goes before whoever's time changed, and who is done first before others, so that most are kept.
    private void keep() {
        List<Integer> homes = IntStream.range(0, problem.needs.size()).filter(need -> problem.home(need) != Problem.NOWHERE).boxed()
                .sorted(Comparator.<Integer, Need.Hold>comparing(need -> problem.needs.get(need).home().orElseThrow().hold()).thenComparingLong(problem::to)).toList();
        for (int need : homes) {
            int first = problem.firstSlot(problem.home(need));
            int own = first + problem.needs.get(need).home().orElseThrow().slot() - 1;
            if (problem.at(own).free(need)) {
                problem.place(need, own);
            } else if (!problem.stays(need)) {
                IntStream.range(first, problem.endSlot(problem.home(need))).filter(slot -> problem.at(slot).free(need)).findFirst()
                        .ifPresent(slot -> problem.place(need, slot));
            }
            if (problem.isPlaced(need)) {
                open.set(problem.home(need));
            }
        }
    }

    private void makeRoom(Cluster cluster, List<Integer> wanting) {
        if (wanting.size() <= FEW) {
            search(cluster, wanting, TRIES_FOR_FEW);
        } else {
            wanting.stream().filter(need -> !problem.isPlaced(need)).filter(need -> !isFull(need)).forEach(need -> search(cluster, List.of(need), TRIES_FOR_ONE));
        }
        if (wanting.stream().anyMatch(need -> !problem.isPlaced(need) && !isFull(need))) {
            anew(cluster);
        }
    }

    private void search(Cluster cluster, List<Integer> wanting, long most) {
        long budget = Math.min(most, tries);
        if (wanting.isEmpty() || budget == 0) {
            return;
        }
        Search search = new Search(problem, cluster.span(), budget, mayBeLeft);
        search.place(wanting);
        tries -= budget - search.triesLeft();
    }

    /// Whether at some moment of it everybody who could hold it holds somebody who could not be elsewhere either.
    private boolean isFull(int need) {
        BitSet reach = (BitSet) problem.able(need).clone();
        int known = 0;
        List<Integer> beside = List.of();
        while (known != reach.cardinality()) {
            known = reach.cardinality();
            beside = reach.stream().boxed().flatMap(host -> IntStream.range(problem.firstSlot(host), problem.endSlot(host)).boxed())
                    .flatMap(slot -> problem.at(slot).beside(need).stream()).toList();
            beside.forEach(other -> reach.or(problem.able(other)));
        }
        int slots = reach.stream().map(host -> problem.endSlot(host) - problem.firstSlot(host)).sum();
        return beside.size() >= slots && overlap(need, beside) >= slots;
    }

    private int overlap(int need, List<Integer> beside) {
        int most = 0;
        for (int at : beside) {
            long then = Math.max(problem.from(at), problem.from(need));
            most = Math.max(most, (int) beside.stream().filter(other -> problem.from(other) <= then && problem.to(other) > then).count());
        }
        return most;
    }

    /// The last resort: everybody of the cluster by start, at home where that is free. Taken where more can be held so.
    private void anew(Cluster cluster) {
        Map<Integer, Integer> were = new HashMap<>();
        cluster.needs().stream().filter(problem::isPlaced).filter(need -> !problem.stays(need)).forEach(need -> were.put(need, problem.slotOf(need)));
        Set<Integer> fixed = cluster.needs().stream().filter(problem::isPlaced).filter(problem::stays).collect(Collectors.toSet());
        were.keySet().forEach(problem::lift);
        List<Integer> left = new Sweep(problem, open).place(cluster.needs().stream().filter(need -> !problem.isPlaced(need) && !problem.able(need).isEmpty()).toList());
        long leftBefore = cluster.needs().stream().filter(need -> !problem.able(need).isEmpty() && !fixed.contains(need) && !were.containsKey(need)).count();
        if (left.size() >= leftBefore || !mayBeLeft.containsAll(left)) {
            cluster.needs().stream().filter(problem::isPlaced).filter(need -> !fixed.contains(need)).toList().forEach(problem::lift);
            were.forEach(problem::place);
        }
    }

    private Assignment outcome() {
        Map<UUID, Assignment.Seat> placed = new HashMap<>(problem.needs.size() * 2);
        Map<UUID, Why> unfit = new HashMap<>();
        BitSet used = new BitSet();
        int moved = 0;
        for (int need : order) {
            Need of = problem.needs.get(need);
            int slot = problem.slotOf(need);
            if (slot == Problem.NOWHERE) {
                unfit.put(of.session(), problem.eligibility.why(of));
                continue;
            }
            int host = problem.hostOf(slot);
            used.set(host);
            moved += problem.moves(need, slot) ? 1 : 0;
            placed.put(of.session(), new Assignment.Seat(problem.hosts.get(host).id(), slot - problem.firstSlot(host) + 1));
        }
        return new Assignment(placed, unfit, moved, used.cardinality());
    }
}
