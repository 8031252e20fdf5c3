package org.admitone.console.live;

import java.time.Duration;
import java.util.List;
import java.util.StringJoiner;
import java.util.stream.Collectors;
import org.admitone.attendance.AttendanceLine;
import org.admitone.attendance.AttendanceSheet;
import org.admitone.attendance.Attendee;
import org.admitone.attendance.Verdict;
import org.admitone.console.Answer;
import org.admitone.console.Chip;
import org.admitone.console.Icon;
import org.admitone.console.Tone;
import org.admitone.console.When;
import org.admitone.console.course.DoorWords;
import org.admitone.presence.Interval;
import org.admitone.presence.PresenceStay;

/// An attendance sheet in words.
final class AttendanceLines {

    private static final int SHOWN = 4;

    private AttendanceLines() {}

    static List<AttendancePage.Line> of(AttendanceSheet sheet, String base, When when) {
        return sheet.lines().stream().map(line -> line(line, base, when)).toList();
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
        return new Answer(absent + part == 0 ? Tone.GOOD : Tone.WAIT, Icon.PEOPLE,
                absent + part == 0 ? "Everybody was there." : present + " of " + sheet.lines().size() + (present == 1 ? " was there." : " were there."), "",
                List.of(new Answer.Figure(Long.toString(present), "present"), new Answer.Figure(Long.toString(part), "in part"),
                        new Answer.Figure(Long.toString(absent), "absent")));
    }

    private static AttendancePage.Line line(AttendanceLine line, String base, When when) {
        Attendee person = line.person();
        String stay = line.intervals().stream().limit(SHOWN).map(interval -> stay(interval, line, when)).collect(Collectors.joining(", "))
                + (line.intervals().size() > SHOWN ? " and " + (line.intervals().size() - SHOWN) + " more" : "");
        return new AttendancePage.Line(base + "/people/" + person.id(), person.displayName(), person.uid(),
                person.role() == null ? "Not on the roster" : DoorWords.of(person.role()), chip(line.verdict()),
                line.intervals().isEmpty() ? "" : Long.toString(line.minutes()), stay, remarks(line), source(line.toldBy()));
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
        if (line.intervals().isEmpty() && line.person().admittedAt() != null) {
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

    private static Chip chip(Verdict verdict) {
        return switch (verdict) {
            case PRESENT -> Chip.good("Present");
            case IN_PART -> Chip.wait("In part");
            case ABSENT -> new Chip(Tone.BAD, Icon.ABSENT, "Absent");
            case OPEN -> Chip.quiet("Open");
            case NOT_HELD -> Chip.quiet("Not held");
        };
    }
}
