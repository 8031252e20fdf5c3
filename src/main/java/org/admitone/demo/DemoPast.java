package org.admitone.demo;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.admitone.admission.Knock;
import org.admitone.admission.SeatHolder;
import org.admitone.admission.SeatKeeper;
import org.admitone.console.SchoolSettings;
import org.admitone.presence.PresenceEvent;
import org.admitone.presence.PresenceLog;
import org.admitone.roster.Courses;
import org.admitone.session.DoorTimes;
import org.admitone.session.Session;
import org.admitone.session.SessionDesk;
import org.admitone.session.SessionDetails;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/// Plays what happened before today: the school's founding a week ago, and yesterday's class with those who came, came late, left early, changed their device,
/// lost their connection, or stayed outside. Each act at its time, by the clock that it is given.
@Component
@Lazy
final class DemoPast {

    static final Duration BEGAN_BEFORE = Duration.ofDays(8);
    private static final LocalTime LESSON = LocalTime.of(10, 0);
    private static final int MINUTES = 50;

    /// One thing somebody did, so many minutes after the lesson's start.
    private record Deed(int minute, String uid, Did did) {}

    private enum Did { COME, COME_WITH_ANOTHER_DEVICE, GO, KNOCK_WITHOUT_PROOF }

    /// In order of time.
    private static final List<Deed> DEEDS = List.of(
            new Deed(-7, "t-102", Did.COME), new Deed(-5, "1101", Did.COME), new Deed(-5, "1104", Did.COME), new Deed(-4, "1106", Did.COME),
            new Deed(-4, "1102", Did.COME), new Deed(-3, "1113", Did.COME), new Deed(-3, "1115", Did.COME), new Deed(-2, "1107", Did.COME),
            new Deed(-2, "1001", Did.COME), new Deed(-1, "1110", Did.COME), new Deed(-1, "1109", Did.KNOCK_WITHOUT_PROOF), new Deed(0, "1108", Did.COME),
            new Deed(0, "1103", Did.COME), new Deed(1, "1112", Did.COME), new Deed(3, "1018", Did.COME), new Deed(9, "1105", Did.COME),
            new Deed(14, "1117", Did.COME), new Deed(19, "1106", Did.COME_WITH_ANOTHER_DEVICE), new Deed(22, "1112", Did.GO), new Deed(26, "1112", Did.COME),
            new Deed(31, "1115", Did.GO), new Deed(38, "1103", Did.GO), new Deed(50, "1101", Did.GO), new Deed(50, "1102", Did.GO), new Deed(50, "1104", Did.GO),
            new Deed(50, "1105", Did.GO), new Deed(50, "1106", Did.GO), new Deed(51, "1107", Did.GO), new Deed(51, "1108", Did.GO), new Deed(51, "1110", Did.GO),
            new Deed(51, "1112", Did.GO), new Deed(51, "1113", Did.GO), new Deed(51, "1117", Did.GO), new Deed(52, "1001", Did.GO), new Deed(52, "1018", Did.GO),
            new Deed(53, "t-102", Did.GO));

    private final DemoFounding founding;
    private final Courses courses;
    private final SessionDesk sessions;
    private final DemoVisitors visitors;
    private final Held held;
    private final SchoolSettings school;

    /// Where those inside are kept, and what is told of them.
    @Component
    record Held(SeatKeeper seats, PresenceLog presence) {}

    DemoPast(DemoFounding founding, Courses courses, SessionDesk sessions, DemoVisitors visitors, Held held, SchoolSettings school) {
        this.founding = founding;
        this.courses = courses;
        this.sessions = sessions;
        this.visitors = visitors;
        this.held = held;
        this.school = school;
    }

    /// Leaves the clock at what is now.
    void play(DemoClock clock, Instant now) {
        founding.found();
        Session session = plan(now);
        Map<String, Integer> devices = new HashMap<>();
        Map<String, SeatHolder> inside = new HashMap<>();
        for (Deed deed : DEEDS) {
            clock.forwardTo(session.startsAt().plus(Duration.ofMinutes(deed.minute)));
            int device = devices.computeIfAbsent(deed.uid, uid -> devices.size());
            switch (deed.did) {
                case COME -> visitors.comesIn(session.id(), deed.uid, device, Knock.Wish.ENTER).ifPresent(seat -> came(seat, inside, clock));
                case COME_WITH_ANOTHER_DEVICE -> {
                    Optional.ofNullable(inside.remove(deed.uid)).ifPresent(seat -> told(seat, clock));
                    visitors.comesIn(session.id(), deed.uid, 60, Knock.Wish.CONTINUE_HERE).ifPresent(seat -> came(seat, inside, clock));
                }
                case GO -> Optional.ofNullable(inside.remove(deed.uid)).ifPresent(seat -> goes(seat, clock));
                case KNOCK_WITHOUT_PROOF -> visitors.knocksWithTheLinkAlone(session.id(), deed.uid, device);
            }
        }
        clock.forwardTo(now);
    }

    private Session plan(Instant now) {
        ZoneId zone = school.clockOnTheWall();
        Instant start = now.atZone(zone).toLocalDate().minusDays(1).atTime(LESSON).atZone(zone).toInstant();
        var course = courses.byCode(DemoSchool.SPANISH.code()).orElseThrow().id();
        return sessions.add(course, new SessionDetails(sessions.freeCode(course, start, zone), DemoSchool.SPANISH.lesson(), start,
                start.plus(Duration.ofMinutes(MINUTES)), zone, DoorTimes.USUAL, null, "rooms"), DemoSchool.ACTOR);
    }

    private void came(SeatHolder seat, Map<String, SeatHolder> inside, DemoClock clock) {
        held.presence.record(List.of(new PresenceEvent.Joined(seat.session(), seat.person(), seat.seat(), seat.connection(), clock.instant())));
        inside.put(seat.uid(), seat);
    }

    private void goes(SeatHolder seat, DemoClock clock) {
        told(seat, clock);
        held.seats.leave(seat);
    }

    /// The room's word that this connection's media ended; the seat may go on with another.
    private void told(SeatHolder seat, DemoClock clock) {
        held.presence.record(List.of(new PresenceEvent.Left(seat.session(), seat.person(), seat.seat(), seat.connection(), clock.instant())));
    }
}
