package org.admitone.console.course;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.format.TextStyle;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.admitone.console.Choice;
import org.admitone.console.Form;
import org.admitone.console.Reading;
import org.admitone.platform.words.Words;
import org.admitone.roster.Course;
import org.admitone.roster.SeatPolicy;
import org.admitone.roster.Wording;
import org.admitone.session.DoorTimes;
import org.admitone.session.timetable.DaysLeftOut;
import org.admitone.session.timetable.Observance;
import org.admitone.session.timetable.Series;
import org.admitone.session.timetable.TimetableDesk;
import org.admitone.session.timetable.WeeklyTimetable;
import org.jspecify.annotations.Nullable;

/// Between a weekly timetable and its form.
final class TimetableForm {

    static final Set<String> FIELDS = Set.of("title", "days", "everyWeeks", "from", "until", "start", "end", "zone", "leftOut", "observes", "held", "provider", "opensMinutesBefore", "closesMinutesAfter", "seatPolicy");
    private static final String YES = "yes";
    private static final String NO = "no";
    private static final int USUAL_WEEKS = 12;
    private static final LocalTime USUAL_START = LocalTime.of(10, 0);

    private TimetableForm() {}

    /// What a form says.
    record Said(WeeklyTimetable timetable, TimetableDesk.Kind kind) {}

    static Form empty(Course course, LocalDate today, String provider, DoorTimes door) {
        Map<String, String> values = new LinkedHashMap<>();
        values.put("title", course.title());
        values.put("everyWeeks", "1");
        values.put("from", today.toString());
        values.put("until", today.plusWeeks(USUAL_WEEKS).toString());
        values.put("start", USUAL_START.toString());
        values.put("end", USUAL_START.plusMinutes(50).toString());
        values.put("zone", course.zone().getId());
        values.put("observes", YES);
        values.put("provider", provider);
        values.put("opensMinutesBefore", Integer.toString(door.opensMinutesBefore()));
        values.put("closesMinutesAfter", Integer.toString(door.closesMinutesAfter()));
        return Form.of(values);
    }

    /// As a series is; its later part begins on a day of its own.
    static Form of(Series.Rule rule, LocalDate from) {
        WeeklyTimetable timetable = rule.timetable();
        TimetableDesk.Kind kind = rule.kind();
        Map<String, String> values = new LinkedHashMap<>();
        values.put("title", kind.title());
        values.put("everyWeeks", Integer.toString(timetable.everyWeeks()));
        values.put("from", from.toString());
        values.put("until", timetable.until().toString());
        values.put("start", timetable.start().toString());
        values.put("end", timetable.end().toString());
        values.put("zone", timetable.zone().getId());
        values.put("leftOut", written(timetable.leftOut(), from));
        values.put("observes", timetable.school() instanceof Observance.Observed ? YES : NO);
        values.put("held", written(timetable.school().held(), from));
        values.put("provider", kind.provider());
        values.put("opensMinutesBefore", Integer.toString(kind.doorTimes().opensMinutesBefore()));
        values.put("closesMinutesAfter", Integer.toString(kind.doorTimes().closesMinutesAfter()));
        values.put("seatPolicy", kind.seatPolicy() == null ? "" : kind.seatPolicy().code());
        return Form.of(values).with("days", timetable.daysInOrder().stream().map(DayOfWeek::name).toArray(String[]::new));
    }

    private static String written(Set<LocalDate> days, LocalDate from) {
        return DaysLeftOut.write(days.stream().filter(day -> !day.isBefore(from)).collect(Collectors.toSet()));
    }

    static List<Choice> observances(Words words) {
        return List.of(Choice.of(YES, words.say("timetable.observes-them")), Choice.of(NO, words.say("timetable.observes-none")));
    }

    static List<Choice> days(Words words) {
        Locale locale = Locale.forLanguageTag(words.language().code());
        return Arrays.stream(DayOfWeek.values()).map(day -> Choice.of(day.name(), day.getDisplayName(TextStyle.FULL_STANDALONE, locale))).toList();
    }

    static List<Choice> rhythms(Words words) {
        return IntStream.rangeClosed(1, 8).mapToObj(weeks -> Choice.of(Integer.toString(weeks), words.counted("timetable.every", weeks))).toList();
    }

    /// @param usual the provider of a form that does not ask for one
    static Said read(Form form, Course course, String usual) {
        var reading = new Reading(form);
        ZoneId zone = reading.zone("zone", course.zone());
        LocalDate from = reading.date("from", LocalDate.EPOCH);
        LocalDate until = reading.date("until", from);
        LocalTime start = reading.time("start", USUAL_START);
        LocalTime end = reading.time("end", USUAL_START.plusHours(1));
        int every = reading.number("everyWeeks", 1);
        Set<LocalDate> leftOut = DaysLeftOut.read(form.raw("leftOut"), "leftOut", reading.faults());
        Set<LocalDate> held = DaysLeftOut.read(form.raw("held"), "held", reading.faults());
        Observance school = form.chosen("observes", NO) ? new Observance.Ignored() : new Observance.Observed(held);
        Set<DayOfWeek> days = form.all("days").stream().flatMap(name -> Arrays.stream(DayOfWeek.values()).filter(day -> day.name().equals(name))).collect(Collectors.toSet());
        int opens = reading.number("opensMinutesBefore", 10);
        int closes = reading.number("closesMinutesAfter", 10);
        DoorTimes door = reading.part(() -> new DoorTimes(opens, closes), new DoorTimes(10, 10));
        @Nullable SeatPolicy policy = SessionForm.policy(form);
        String title = Wording.tidy(form.value("title"));
        reading.faults().addUnlessNull("title", Wording.wrongWithTitle(title));
        return reading.whole(() -> new Said(new WeeklyTimetable(days, every, from, until, start, end, zone, leftOut, school),
                new TimetableDesk.Kind(title, door, form.value("provider").isEmpty() ? usual : form.value("provider"), policy)));
    }
}
