package org.admitone.provider.zoom.pool.plan;

import java.util.BitSet;
import java.util.stream.IntStream;

/// Hosts that share no session with others, be it by way of third ones: a department's own, for example. What becomes of their sessions is nothing to the others.
final class Parts {

    private final Problem problem;
    private final int[] towards;

    Parts(Problem problem) {
        this.problem = problem;
        this.towards = IntStream.range(0, problem.hosts.size()).toArray();
        for (int kind = 0; kind < problem.kinds().count(); kind++) {
            BitSet hosts = problem.kinds().hosts(kind);
            hosts.stream().forEach(host -> join(hosts.nextSetBit(0), host));
        }
        IntStream.range(0, problem.needs.size()).filter(need -> problem.home(need) != Problem.NOWHERE && !problem.able(need).isEmpty())
                .forEach(need -> join(problem.able(need).nextSetBit(0), problem.home(need)));
    }

    /// Sessions that nobody could hold are a part by themselves.
    int of(int need) {
        int host = problem.able(need).isEmpty() ? problem.home(need) : problem.able(need).nextSetBit(0);
        return host == Problem.NOWHERE ? Problem.NOWHERE : root(host);
    }

    private void join(int one, int other) {
        towards[root(one)] = root(other);
    }

    private int root(int host) {
        int at = host;
        while (towards[at] != at) {
            towards[at] = towards[towards[at]];
            at = towards[at];
        }
        return at;
    }
}
