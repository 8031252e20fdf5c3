package org.admitone.console.course;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.admitone.attendance.AttendanceRule;
import org.admitone.attendance.CourseRule.Scope;
import org.admitone.attendance.Enough;
import org.admitone.console.Choice;
import org.admitone.console.Form;
import org.admitone.console.Reading;
import org.admitone.platform.BadInput;
import org.admitone.platform.words.Words;

/// Between a rule of attendance and its form, which asks for minutes where the rule counts seconds.
final class RuleForm {

    private static final Map<String, String> FIELDS = Map.of("lateAfterSeconds", "lateAfterMinutes", "leftEarlyBeforeSeconds", "leftEarlyBeforeMinutes",
            "presentPercent", "present", "presentMinutes", "present");

    /// What somebody filled in.
    record Saying(AttendanceRule rule, Scope scope) {}

    private RuleForm() {}

    static List<Choice> units(Words words) {
        return List.of(Choice.of("percent", words.say("rule.percent")), Choice.of("minutes", words.say("rule.minutes")));
    }

    static List<Choice> scopes(Words words) {
        return List.of(new Choice(Scope.SESSIONS_TO_COME.code(), words.say("rule.to-come"), words.say("rule.to-come-more")),
                new Choice(Scope.ALL_SESSIONS.code(), words.say("rule.all"), words.say("rule.all-more")));
    }

    static Form of(AttendanceRule rule) {
        Map<String, String> values = new LinkedHashMap<>();
        switch (rule.enough()) {
            case Enough.Share(int percent) -> put(values, percent, "percent");
            case Enough.Minutes(int minutes) -> put(values, minutes, "minutes");
        }
        values.put("lateAfterMinutes", Long.toString(rule.lateAfter().toMinutes()));
        values.put("leftEarlyBeforeMinutes", Long.toString(rule.leftEarlyBefore().toMinutes()));
        values.put("bridgedGapSeconds", Long.toString(rule.bridgedGap().toSeconds()));
        values.put("holdsFor", Scope.SESSIONS_TO_COME.code());
        return Form.of(values);
    }

    private static void put(Map<String, String> values, int number, String unit) {
        values.put("present", Integer.toString(number));
        values.put("unit", unit);
    }

    static Saying read(Form form) {
        var reading = new Reading(form);
        AttendanceRule usual = AttendanceRule.USUAL;
        int present = reading.number("present", 0);
        int late = reading.number("lateAfterMinutes", (int) usual.lateAfter().toMinutes());
        int early = reading.number("leftEarlyBeforeMinutes", (int) usual.leftEarlyBefore().toMinutes());
        int gap = reading.number("bridgedGapSeconds", (int) usual.bridgedGap().toSeconds());
        try {
            Enough enough = reading.part(() -> form.chosen("unit", "minutes") ? new Enough.Minutes(present) : new Enough.Share(present), usual.enough());
            var rule = reading.whole(() -> new AttendanceRule(Duration.ofMinutes(late), Duration.ofMinutes(early), enough, Duration.ofSeconds(gap)));
            return new Saying(rule, form.chosen("holdsFor", Scope.ALL_SESSIONS.code()) ? Scope.ALL_SESSIONS : Scope.SESSIONS_TO_COME);
        } catch (BadInput bad) {
            throw new BadInput(bad.faults().stream().map(fault -> new BadInput.Fault(FIELDS.getOrDefault(fault.where(), fault.where()), fault.what())).toList());
        }
    }
}
