package org.admitone.attendance.evidence;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.admitone.attendance.AttendanceLine;
import org.admitone.attendance.AttendanceRule;
import org.admitone.attendance.AttendanceSheet;
import org.admitone.attendance.Attendee;
import org.admitone.attendance.Correction;
import org.admitone.attendance.CourseRule;
import org.admitone.attendance.Enough;
import org.admitone.attendance.Measure;
import org.admitone.attendance.SheetInputs;
import org.admitone.audit.AuditBook;
import org.admitone.presence.Interval;
import org.admitone.presence.PersonPresence;
import org.admitone.presence.SeatSpan;
import org.admitone.roster.Course;
import org.admitone.roster.PersonId;
import org.admitone.session.Session;
import org.jspecify.annotations.Nullable;

/// From the house's own terms to what is signed.
final class EvidenceWriting {

    private EvidenceWriting() {}

    static Evidence of(SheetInputs inputs, Course course, List<SeatSpan> seats, AuditBook.Anchor anchor, String madeBy) {
        Map<PersonId, List<SeatSpan>> seatsOf = seats.stream().collect(Collectors.groupingBy(SeatSpan::person));
        Map<PersonId, PersonPresence> seen = inputs.presence().stream().collect(Collectors.toMap(PersonPresence::person, Function.identity()));
        List<Evidence.Person> people = AttendanceSheet.of(inputs).lines().stream()
                .map(line -> person(line, seen.get(line.person().id()), seatsOf.getOrDefault(line.person().id(), List.of()))).toList();
        return new Evidence(Evidence.FORMAT, inputs.asOf(), madeBy, held(inputs.session(), course), rule(inputs.ruling()),
                new Evidence.Anchor(anchor.line(), anchor.hash()), people);
    }

    private static Evidence.Held held(Session session, Course course) {
        var door = session.details().doorTimes();
        return new Evidence.Held(session.id().toString(), course.id().toString(), course.code(), course.title(), session.code(), session.title(),
                session.zone().getId(), session.provider(), session.startsAt(), session.endsAt(), door.opensMinutesBefore(), door.closesMinutesAfter(),
                session.cancelledAt(), session.endedAt());
    }

    private static Evidence.Rule rule(CourseRule ruling) {
        AttendanceRule rule = ruling.rule();
        Integer percent = rule.enough() instanceof Enough.Share(int some) ? some : null;
        Integer minutes = rule.enough() instanceof Enough.Minutes(int some) ? some : null;
        CourseRule.Origin.Said said = ruling.origin() instanceof CourseRule.Origin.Said some ? some : null;
        return new Evidence.Rule(rule.lateAfter().toSeconds(), rule.leftEarlyBefore().toSeconds(), percent, minutes, rule.bridgedGap().toSeconds(),
                said == null ? null : said.by(), said == null ? null : said.at(), said == null ? null : said.scope().code());
    }

    private static Evidence.Person person(AttendanceLine line, @Nullable PersonPresence seen, List<SeatSpan> seats) {
        Attendee who = line.person();
        return new Evidence.Person(who.id().toString(), who.uid(), who.displayName(), who.role() == null ? null : who.role().code(),
                who.standing() == Attendee.Standing.EXPECTED, who.admittedAt(), who.admissions(),
                spans(Interval.merged(seats.stream().map(SeatSpan::span).toList())), spans(seen == null ? List.of() : seen.intervals()),
                line.insideSince() != null, line.outsideSeat().toString(), line.toldBy(), line.corrections().stream().map(EvidenceWriting::said).toList(),
                result(line.measured()), result(line.result()));
    }

    private static Evidence.Said said(Correction correction) {
        Interval stretch = correction.word().stretch();
        return new Evidence.Said(correction.at(), correction.by(), correction.word().code(), stretch == null ? null : stretch.from(),
                stretch == null ? null : stretch.until(), correction.reason());
    }

    static Evidence.Result result(Measure measure) {
        return new Evidence.Result(measure.verdict().code(), measure.inside().toSeconds(), measure.late().toSeconds(), measure.leftEarly().toSeconds(),
                spans(measure.intervals()));
    }

    private static List<Evidence.Span> spans(List<Interval> intervals) {
        return intervals.stream().map(some -> new Evidence.Span(some.from(), some.until())).toList();
    }
}
