package org.admitone.console.course;

import java.time.ZoneId;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.admitone.console.Choice;
import org.admitone.console.Form;
import org.admitone.console.Reading;
import org.admitone.platform.words.Words;
import org.admitone.roster.ChatKeeping;
import org.admitone.roster.Course;
import org.admitone.roster.CourseDetails;
import org.admitone.roster.DeviceBudget;
import org.admitone.roster.DoorSettings;
import org.admitone.roster.ProofKind;
import org.admitone.roster.SeatPolicy;

/// Between a course and its form.
final class CourseForm {

    static List<Choice> chats(Words words) {
        return List.of(new Choice("forgotten", words.say("courses.chat-forgotten"), ""),
                new Choice("kept", words.say("courses.chat-kept"), words.say("courses.chat-kept-more")));
    }

    private CourseForm() {}

    static Form empty(ZoneId zone) {
        return filled("", "", zone, DoorSettings.USUAL, ChatKeeping.FORGOTTEN);
    }

    static Form of(Course course) {
        return filled(course.code(), course.title(), course.zone(), course.door(), course.chat()).with("revision", Long.toString(course.revision()));
    }

    private static Form filled(String code, String title, ZoneId zone, DoorSettings door, ChatKeeping chat) {
        Map<String, String> values = new LinkedHashMap<>();
        values.put("code", code);
        values.put("title", title);
        values.put("zone", zone.getId());
        values.put("seatPolicy", door.seatPolicy().code());
        values.put("deviceMemoryDays", Integer.toString(door.deviceMemoryDays()));
        values.put("deviceBudget", Integer.toString(door.deviceBudget().devices()));
        values.put("deviceBudgetDays", Integer.toString(door.deviceBudget().days()));
        values.put("chat", chat.isKept() ? "kept" : "forgotten");
        return Form.of(values).with("acceptedProofs", door.acceptedProofs().stream().map(ProofKind::code).toArray(String[]::new));
    }

    static CourseDetails read(Form form, ZoneId usual) {
        var reading = new Reading(form);
        ZoneId zone = reading.zone("zone", usual);
        int memory = reading.number("deviceMemoryDays", DoorSettings.USUAL.deviceMemoryDays());
        int devices = reading.number("deviceBudget", DoorSettings.USUAL.deviceBudget().devices());
        int days = reading.number("deviceBudgetDays", DoorSettings.USUAL.deviceBudget().days());
        Set<ProofKind> proofs = Arrays.stream(ProofKind.values()).filter(proof -> form.chosen("acceptedProofs", proof.code()))
                .collect(Collectors.toSet());
        SeatPolicy policy = Arrays.stream(SeatPolicy.values()).filter(some -> form.chosen("seatPolicy", some.code()))
                .findFirst().orElse(SeatPolicy.ASK);
        var budget = reading.part(() -> new DeviceBudget(devices, days), DoorSettings.USUAL.deviceBudget());
        var door = reading.part(() -> new DoorSettings(policy, proofs, memory, budget), DoorSettings.USUAL);
        return reading.whole(() -> new CourseDetails(form.value("code"), form.value("title"), zone, door,
                ChatKeeping.of(form.chosen("chat", "kept"))));
    }
}
