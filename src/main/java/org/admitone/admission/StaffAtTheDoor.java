package org.admitone.admission;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.admitone.audit.AuditEntry;
import org.admitone.audit.AuditTrail;
import org.admitone.platform.BadInput;
import org.admitone.platform.NotThere;
import org.admitone.roster.CourseId;
import org.admitone.roster.PersonId;
import org.admitone.session.SessionId;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// What staff do at the door, each in one transaction with its audit lines.
@Component
class StaffAtTheDoor implements DoorStaff {

    private static final Duration LONGEST_LET_IN = Duration.ofHours(4);

    private final PostgresSeats seats;
    private final PostgresStaffActs acts;
    private final AuditTrail audit;
    private final RightsReview review;
    private final Clock clock;

    StaffAtTheDoor(PostgresSeats seats, PostgresStaffActs acts, AuditTrail audit, RightsReview review, Clock clock) {
        this.seats = seats;
        this.acts = acts;
        this.audit = audit;
        this.review = review;
        this.clock = clock;
    }

    @Override
    @Transactional
    public void evict(SessionId session, PersonId person, StaffAct act) {
        Instant now = clock.instant();
        CourseId course = courseOf(session);
        write("person.evicted", course, session, person, act, Map.of(), seats.ofPerson(session, person, ReleaseReason.EVICTED, null, now), now);
    }

    @Override
    @Transactional
    public void handOver(SessionId session, PersonId person, StaffAct act) {
        Instant now = clock.instant();
        CourseId course = courseOf(session);
        List<PostgresSeats.Released> freed = seats.ofPerson(session, person, ReleaseReason.MOVED, "handed-over", now);
        if (!freed.isEmpty()) {
            write("seat.handed_over", course, session, person, act, Map.of(), ReleaseReason.MOVED, freed, now);
        }
    }

    @Override
    @Transactional
    public void banFromSession(SessionId session, PersonId person, StaffAct act) {
        Instant now = clock.instant();
        CourseId course = courseOf(session);
        acts.ban(course, session, person, act, now);
        write("person.banned", course, session, person, act, Map.of("from", "session"),
                seats.ofPerson(session, person, ReleaseReason.EVICTED, "banned", now), now);
    }

    @Override
    @Transactional
    public void banFromCourse(CourseId course, PersonId person, StaffAct act) {
        Instant now = clock.instant();
        acts.ban(course, null, person, act, now);
        write("person.banned", course, null, person, act, Map.of("from", "course"),
                seats.ofPersonInCourse(course, person, ReleaseReason.EVICTED, "banned", now), now);
    }

    @Override
    @Transactional
    public void liftBans(SessionId session, PersonId person, StaffAct act) {
        Instant now = clock.instant();
        CourseId course = courseOf(session);
        int lifted = acts.liftBans(course, session, person, act, now);
        write("ban.lifted", course, session, person, act, Map.of("bans", lifted), List.of(), now);
    }

    @Override
    @Transactional
    public void letIn(SessionId session, PersonId person, Duration howLong, StaffAct act) {
        if (howLong.isNegative() || howLong.isZero() || howLong.compareTo(LONGEST_LET_IN) > 0) {
            throw new BadInput("minutes", "Let somebody in for 1 to " + LONGEST_LET_IN.toMinutes() + " minutes.");
        }
        Instant now = clock.instant();
        CourseId course = courseOf(session);
        acts.letIn(session, person, act, now, now.plus(howLong));
        write("person.let-in", course, session, person, act, Map.of("minutes", howLong.toMinutes()), List.of(), now);
    }

    @Override
    @Transactional
    public void endSession(SessionId session, StaffAct act) {
        Instant now = clock.instant();
        CourseId course = courseOf(session);
        acts.end(session, now);
        review.reviewCourse(course);
        write("session.ended", course, session, null, act, Map.of(), List.of(), now);
    }

    private CourseId courseOf(SessionId session) {
        return acts.courseOf(session).orElseThrow(() -> new NotThere("session"));
    }

    private void write(String action, CourseId course, @Nullable SessionId session, @Nullable PersonId person, StaffAct act,
                       Map<String, ?> more, List<PostgresSeats.Released> released, Instant now) {
        write(action, course, session, person, act, more, ReleaseReason.EVICTED, released, now);
    }

    private void write(String action, CourseId course, @Nullable SessionId session, @Nullable PersonId person, StaffAct act,
                       Map<String, ?> more, ReleaseReason reason, List<PostgresSeats.Released> released, Instant now) {
        Map<String, Object> detail = new LinkedHashMap<>();
        detail.put("why", act.reason());
        detail.putAll(more);
        UUID inSession = session == null ? null : session.value();
        List<AuditEntry> lines = new ArrayList<>();
        lines.add(new AuditEntry(now, act.actor(), action, course.value(), inSession, person == null ? null : person.value(), detail));
        lines.addAll(SeatLines.released(released, reason, act.actor(), act.reason(), now));
        audit.append(lines);
    }
}
