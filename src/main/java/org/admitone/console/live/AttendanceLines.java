package org.admitone.console.live;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
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

    static Answer answer(AttendanceSheet sheet) {
        long present = sheet.count(Verdict.PRESENT);
        long part = sheet.count(Verdict.IN_PART);
        long absent = sheet.count(Verdict.ABSENT);
        if (sheet.count(Verdict.NOT_HELD) > 0) {
            return Answer.of(Tone.QUIET, "This session was cancelled.", "Nobody's attendance is judged.");
        }
        if (sheet.count(Verdict.OPEN) > 0) {
            return Answer.of(Tone.WAIT, "The session is not over yet.", "The table shows who has been inside until now.");
        }
        if (sheet.lines().isEmpty()) {
            return Answer.of(Tone.QUIET, "Nobody was expected and nobody came.", "");
        }
        long excused = sheet.count(Verdict.EXCUSED);
        List<Answer.Figure> figures = new ArrayList<>(List.of(new Answer.Figure(Long.toString(present), "present"),
                new Answer.Figure(Long.toString(part), "in part"), new Answer.Figure(Long.toString(absent), "absent")));
        if (excused > 0) {
            figures.add(new Answer.Figure(Long.toString(excused), "excused"));
        }
        long corrected = sheet.lines().stream().filter(line -> !line.corrections().isEmpty()).count();
        boolean all = present == sheet.lines().size();
        return new Answer(all ? Tone.GOOD : Tone.WAIT, Icon.PEOPLE,
                all ? "Everybody was there." : present + " of " + sheet.lines().size() + (present == 1 ? " was there." : " were there."),
                corrected == 0 ? "" : (corrected == 1 ? "One line was" : corrected + " lines were") + " corrected by people; what was measured stands beside it.", figures);
    }

    static AttendancePage.Line line(AttendanceLine line, AttendanceSheet sheet, String base, When when) {
        Attendee person = line.person();
        return new AttendancePage.Line(base + "/attendance/people/" + person.id(), person.displayName(), person.uid(),
                person.role() == null ? "Not on the roster" : DoorWords.of(person.role()), chip(line.verdict()), measured(line, when),
                line.intervals().isEmpty() ? "" : Long.toString(line.minutes()), person.admittedAt() == null ? "never" : when.time(person.admittedAt()),
                stay(line, line.result(), when), remarks(line), source(line.toldBy()), ClassPicture.bar(line, sheet),
                line.corrections().stream().map(some -> correction(some, when)).toList());
    }

    /// What was measured, where it is not what counts.
    private static @Nullable String measured(AttendanceLine line, When when) {
        if (line.measured().equals(line.result())) {
            return null;
        }
        String stay = stay(line, line.measured(), when);
        return "Measured: " + words(line.measured().verdict()).toLowerCase(Locale.ROOT) + ", " + When.counted(line.measured().minutes(), "minute")
                + (stay.isEmpty() ? "; never seen inside" : "; seen inside " + stay);
    }

    static String correction(Correction some, When when) {
        return says(some.word(), when) + " Said by " + RuleWords.name(some.by(), when.words()) + ", " + when.dayAndTime(some.at()) + ": " + some.reason();
    }

    static String says(Correction.Word word, When when) {
        return switch (word) {
            case Correction.Word.Judged(Verdict verdict) -> words(verdict) + ".";
            case Correction.Word.Inside(Interval stretch) -> "Inside " + when.time(stretch.from()) + " to " + when.time(stretch.until()) + ".";
            case Correction.Word.Outside(Interval stretch) -> "Not inside " + when.time(stretch.from()) + " to " + when.time(stretch.until()) + ".";
            case Correction.Word.AsMeasured() -> "As measured; what was said before counts no more.";
        };
    }

    /// When somebody was inside, by one of the two measures.
    static String stay(AttendanceLine line, Measure measure, When when) {
        List<Interval> intervals = measure.intervals();
        return intervals.stream().limit(SHOWN).map(interval -> stay(interval, line, when)).collect(Collectors.joining(", "))
                + (intervals.size() > SHOWN ? " and " + (intervals.size() - SHOWN) + " more" : "");
    }

    private static String stay(Interval interval, AttendanceLine line, When when) {
        boolean still = line.insideSince() != null && line.insideSince().equals(interval.from());
        return when.time(interval.from()) + " to " + (still ? "now" : when.time(interval.until()));
    }

    private static String remarks(AttendanceLine line) {
        var remarks = new StringJoiner(", ");
        if (!line.late().isZero()) {
            remarks.add(minutes(line.late()) + " late");
        }
        if (!line.leftEarly().isZero()) {
            remarks.add("left " + minutes(line.leftEarly()) + " early");
        }
        if (line.measured().intervals().isEmpty() && line.person().admittedAt() != null) {
            remarks.add("admitted, never inside");
        }
        if (line.person().standing() == Attendee.Standing.NOT_EXPECTED) {
            remarks.add("not expected");
        }
        if (line.outsideSeat().toSeconds() > 0) {
            remarks.add(When.measured(line.outsideSeat()) + " outside the seat");
        }
        return remarks.toString();
    }

    /// What our own rooms say needs no remark. A provider's events may miss or delay something; its report settles it.
    private static String source(List<String> toldBy) {
        List<String> events = toldBy.stream().filter(code -> code.endsWith(PresenceStay.BY_EVENTS)).toList();
        List<String> reports = toldBy.stream().filter(code -> code.endsWith(PresenceStay.BY_REPORT)).toList();
        if (reports.isEmpty()) {
            return events.isEmpty() ? "" : "by events alone (" + String.join(", ", events) + ")";
        }
        return (events.isEmpty() ? "corrected" : "in part corrected") + " by the provider’s report (" + String.join(", ", reports) + ")";
    }

    private static String minutes(Duration span) {
        return When.counted(Math.max(1, span.toMinutes()), "minute");
    }

    static Chip chip(Verdict verdict) {
        return switch (verdict) {
            case PRESENT -> Chip.good(words(verdict));
            case IN_PART -> Chip.wait(words(verdict));
            case ABSENT -> new Chip(Tone.BAD, Icon.ABSENT, words(verdict));
            case EXCUSED, OPEN, NOT_HELD -> Chip.quiet(words(verdict));
        };
    }

    static String words(Verdict verdict) {
        return switch (verdict) {
            case PRESENT -> "Present";
            case IN_PART -> "In part";
            case ABSENT -> "Absent";
            case EXCUSED -> "Excused";
            case OPEN -> "Open";
            case NOT_HELD -> "Not held";
        };
    }
}
