package org.admitone.console.live;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.StringJoiner;
import java.util.stream.Collectors;
import org.admitone.attendance.AttendanceLine;
import org.admitone.attendance.AttendanceSheet;
import org.admitone.attendance.Attendee;
import org.admitone.attendance.Correction;
import org.admitone.attendance.Measure;
import org.admitone.attendance.Verdict;
import org.admitone.console.Answer;
import org.admitone.console.Chip;
import org.admitone.console.Icon;
import org.admitone.console.Tone;
import org.admitone.console.When;
import org.admitone.console.course.DoorWords;
import org.admitone.console.course.RuleWords;
import org.admitone.platform.words.Words;
import org.admitone.presence.Interval;
import org.admitone.presence.PresenceStay;
import org.jspecify.annotations.Nullable;

/// An attendance sheet in words.
final class AttendanceLines {

    private static final int SHOWN = 4;

    private AttendanceLines() {}

    static List<AttendancePage.Line> of(List<AttendanceLine> some, AttendanceSheet sheet, String base, When when) {
        return some.stream().map(line -> line(line, sheet, base, when)).toList();
    }

    static Answer answer(AttendanceSheet sheet, Words words) {
        if (sheet.count(Verdict.NOT_HELD) > 0) {
            return Answer.of(Tone.QUIET, words.say("presence.cancelled"), words.say("presence.cancelled-more"));
        }
        if (sheet.count(Verdict.OPEN) > 0) {
            return Answer.of(Tone.WAIT, words.say("presence.not-over"), words.say("presence.not-over-more"));
        }
        int all = sheet.lines().size();
        if (all == 0) {
            return Answer.of(Tone.QUIET, words.say("presence.nobody"), "");
        }
        long present = sheet.count(Verdict.PRESENT);
        long corrected = sheet.lines().stream().filter(line -> !line.corrections().isEmpty()).count();
        return new Answer(present == all ? Tone.GOOD : Tone.WAIT, Icon.PEOPLE, present == all ? words.say("presence.everybody") : words.counted("presence.were-there", present, all),
                corrected == 0 ? "" : words.counted("presence.corrected", corrected), figures(sheet, words));
    }

    private static List<Answer.Figure> figures(AttendanceSheet sheet, Words words) {
        List<Answer.Figure> figures = new ArrayList<>(List.of(figure(sheet, Verdict.PRESENT, "presence.figure-present", words),
                figure(sheet, Verdict.IN_PART, "presence.figure-in-part", words), figure(sheet, Verdict.ABSENT, "presence.figure-absent", words)));
        if (sheet.count(Verdict.EXCUSED) > 0) {
            figures.add(figure(sheet, Verdict.EXCUSED, "presence.figure-excused", words));
        }
        return figures;
    }

    private static Answer.Figure figure(AttendanceSheet sheet, Verdict verdict, String key, Words words) {
        return new Answer.Figure(words.number(sheet.count(verdict)), words.say(key));
    }

    static AttendancePage.Line line(AttendanceLine line, AttendanceSheet sheet, String base, When when) {
        Attendee person = line.person();
        Words words = when.words();
        return new AttendancePage.Line(base + "/attendance/people/" + person.id(), person.displayName(), person.uid(),
                person.role() == null ? words.say("live.not-on-roster") : DoorWords.of(person.role(), words), chip(line.verdict(), words), measured(line, when),
                line.intervals().isEmpty() ? "" : Long.toString(line.minutes()), person.admittedAt() == null ? words.say("presence.never") : when.time(person.admittedAt()),
                stay(line, line.result(), when), remarks(line, words), source(line.toldBy(), words), ClassPicture.bar(line, sheet),
                line.corrections().stream().map(some -> correction(some, when)).toList());
    }

