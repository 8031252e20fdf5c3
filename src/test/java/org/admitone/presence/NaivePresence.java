package org.admitone.presence;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.admitone.admission.ConnectionId;
import org.admitone.roster.PersonId;

/// The rules of [PresenceIntervals] a second time, as slow and plain as can be: for every second on its own, is there a
/// report before it and one after it? Knows nothing of intervals and their merging.
final class NaivePresence {

    private NaivePresence() {
    }

    static Set<Long> secondsInside(PersonId person, PresenceEvidence evidence, Instant asOf) {
        Set<Long> seconds = new TreeSet<>();
        for (long second = evidence.doorOpen().from().getEpochSecond() - 600; second < asOf.getEpochSecond(); second++) {
            if (insideAt(second, person, evidence, asOf)) {
                seconds.add(second);
            }
        }
        return seconds;
    }

    private static boolean insideAt(long second, PersonId person, PresenceEvidence evidence, Instant asOf) {
        List<PresenceEvent> known = evidence.events().stream()
                .filter(event -> event.person().equals(person) && !event.at().isAfter(asOf)).toList();
        for (ConnectionId connection : known.stream().map(PresenceEvent::connection).distinct().toList()) {
            List<PresenceEvent> reports = known.stream().filter(event -> event.connection().equals(connection)).toList();
            if (reportedAround(second, reports) && allowedAt(second, reports.getFirst(), evidence)) {
                return true;
            }
        }
        return false;
    }

    private static boolean reportedAround(long second, List<PresenceEvent> reports) {
        boolean begun = false;
        boolean notEnded = false;
        boolean joinKnown = false;
        boolean leftKnown = false;
        for (PresenceEvent report : reports) {
            begun |= report.at().getEpochSecond() <= second;
            notEnded |= report.at().getEpochSecond() > second;
            joinKnown |= report instanceof PresenceEvent.Joined;
            leftKnown |= report instanceof PresenceEvent.Left;
        }
        for (PresenceEvent report : reports) {
            long grace = PresenceHistory.GRACE.toSeconds();
            begun |= !joinKnown && report.at().getEpochSecond() - grace <= second;
            notEnded |= !leftKnown && report.at().getEpochSecond() + grace > second;
        }
        return begun && notEnded;
    }

    private static boolean allowedAt(long second, PresenceEvent report, PresenceEvidence evidence) {
        for (SeatSpan seat : evidence.seats()) {
            if (seat.seat().equals(report.seat())) {
                return covers(seat.span(), second);
            }
        }
        return covers(evidence.doorOpen(), second);
    }

    private static boolean covers(Interval interval, long second) {
        return interval.from().getEpochSecond() <= second && second < interval.until().getEpochSecond();
    }
}
