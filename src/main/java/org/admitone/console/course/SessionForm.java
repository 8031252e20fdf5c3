package org.admitone.console.course;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.admitone.console.Choice;
import org.admitone.console.Form;
import org.admitone.console.Reading;
import org.admitone.platform.words.Words;
import org.admitone.roster.Course;
import org.admitone.roster.SeatPolicy;
import org.admitone.session.DoorTimes;
import org.admitone.session.Session;
import org.admitone.session.SessionDesk;
import org.admitone.session.SessionDetails;
import org.jspecify.annotations.Nullable;

/// Between a session and its form: a day, from when until when, in which zone.
final class SessionForm {

    private static final LocalTime USUAL_START = LocalTime.of(10, 0);

    private SessionForm() {}

    static List<Choice> policies(Words words) {
        List<Choice> choices = new ArrayList<>(List.of(Choice.of("", words.say("sessions.policy-course"))));
        for (SeatPolicy policy : SeatPolicy.values()) {
            choices.add(Choice.of(policy.code(), words.of("seat-policy", policy)));
        }
        return choices;
    }

    static Form empty(Course course, LocalDate today, String provider, DoorTimes door) {
        Map<String, String> values = new LinkedHashMap<>();
        values.put("title", course.title());
        values.put("date", today.toString());
        values.put("from", USUAL_START.toString());
        values.put("to", USUAL_START.plusMinutes(50).toString());
        values.put("zone", course.zone().getId());
        values.put("provider", provider);
        values.put("opensMinutesBefore", Integer.toString(door.opensMinutesBefore()));
        values.put("closesMinutesAfter", Integer.toString(door.closesMinutesAfter()));
        return Form.of(values);
    }

    static Form of(Session session) {
        var start = session.startsAt().atZone(session.zone()).toLocalDateTime();
        Map<String, String> values = new LinkedHashMap<>();
        values.put("title", session.title());
        values.put("code", session.code());
        values.put("date", start.toLocalDate().toString());
        values.put("from", start.toLocalTime().toString());
        values.put("to", session.endsAt().atZone(session.zone()).toLocalTime().toString());
        values.put("zone", session.zone().getId());
        values.put("opensMinutesBefore", Integer.toString(session.details().doorTimes().opensMinutesBefore()));
        values.put("closesMinutesAfter", Integer.toString(session.details().doorTimes().closesMinutesAfter()));
        SeatPolicy policy = session.details().seatPolicy();
        values.put("seatPolicy", policy == null ? "" : policy.code());
        values.put("provider", session.provider());
        values.put("revision", Long.toString(session.revision()));
        return Form.of(values);
    }

    /// @param usual the provider of a form that does not ask for one
    static SessionDetails read(Form form, Course course, SessionDesk desk, String usual) {
        var reading = new Reading(form);
        ZoneId zone = reading.zone("zone", course.zone());
        LocalDate date = reading.date("date", LocalDate.of(2026, 1, 1));
        LocalTime from = reading.time("from", USUAL_START);
        LocalTime to = reading.time("to", USUAL_START.plusHours(1));
        Instant starts = reading.inZone(LocalDateTime.of(date, from), zone, "from");
        Instant ends = reading.inZone(LocalDateTime.of(to.isAfter(from) ? date : date.plusDays(1), to), zone, "to");
        int opens = reading.number("opensMinutesBefore", 10);
        int closes = reading.number("closesMinutesAfter", 10);
        var times = reading.part(() -> new DoorTimes(opens, closes), new DoorTimes(10, 10));
        @Nullable SeatPolicy policy = policy(form);
        String code = form.value("code").isEmpty() ? desk.freeCode(course.id(), starts, zone) : form.value("code");
        return reading.whole(() -> new SessionDetails(code, form.value("title"), starts, ends, zone, times, policy,
                form.value("provider").isEmpty() ? usual : form.value("provider")));
    }

    /// Null: as the course says.
    static @Nullable SeatPolicy policy(Form form) {
        return Arrays.stream(SeatPolicy.values()).filter(some -> some.code().equals(form.value("seatPolicy"))).findFirst().orElse(null);
    }
}
