package org.admitone.session.web;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Supplier;
import org.admitone.platform.BadInput;
import org.admitone.platform.json.JsonIn;
import org.admitone.provider.Providers;
import org.admitone.roster.SeatPolicy;
import org.admitone.roster.Wording;
import org.admitone.session.DoorTimes;
import org.admitone.session.timetable.Observance;
import org.admitone.session.timetable.Series;
import org.admitone.session.timetable.TimetableDesk;
import org.admitone.session.timetable.WeeklyTimetable;
import org.jspecify.annotations.Nullable;

/// A weekly rule as programs say it. Where there is a series already, what is not said stays.
record SeriesRuleIn(WeeklyTimetable timetable, TimetableDesk.Kind kind) {

    private static final List<String> FIELDS = List.of("title", "days", "everyWeeks", "firstDay", "lastDay", "starts", "ends", "zone", "leftOut", "observesHolidays", "heldAllTheSame", "opensMinutesBefore", "closesMinutesAfter",
            "seatPolicy", "provider");
    /// What rules call what programs call otherwise.
    private static final Map<String, String> CALLED = Map.of("from", "firstDay", "until", "lastDay", "held", "heldAllTheSame");
    private static final int MOST_LEFT_OUT = 1000;
    private static final LocalDate SOME_DAY = LocalDate.of(2030, 1, 1);
    private static final LocalTime SOME_TIME = LocalTime.of(10, 0);
    private static final String DAY = "This must be a date; one looks like 2030-09-02.";
    private static final String OVERTAKEN = "Say when it ends too: it would begin at or after its end as it is now, and so last until the next day.";
    private static final String TIME = "This must be a time of day; one looks like 16:00.";

    /// Whether anything of a rule is said at all.
    static boolean saidIn(JsonIn body) {
        return FIELDS.stream().anyMatch(body::mentions);
    }

    /// A rule's faults stand at the fields as programs know them.
    static <T> T inItsWords(Supplier<T> decide) {
        try {
            return decide.get();
        } catch (BadInput bad) {
            throw new BadInput(bad.faults().stream().map(fault -> new BadInput.Fault(CALLED.getOrDefault(fault.where(), fault.where()), fault.what())).toList());
        }
    }

    /// What stands where nothing is said.
    ///
    /// @param rule null: there is no series yet, and everything needed must be said
    record Before(Series.@Nullable Rule rule, ZoneId zone, DoorTimes door) {

        static Before nothing(ZoneId zone, DoorTimes usual) {
            return new Before(null, zone, usual);
        }

        static Before of(Series series) {
            return new Before(series.rule(), series.rule().timetable().zone(), series.rule().kind().doorTimes());
        }
    }

    /// Reads its fields; the caller finishes the body.
    ///
    /// @param since from which day on a part of the series is meant; null: all
    static SeriesRuleIn read(JsonIn body, Before before, @Nullable LocalDate since) {
        WeeklyTimetable is = before.rule() == null ? null : before.rule().timetable();
        TimetableDesk.Kind kind = before.rule() == null ? null : before.rule().kind();
        String title = kind != null && !body.says("title") ? kind.title() : body.text("title");
        String wrong = body.says("title") ? Wording.wrongWithTitle(Wording.tidy(title)) : null;
        if (wrong != null) {
            body.fault("title", wrong);
        }
        Set<DayOfWeek> said = body.someOf("days", DayOfWeek.class);
        Set<DayOfWeek> days = said != null ? said : is == null ? Set.of() : is.days();
        int every = body.whole("everyWeeks", is == null ? 1 : is.everyWeeks());
        LocalDate first = day(body, "firstDay", since != null ? since : is == null ? null : is.from());
        LocalDate last = day(body, "lastDay", is == null ? null : is.until());
        LocalTime starts = time(body, "starts", is == null ? null : is.start());
        LocalTime ends = time(body, "ends", is == null ? null : is.end());
        if (is != null && !body.says("ends") && is.end().isAfter(is.start()) && !ends.isAfter(starts)) {
            body.fault("ends", OVERTAKEN);
        }
        ZoneId zone = Objects.requireNonNullElse(body.readOrNull("zone", ZoneId::of, "This is not a time zone's name; one looks like Europe/Berlin."), before.zone());
        Set<LocalDate> leftOut = body.mentions("leftOut") || is == null ? days(body, "leftOut") : is.leftOut();
        Observance school = school(body, is == null ? new Observance.Observed(Set.of()) : is.school());
        DoorTimes door = body.tried(() -> new DoorTimes(body.whole("opensMinutesBefore", before.door().opensMinutesBefore()), body.whole("closesMinutesAfter", before.door().closesMinutesAfter())), before.door());
        SeatPolicy policy = body.mentions("seatPolicy") || kind == null ? body.oneOf("seatPolicy", SeatPolicy.class) : kind.seatPolicy();
        String provider = body.says("provider") ? body.text("provider") : kind == null ? Providers.USUAL : kind.provider();
        WeeklyTimetable harmless = is != null ? is : new WeeklyTimetable(Set.of(DayOfWeek.MONDAY), 1, SOME_DAY, SOME_DAY.plusWeeks(1), SOME_TIME, SOME_TIME.plusHours(1), before.zone(), Set.of());
        return new SeriesRuleIn(body.tried(() -> inItsWords(() -> new WeeklyTimetable(days, every, first, last, starts, ends, zone, leftOut, school)), harmless), new TimetableDesk.Kind(Wording.tidy(title), door, provider, policy));
    }

    private static LocalDate day(JsonIn body, String field, @Nullable LocalDate otherwise) {
        return otherwise != null && !body.says(field) ? otherwise : body.read(field, LocalDate::parse, DAY, SOME_DAY);
    }

    private static LocalTime time(JsonIn body, String field, @Nullable LocalTime otherwise) {
        return otherwise != null && !body.says(field) ? otherwise : body.read(field, LocalTime::parse, TIME, SOME_TIME);
    }

    private static Observance school(JsonIn body, Observance before) {
        boolean observes = body.says("observesHolidays") ? body.yes("observesHolidays") : before instanceof Observance.Observed;
        Set<LocalDate> held = body.mentions("heldAllTheSame") ? days(body, "heldAllTheSame") : before.held();
        return observes ? new Observance.Observed(held) : new Observance.Ignored();
    }

    private static Set<LocalDate> days(JsonIn body, String field) {
        Set<LocalDate> days = new HashSet<>();
        List<String> texts = body.texts(field, MOST_LEFT_OUT);
        for (int at = 0; at < texts.size(); at++) {
            try {
                days.add(LocalDate.parse(texts.get(at)));
            } catch (java.time.DateTimeException noDay) {
                body.faultAt(field, at, DAY);
            }
        }
        return days;
    }
}
