package org.admitone.learner.web;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.admitone.attendance.AttendanceLine;
import org.admitone.attendance.Attendee;
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
        return new SeenRow(own.session().title(), when.span(own.session().times().startsAt(), own.session().times().endsAt()), RecordWords.verdict(line.verdict(), when.words()),
                admitted(line.person(), when), seen(line, when), RuleWords.of(own.ruling().rule(), when.words()), line.corrections().stream().map(said -> correction(said, when)).toList());
    }

    private static String admitted(Attendee person, When when) {
        Instant at = person.admittedAt();
        if (at == null) {
            return when.words().say("record.never");
        }
        return person.admissions() > 1 ? when.words().say("record.let-in-often", when.time(at), person.admissions()) : when.time(at);
    }

    private static String seen(AttendanceLine line, When when) {
        Words words = when.words();
        List<Interval> intervals = line.measured().intervals();
        if (intervals.isEmpty()) {
            return words.say("record.never");
        }
        String spans = intervals.stream().map(each -> line.insideSince() != null && each.equals(intervals.getLast()) ? words.say("record.until-now", when.time(each.from()))
                : words.say("time.span", when.time(each.from()), when.time(each.until()))).collect(Collectors.joining(", "));
        List<String> measured = new ArrayList<>(List.of(words.counted("record.minutes", line.measured().inside().toMinutes())));
        if (!line.late().isZero()) {
            measured.add(words.say("record.late", When.measured(line.late())));
        }
        if (!line.leftEarly().isZero()) {
            measured.add(words.say("record.left-early", When.measured(line.leftEarly())));
        }
        return words.say("record.seen-line", spans, String.join(", ", measured));
    }

    private static String correction(Correction said, When when) {
        Words words = when.words();
        String at = when.dayAndTime(said.at());
        return switch (said.word()) {
            case Correction.Word.Judged(var verdict) -> words.say("record.said-judged", at,
                    RecordWords.verdict(verdict, words).word().toLowerCase(words.language().locale()), said.reason());
            case Correction.Word.Inside(var stretch) -> words.say("record.said-inside", at, when.time(stretch.from()), when.time(stretch.until()), said.reason());
            case Correction.Word.Outside(var stretch) -> words.say("record.said-outside", at, when.time(stretch.from()), when.time(stretch.until()), said.reason());
            case Correction.Word.AsMeasured() -> words.say("record.said-as-measured", at, said.reason());
        };
    }
}