    /// What was measured, where it is not what counts.
    private static @Nullable String measured(AttendanceLine line, When when) {
        if (line.measured().equals(line.result())) {
            return null;
        }
        String stay = stay(line, line.measured(), when);
        Words words = when.words();
        String verdict = words.of("verdict", line.measured().verdict());
        long minutes = line.measured().minutes();
        return stay.isEmpty() ? words.counted("presence.measured-never", minutes, verdict) : words.counted("presence.measured", minutes, verdict, stay);
    }

    static String correction(Correction some, When when) {
        return when.words().say("presence.said", says(some.word(), when), RuleWords.name(some.by(), when.words()), when.dayAndTime(some.at()), some.reason());
    }

    static String says(Correction.Word word, When when) {
        Words words = when.words();
        return switch (word) {
            case Correction.Word.Judged(Verdict verdict) -> words.say("presence.says-verdict", words.of("verdict", verdict));
            case Correction.Word.Inside(Interval stretch) -> words.say("presence.says-inside", when.time(stretch.from()), when.time(stretch.until()));
            case Correction.Word.Outside(Interval stretch) -> words.say("presence.says-outside", when.time(stretch.from()), when.time(stretch.until()));
            case Correction.Word.AsMeasured() -> words.say("presence.says-measured");
        };
    }

    /// When somebody was inside, by one of the two measures.
    static String stay(AttendanceLine line, Measure measure, When when) {
        List<Interval> intervals = measure.intervals();
        String shown = intervals.stream().limit(SHOWN).map(interval -> stay(interval, line, when)).collect(Collectors.joining(", "));
        return intervals.size() > SHOWN ? when.words().say("presence.and-more", shown, intervals.size() - SHOWN) : shown;
    }

    private static String stay(Interval interval, AttendanceLine line, When when) {
        boolean still = line.insideSince() != null && line.insideSince().equals(interval.from());
        return still ? when.words().say("presence.until-now", when.time(interval.from())) : when.words().say("time.span", when.time(interval.from()), when.time(interval.until()));
    }

    private static String remarks(AttendanceLine line, Words words) {
        var remarks = new StringJoiner(", ");
        if (!line.late().isZero()) {
            remarks.add(words.counted("presence.late", minutes(line.late())));
        }
        if (!line.leftEarly().isZero()) {
            remarks.add(words.counted("presence.left-early", minutes(line.leftEarly())));
        }
        if (line.measured().intervals().isEmpty() && line.person().admittedAt() != null) {
            remarks.add(words.say("presence.never-inside"));
        }
        if (line.person().standing() == Attendee.Standing.NOT_EXPECTED) {
            remarks.add(words.say("presence.not-expected"));
        }
        if (line.outsideSeat().toSeconds() > 0) {
            remarks.add(words.say("presence.outside-seat", When.measured(line.outsideSeat())));
        }
        return remarks.toString();
    }

    /// What our own rooms say needs no remark. A provider's events may miss or delay something; its report settles it.
    private static String source(List<String> toldBy, Words words) {
        List<String> events = toldBy.stream().filter(code -> code.endsWith(PresenceStay.BY_EVENTS)).toList();
        List<String> reports = toldBy.stream().filter(code -> code.endsWith(PresenceStay.BY_REPORT)).toList();
        if (reports.isEmpty()) {
            return events.isEmpty() ? "" : words.say("presence.by-events", String.join(", ", events));
        }
        return words.say(events.isEmpty() ? "presence.by-report" : "presence.by-report-in-part", String.join(", ", reports));
    }

    private static long minutes(Duration span) {
        return Math.max(1, span.toMinutes());
    }

    static Chip chip(Verdict verdict, Words words) {
        String word = words.of("verdict", verdict);
        return switch (verdict) {
            case PRESENT -> Chip.good(word);
            case IN_PART -> Chip.wait(word);
            case ABSENT -> new Chip(Tone.BAD, Icon.ABSENT, word);
            case EXCUSED, OPEN, NOT_HELD -> Chip.quiet(word);
        };
    }
}
