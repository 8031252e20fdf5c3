package org.admitone.provider.zoom.pool.plan;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/// Makes room for sessions that nobody is free for: whoever is in the way is put elsewhere, and whoever is in the way there. It looks through all possibilities
/// as long as they are not too many, and takes the one that leaves out the fewest and, of those, moves the fewest. Whoever has a host that can hold it is never left out.
///
/// That nothing is missed: in the best assignment each of these sessions has its place. Whoever goes there step by step meets only sessions that have another place in it.
final class Search {

    /// @param left  sessions without a host
    /// @param moves of sessions to another host than they had
    private record Cost(int left, int moves) implements Comparable<Cost> {

        @Override
        public int compareTo(Cost other) {
            return left != other.left ? Integer.compare(left, other.left) : Integer.compare(moves, other.moves);
        }
    }

    private static final int DEEPEST = 300;

    private final Problem problem;
    private final Set<Integer> mayBeLeft;
    private final Map<Integer, Integer> settled = new HashMap<>();
    private Map<Integer, Integer> best = Map.of();
    private Cost least = new Cost(0, 0);
    private final Cluster.Span span;
    private long tries;

    /// @param span      nobody outside of it can be in anybody's way
    /// @param tries     how many places may be tried
    /// @param mayBeLeft sessions that have no host so far
    Search(Problem problem, Cluster.Span span, long tries, Set<Integer> mayBeLeft) {
        this.problem = problem;
        this.span = span;
        this.tries = tries;
        this.mayBeLeft = mayBeLeft;
    }

    /// Those that may have a place are to be moved to a better one, the others to have one; where nothing better is found, all stays as it is.
    void place(List<Integer> pending) {
        Map<Integer, Integer> were = new HashMap<>();
        pending.stream().filter(problem::isPlaced).forEach(need -> were.put(need, problem.slotOf(need)));
        least = new Cost(pending.size() - were.size(), (int) were.entrySet().stream().filter(each -> problem.moves(each.getKey(), each.getValue())).count());
        best = were;
        were.keySet().forEach(problem::lift);
        step(new ArrayList<>(pending), new Cost(0, 0));
        best.keySet().stream().filter(problem::isPlaced).toList().forEach(problem::lift);
        best.forEach((need, slot) -> {
            if (slot != Problem.NOWHERE) {
                problem.place(need, slot);
            }
        });
    }

    /// What it took.
    long triesLeft() {
        return tries;
    }

    private void step(List<Integer> pending, Cost cost) {
        if (cost.compareTo(least) >= 0) {
            return;
        }
        if (settled.size() > DEEPEST) {
            tries = 0;
            return;
        }
        if (pending.isEmpty()) {
            least = cost;
            best = Map.copyOf(settled);
            return;
        }
        int need = pending.removeLast();
        for (Place place : places(need, pending)) {
            if (tries <= 0) {
                break;
            }
            tries--;
            put(need, place, pending, cost);
        }
        if (mayBeLeft.contains(need)) {
            settled.put(need, Problem.NOWHERE);
            step(pending, new Cost(cost.left + 1, cost.moves));
            settled.remove(need);
        }
        pending.addLast(need);
    }

    private void put(int need, Place place, List<Integer> pending, Cost cost) {
        Map<Integer, Integer> were = new HashMap<>();
        for (int other : place.beside) {
            were.put(other, problem.slotOf(other));
            problem.lift(other);
        }
        problem.place(need, place.slot);
        settled.put(need, place.slot);
        int size = pending.size();
        pending.addAll(place.beside);
        step(pending, new Cost(cost.left, cost.moves + (problem.moves(need, place.slot) ? 1 : 0)));
        while (pending.size() > size) {
            pending.removeLast();
        }
        settled.remove(need);
        problem.lift(need);
        were.forEach(problem::place);
    }

    private record Place(int slot, Collection<Integer> beside, int price) {}

    /// The cheapest first. Of hosts that serve the same sessions, are empty and nobody's home, one stands for all.
    private List<Place> places(int need, List<Integer> pending) {
        List<Place> places = new ArrayList<>();
        Set<Object> seen = new HashSet<>();
        Set<Integer> homes = pending.stream().map(problem::home).collect(Collectors.toSet());
        homes.add(problem.home(need));
        BitSet able = problem.able(need);
        for (int host = able.nextSetBit(0); host >= 0; host = able.nextSetBit(host + 1)) {
            if (isEmpty(host) && !homes.contains(host) && !seen.add(List.of(problem.hosts.get(host).capacity(), problem.kinds().served(host)))) {
                continue;
            }
            for (int slot = problem.firstSlot(host); slot < problem.endSlot(host); slot++) {
                Collection<Integer> beside = problem.at(slot).beside(need);
                if (beside.stream().noneMatch(this::cannotGo)) {
                    places.add(new Place(slot, beside, price(need, slot, beside)));
                }
            }
        }
        places.sort(Comparator.comparingInt(Place::price).thenComparingInt(place -> place.beside.size()));
        return places;
    }

    private boolean cannotGo(int other) {
        return settled.containsKey(other) || problem.stays(other);
    }

    private int price(int need, int slot, Collection<Integer> beside) {
        return (problem.moves(need, slot) ? 1 : 0) + (int) beside.stream().filter(other -> problem.home(other) != Problem.NOWHERE).count();
    }

    private boolean isEmpty(int host) {
        return IntStream.range(problem.firstSlot(host), problem.endSlot(host)).allMatch(slot -> problem.at(slot).isEmptyIn(span.from(), span.to()));
    }
}
