package org.admitone.provider.zoom.pool.plan;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collection;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.PriorityQueue;

/// Places sessions in the order of their starts, none of which is placed yet, without moving any that is. Hosts that are open are filled first, of those the one with
/// the fewest sessions, for Zoom lets a host write only so much a day; another is opened where none of them is free.
final class Sweep {

    /// Hosts that the same kinds of sessions could use. The fewer sessions could, the sooner they are taken.
    private static final class Cell {

        final int demand;
        final PriorityQueue<Free> free = new PriorityQueue<>(Comparator.comparingInt(Free::load).thenComparingInt(Free::slot));

        Cell(int demand) {
            this.demand = demand;
        }
    }

    private record Free(int slot, int load) {}

    private record Busy(long until, int slot) {}

    private final Problem problem;
    private final BitSet open;
    /// Placed here and without a home: nobody counts on them yet.
    private final BitSet fresh = new BitSet();
    private final List<List<Cell>> cellsOf = new ArrayList<>();
    private final Cell[] cellOf;
    private final PriorityQueue<Busy> busy = new PriorityQueue<>(Comparator.comparingLong(Busy::until));

    Sweep(Problem problem, BitSet open) {
        this.problem = problem;
        this.open = open;
        this.cellOf = new Cell[problem.hosts.size()];
        arrange();
        open.stream().forEach(this::opened);
    }

    private void arrange() {
        Map<BitSet, Cell> cells = new HashMap<>();
        Kinds kinds = problem.kinds();
        for (int host = 0; host < problem.hosts.size(); host++) {
            int demand = kinds.demand(host);
            cellOf[host] = cells.computeIfAbsent(kinds.served(host), each -> new Cell(demand));
        }
        for (int kind = 0; kind < kinds.count(); kind++) {
            int of = kind;
            cellsOf.add(cells.entrySet().stream().filter(cell -> cell.getKey().get(of)).map(Map.Entry::getValue)
                    .sorted(Comparator.comparingInt(cell -> cell.demand)).toList());
        }
    }

    private void opened(int host) {
        for (int slot = problem.firstSlot(host); slot < problem.endSlot(host); slot++) {
            release(slot);
        }
    }

    private void release(int slot) {
        cellOf[problem.hostOf(slot)].free.add(new Free(slot, problem.load(problem.hostOf(slot))));
    }

    /// @param order by start
    /// @return those that are not placed
    List<Integer> place(Iterable<Integer> order) {
        List<Integer> left = new ArrayList<>();
        for (int need : order) {
            while (!busy.isEmpty() && busy.peek().until <= problem.from(need)) {
                release(busy.poll().slot);
            }
            if (!atHome(need) && !inOpen(need) && !inAnother(need)) {
                left.add(insteadOfLonger(need));
            }
        }
        return left;
    }

    /// Where its host is known already.
    private boolean atHome(int need) {
        int host = problem.home(need);
        if (host == Problem.NOWHERE) {
            return false;
        }
        int own = problem.firstSlot(host) + problem.needs.get(need).home().orElseThrow().slot() - 1;
        if (problem.at(own).free(need)) {
            problem.place(need, own);
            return true;
        }
        for (int slot = problem.firstSlot(host); slot < problem.endSlot(host); slot++) {
            if (problem.at(slot).free(need)) {
                problem.place(need, slot);
                return true;
            }
        }
        return false;
    }

    private boolean inOpen(int need) {
        for (Cell cell : cellsOf.get(problem.kinds().of(need))) {
            Deque<Free> unfit = new ArrayDeque<>();
            boolean placed = false;
            while (!placed && !cell.free.isEmpty()) {
                Free free = cell.free.poll();
                placed = problem.at(free.slot).free(need);
                if (placed) {
                    take(need, free.slot);
                } else {
                    unfit.add(free);
                }
            }
            cell.free.addAll(unfit);
            if (placed) {
                return true;
            }
        }
        return false;
    }

    private boolean inAnother(int need) {
        int host = firstClosed(problem.able(need));
        if (host == Problem.NOWHERE) {
            return false;
        }
        open.set(host);
        opened(host);
        return inOpen(need);
    }

    private int firstClosed(BitSet able) {
        BitSet closed = (BitSet) able.clone();
        closed.andNot(open);
        return closed.stream().boxed().min(Comparator.<Integer>comparingInt(host -> -problem.hosts.get(host).capacity()).thenComparingInt(host -> -cellOf[host].demand)
                .thenComparingInt(host -> host)).orElse(Problem.NOWHERE);
    }

    /// Where all are taken, the fewest are left out if it is the one that would have it longest.
    private int insteadOfLonger(int need) {
        int longest = need;
        BitSet able = problem.able(need);
        for (int host = able.nextSetBit(0); host >= 0; host = able.nextSetBit(host + 1)) {
            for (int slot = problem.firstSlot(host); slot < problem.endSlot(host); slot++) {
                Collection<Integer> beside = problem.at(slot).beside(need);
                if (beside.size() == 1) {
                    int other = beside.iterator().next();
                    longest = fresh.get(other) && problem.to(other) > problem.to(longest) ? other : longest;
                }
            }
        }
        if (longest != need) {
            int slot = problem.slotOf(longest);
            problem.lift(longest);
            take(need, slot);
        }
        return longest;
    }

    private void take(int need, int slot) {
        problem.place(need, slot);
        if (problem.home(need) == Problem.NOWHERE) {
            fresh.set(need);
        }
        busy.add(new Busy(problem.to(need), slot));
    }
}
