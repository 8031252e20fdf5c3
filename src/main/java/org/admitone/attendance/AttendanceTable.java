package org.admitone.attendance;

import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.admitone.presence.Interval;
import org.jspecify.annotations.Nullable;

/// A sheet as rows and columns, the same for every kind of file; times in the session's zone with their offset. The first columns say what counts,
/// those that begin with `measured_` what the room reported, the last ones what people said and by which rule it was judged.
final class AttendanceTable {

    static final List<String> HEADER = List.of("uid", "name", "role", "expected", "admitted_at", "admissions", "first_in", "last_out",
            "minutes", "late_minutes", "left_early_minutes", "verdict", "intervals", "told_by",
            "measured_first_in", "measured_last_out", "measured_minutes", "measured_verdict", "measured_intervals", "corrections", "rule");

    private AttendanceTable() {}

    /// What stands in one place.
    sealed interface Cell {
        record Text(String text) implements Cell {}

        record Number(long number) implements Cell {}
    }

    static List<List<Cell>> rows(AttendanceSheet sheet) {
        String rule = rule(sheet.ruling(), sheet.session().zone());
        return sheet.lines().stream().map(line -> cells(line, sheet.session().zone(), rule)).toList();
    }

    private static List<Cell> cells(AttendanceLine line, ZoneId zone, String rule) {
        Attendee person = line.person();
        Measure measured = line.measured();
        List<Cell> cells = new ArrayList<>(texts(person.uid(), person.displayName(), person.role() == null ? "" : person.role().code(),
                person.standing() == Attendee.Standing.EXPECTED ? "yes" : "no", time(person.admittedAt(), zone)));
        cells.addAll(numbers(person.admissions()));
        cells.addAll(texts(time(line.firstIn(), zone), time(line.lastOut(), zone)));
        cells.addAll(numbers(line.minutes(), line.late().toMinutes(), line.leftEarly().toMinutes()));
        cells.addAll(texts(line.verdict().code(), intervals(line.intervals(), zone), String.join(";", line.toldBy()),
                time(measured.firstIn(), zone), time(line.lastOut(measured), zone)));
        cells.addAll(numbers(measured.minutes()));
        cells.addAll(texts(measured.verdict().code(), intervals(measured.intervals(), zone),
                line.corrections().stream().map(some -> correction(some, zone)).collect(Collectors.joining("; ")), rule));
        return cells;
    }

    private static List<Cell> texts(String... texts) {
        return java.util.Arrays.stream(texts).map(text -> (Cell) new Cell.Text(text)).toList();
    }

    private static List<Cell> numbers(long... numbers) {
        return java.util.Arrays.stream(numbers).mapToObj(number -> (Cell) new Cell.Number(number)).toList();
    }

    private static String correction(Correction some, ZoneId zone) {
        Interval stretch = some.word().stretch();
        return some.word().code() + (stretch == null ? "" : " " + interval(stretch, zone)) + " by " + some.by() + " at " + time(some.at(), zone)
                + ": " + some.reason();
    }

    private static String rule(CourseRule ruling, ZoneId zone) {
        AttendanceRule rule = ruling.rule();
        String enough = switch (rule.enough()) {
            case Enough.Share(int percent) -> "present from " + percent + "%";
            case Enough.Minutes(int minutes) -> "present from " + minutes + " min";
        };
        String whose = switch (ruling.origin()) {
            case CourseRule.Origin.House() -> "the usual rule";
            case CourseRule.Origin.Said(String by, Instant at, CourseRule.Scope scope) ->
                    "said by " + by + " at " + time(at, zone) + " for " + scope.code().replace('_', ' ');
        };
        return String.format(Locale.ROOT, "%s, late after %d s, left early before %d s, breaks to %d s count; %s", enough, rule.lateAfter().toSeconds(),
                rule.leftEarlyBefore().toSeconds(), rule.bridgedGap().toSeconds(), whose);
    }

    private static String intervals(List<Interval> intervals, ZoneId zone) {
        return intervals.stream().map(some -> interval(some, zone)).collect(Collectors.joining(" "));
    }

    private static String interval(Interval interval, ZoneId zone) {
        return time(interval.from(), zone) + "/" + time(interval.until(), zone);
    }

    private static String time(@Nullable Instant at, ZoneId zone) {
        return at == null ? "" : DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(at.truncatedTo(ChronoUnit.SECONDS).atZone(zone));
    }
}
