package org.admitone.presence;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import org.admitone.admission.ConnectionId;
import org.admitone.admission.SeatId;
import org.admitone.roster.PersonId;
import org.admitone.session.SessionId;

/// A random class that a seed makes again: people on several seats and connections, whole seconds, reports that never came.
final class PresenceHistory {

    static final Instant OPENS = Instant.parse("2026-09-01T09:50:00Z");
    static final Interval DOOR = new Interval(OPENS, OPENS.plus(Duration.ofMinutes(20)));
    static final Duration GRACE = Duration.ofSeconds(45);

    final SessionId session = new SessionId(new UUID(1, 1));
    private final Random random;
    private final List<SeatSpan> seats = new ArrayList<>();
    private final List<PresenceEvent> events = new ArrayList<>();
    private long ids = 100;

    PresenceHistory(long seed) {
        random = new Random(seed);
        int people = 1 + random.nextInt(5);
        for (int person = 0; person < people; person++) {
            live(new PersonId(new UUID(2, person)));
        }
    }

    PresenceEvidence evidence() {
        return new PresenceEvidence(DOOR, seats, events);
    }

    Instant someInstant() {
        return OPENS.plusSeconds(random.nextInt(1500));
    }

    private void live(PersonId person) {
        int seat = random.nextInt(700);
        for (int sittings = random.nextInt(4); sittings > 0; sittings--) {
            int released = seat + 1 + random.nextInt(500);
            SeatId id = new SeatId(new UUID(3, ids++));
            if (random.nextInt(8) > 0) {
                seats.add(new SeatSpan(id, person, new Interval(OPENS.plusSeconds(seat), OPENS.plusSeconds(released))));
            }
            for (int connections = random.nextInt(4); connections > 0; connections--) {
                connect(person, id, seat + random.nextInt(60) - 5, random.nextInt(400));
            }
            seat = released + random.nextInt(100);
        }
    }

    private void connect(PersonId person, SeatId seat, int from, int seconds) {
        ConnectionId connection = new ConnectionId(new UUID(4, ids++));
        if (random.nextInt(6) > 0) {
            events.add(new PresenceEvent.Joined(session, person, seat, connection, OPENS.plusSeconds(from)));
        }
        for (int second = 15; second < seconds; second += 15) {
            if (random.nextInt(4) > 0) {
                events.add(new PresenceEvent.Seen(session, person, seat, connection, OPENS.plusSeconds(from + second)));
            }
        }
        if (random.nextInt(4) > 0) {
            events.add(new PresenceEvent.Left(session, person, seat, connection, OPENS.plusSeconds(from + seconds)));
        }
    }
}
