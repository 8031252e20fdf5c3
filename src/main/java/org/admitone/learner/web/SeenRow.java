package org.admitone.learner.web;

import java.time.Instant;
import java.util.List;
import java.util.stream.Collectors;
import org.admitone.attendance.AttendanceLine;
import org.admitone.attendance.Correction;
import org.admitone.console.Chip;
import org.admitone.console.When;
import org.admitone.console.course.RuleWords;
import org.admitone.learner.OwnAttendance;
import org.admitone.platform.words.Words;
import org.admitone.presence.Interval;

/// One session on a person's own record. What the door did and what the room saw are two lines, because they are two things.
///
/// @param corrections what the school said of it later, each with its reason; mostly empty
public record SeenRow(String title, String time, Chip chip, String admitted, String seen, String rule, List<String> corrections) {

    public SeenRow {
        corrections = List.copyOf(corrections);
    }

    static SeenRow of(OwnAttendance own, When when) {
        AttendanceLine line = own.line();
        Instant at = line.person().admittedAt();
        String admitted = at == null ? "Never" : when.time(at) + (line.person().admissions() > 1 ? ", " + line.person().admissions() + " times in all" : "");
        return new SeenRow(own.session().title(), when.span(own.session().times().startsAt(), own.session().times().endsAt()), RecordWords.verdict(line.verdict()),
                admitted, seen(line, when), RuleWords.of(own.ruling().rule(), Words.ENGLISH), line.corrections().stream().map(said -> correction(said, when)).toList());
    }

    private static String seen(AttendanceLine line, When when) {
        List<Interval> intervals = line.measured().intervals();
        if (intervals.isEmpty()) {
            return "Never";
        }
        String spans = intervals.stream().map(each -> when.time(each.from()) + " to " + (line.insideSince() != null && each.equals(intervals.getLast()) ? "now"
                : when.time(each.until()))).collect(Collectors.joining(", "));
        String late = line.late().isZero() ? "" : ", late by " + When.measured(line.late());
        String early = line.leftEarly().isZero() ? "" : ", left " + When.measured(line.leftEarly()) + " before the end";
        return spans + ": " + When.counted(line.measured().inside().toMinutes(), "minute") + " of the class" + late + early;
    }

    private static String correction(Correction said, When when) {
        Interval stretch = said.word().stretch();
        String what = switch (said.word()) {
            case Correction.Word.Judged(var verdict) -> "counted as " + RecordWords.verdict(verdict).word().toLowerCase(java.util.Locale.ROOT);
            case Correction.Word.Inside _ -> "was inside";
            case Correction.Word.Outside _ -> "was not inside";
            case Correction.Word.AsMeasured() -> "as measured; what was said before counts no more";
        };
        return when.dayAndTime(said.at()) + ": " + what + (stretch == null ? "" : " from " + when.time(stretch.from()) + " to " + when.time(stretch.until()))
                + ". Reason: " + said.reason();
    }
}
