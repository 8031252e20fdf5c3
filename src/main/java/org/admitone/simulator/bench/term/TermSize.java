package org.admitone.simulator.bench.term;

/// How large a term is, and what it is to survive.
///
/// @param hosts  accounts that may hold classes, two at a time each
/// @param kills  times that the server is killed, at random moments
/// @param cancel sessions called off on the way
/// @param seed   of the moments
public record TermSize(int instructors, int sessionsAWeek, int weeks, int hosts, int kills, int cancel, long seed) {

    public int sessions() {
        return instructors * sessionsAWeek * weeks;
    }
}
