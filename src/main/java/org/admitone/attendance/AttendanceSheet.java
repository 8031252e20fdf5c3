package org.admitone.attendance;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.admitone.presence.PersonPresence;
import org.admitone.roster.PersonId;
import org.admitone.session.Session;
import org.jspecify.annotations.Nullable;

/// Who attended a session, by one rule, as things stood at `asOf`. Pure. Nobody's minutes exceed the session: it counts from
/// its start to its end, or to the moment at which it was ended for all. Whoever was in the room but stands in no list of
/// attendees is not forgotten by the log, but has no line here.
///
/// @param ruling by which rule it was made, whose it is and since when
public record AttendanceSheet(Session session, CourseRule ruling, Instant asOf, List<AttendanceLine> lines) {

    public AttendanceSheet {
        lines = List.copyOf(lines);
    }

    public static AttendanceSheet of(SheetInputs inputs) {
        Judge judge = new Judge(inputs.session(), inputs.ruling().rule(), inputs.asOf());
        Map<PersonId, PersonPresence> seen = inputs.presence().stream().collect(Collectors.toMap(PersonPresence::person, Function.identity()));
        Map<PersonId, List<Correction>> said = inputs.corrections().stream().collect(Collectors.groupingBy(Correction::person));
        return new AttendanceSheet(inputs.session(), inputs.ruling(), inputs.asOf(), inputs.people().stream()
                .map(person -> line(judge, person, seen.get(person.id()), said.getOrDefault(person.id(), List.of()))).toList());
    }

    /// The end of what is judged: as planned, or the moment at which it was ended for all.
    public static Instant over(Session session) {
        Instant ended = session.endedAt();
        return ended != null && ended.isBefore(session.endsAt()) ? ended : session.endsAt();
    }

    public AttendanceRule rule() {
        return ruling.rule();
    }

    /// How many lines have this verdict.
    public long count(Verdict verdict) {
        return lines.stream().filter(line -> line.verdict() == verdict).count();
    }

    private static AttendanceLine line(Judge judge, Attendee person, @Nullable PersonPresence presence, List<Correction> corrections) {
        Measure measured = judge.measured(presence == null ? List.of() : presence.intervals());
        boolean inside = presence != null && presence.insideSince() != null;
        return new AttendanceLine(person, measured, judge.corrected(measured, corrections), inside ? measured.intervals().getLast().from() : null,
                presence == null ? Duration.ZERO : presence.outsideSeat(), presence == null ? List.of() : List.copyOf(presence.toldBy()), corrections);
    }
}
