package org.admitone.attendance.evidence;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import org.admitone.attendance.AttendanceRule;
import org.admitone.attendance.Attendee;
import org.admitone.attendance.Correction;
import org.admitone.attendance.CourseRule;
import org.admitone.attendance.CourseRule.Origin;
import org.admitone.attendance.CourseRule.Scope;
import org.admitone.attendance.Enough;
import org.admitone.attendance.SheetInputs;
import org.admitone.presence.Interval;
import org.admitone.presence.PersonPresence;
import org.admitone.roster.CourseId;
import org.admitone.roster.PersonId;
import org.admitone.roster.Role;
import org.admitone.session.DoorTimes;
import org.admitone.session.Session;
import org.admitone.session.SessionDetails;
import org.admitone.session.SessionId;
import org.jspecify.annotations.Nullable;

/// From what was signed back to what a sheet is made of. Takes nothing from its results.
final class EvidenceReading {

    private EvidenceReading() {}

    static SheetInputs inputs(Evidence evidence) {
        return new SheetInputs(session(evidence.session()), evidence.people().stream().map(EvidenceReading::attendee).toList(),
                evidence.people().stream().map(EvidenceReading::presence).toList(), ruling(evidence.rule()),
                evidence.people().stream().flatMap(who -> who.corrections().stream().map(said -> correction(who, said))).toList(), evidence.asOf());
    }

    private static Session session(Evidence.Held held) {
        var details = new SessionDetails(held.code(), held.title(), held.startsAt(), held.endsAt(), ZoneId.of(held.zone()),
                new DoorTimes(held.opensMinutesBefore(), held.closesMinutesAfter()), null, held.provider());
        return new Session(new SessionId(UUID.fromString(held.id())), CourseId.of(held.courseId()), details, held.cancelledAt(), held.endedAt(), 1);
    }

    private static CourseRule ruling(Evidence.Rule rule) {
        Integer percent = rule.presentPercent();
        Integer minutes = rule.presentMinutes();
        Enough enough = percent != null ? new Enough.Share(percent) : new Enough.Minutes(minutes == null ? 0 : minutes);
        return new CourseRule(new AttendanceRule(Duration.ofSeconds(rule.lateAfterSeconds()), Duration.ofSeconds(rule.leftEarlyBeforeSeconds()), enough,
                Duration.ofSeconds(rule.bridgedGapSeconds())), origin(rule.saidBy(), rule.saidAt(), rule.holdsFor()));
    }

    private static Origin origin(@Nullable String by, @Nullable Instant at, @Nullable String scope) {
        return by == null || at == null || scope == null ? new Origin.House() : new Origin.Said(by, at, Scope.valueOf(scope.toUpperCase(Locale.ROOT)));
    }

    private static Attendee attendee(Evidence.Person who) {
        return new Attendee(id(who), who.uid(), who.name(), who.role() == null ? null : Role.ofCode(who.role()),
                who.expected() ? Attendee.Standing.EXPECTED : Attendee.Standing.NOT_EXPECTED, who.admittedAt(), who.admissions());
    }

    private static PersonPresence presence(Evidence.Person who) {
        List<Interval> seen = intervals(who.seen());
        return new PersonPresence(id(who), seen, who.stillInside() ? seen.getLast().from() : null, Duration.parse(who.outsideSeat()), Set.copyOf(who.toldBy()));
    }

    private static Correction correction(Evidence.Person who, Evidence.Said said) {
        return new Correction(id(who), said.at(), said.by(), said.reason(), Correction.Word.of(said.says(), said.from(), said.until()));
    }

    private static PersonId id(Evidence.Person who) {
        return new PersonId(UUID.fromString(who.id()));
    }

    static List<Interval> intervals(List<Evidence.Span> spans) {
        return spans.stream().map(some -> new Interval(some.from(), some.until())).toList();
    }
}
