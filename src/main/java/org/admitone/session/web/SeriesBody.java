package org.admitone.session.web;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.admitone.session.timetable.Observance;
import org.admitone.session.timetable.Series;
import org.admitone.session.timetable.TimetableDesk;
import org.admitone.session.timetable.WeeklyTimetable;
import org.jspecify.annotations.Nullable;

/// A series as programs see it.
record SeriesBody(String course, String id, String title, List<String> days, int everyWeeks, LocalDate firstDay, LocalDate lastDay, String starts, String ends, String zone,
                  List<LocalDate> leftOut, boolean observesHolidays, List<LocalDate> heldAllTheSame, int opensMinutesBefore, int closesMinutesAfter, @Nullable String seatPolicy, String provider, Instant plannedAt, String plannedBy) {

    static SeriesBody of(String course, Series series) {
        WeeklyTimetable rule = series.rule().timetable();
        TimetableDesk.Kind kind = series.rule().kind();
        return new SeriesBody(course, series.id().toString(), kind.title(), rule.daysInOrder().stream().map(SeriesBody::word).toList(), rule.everyWeeks(), rule.from(), rule.until(),
                rule.start().toString(), rule.end().toString(), rule.zone().getId(), rule.leftOut().stream().sorted().toList(), rule.school() instanceof Observance.Observed,
                rule.school().held().stream().sorted().toList(), kind.doorTimes().opensMinutesBefore(),
                kind.doorTimes().closesMinutesAfter(), kind.seatPolicy() == null ? null : kind.seatPolicy().code(), kind.provider(), series.madeAt(), series.madeBy());
    }

    private static String word(DayOfWeek day) {
        return day.name().toLowerCase(Locale.ROOT);
    }

    /// With its sessions.
    record Detail(SeriesBody series, List<Member> sessions) {

        static Detail of(String course, Series series, List<Series.Member> members) {
            return new Detail(SeriesBody.of(course, series), members.stream().map(member -> new Member(member.day(), member.session().code(), member.session().id().toString(),
                    member.session().startsAt(), member.session().cancelledAt() != null, member.session().cancelledAt() == null && series.changedByHand(member))).toList());
        }
    }

    /// @param day for which day of the rule it was planned
    record Member(LocalDate day, String code, String id, Instant startsAt, boolean cancelled, boolean changedByHand) {}
}
