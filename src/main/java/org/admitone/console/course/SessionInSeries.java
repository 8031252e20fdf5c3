package org.admitone.console.course;

import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.admitone.console.Form;
import org.admitone.session.Session;
import org.admitone.session.timetable.Series;
import org.admitone.session.timetable.SeriesEdit;

/// What was typed at one session, said of the series to which it belongs. Pure.
public final class SessionInSeries {

    /// Of the session's form and of the series's.
    private static final Map<String, String> SHARED = shared();
    private static final List<String> TIMES = List.of("from", "to", "zone");

    private final Series series;
    private final LocalDate day;
    private final Map<String, String> was;
    private final Form typed;

    private SessionInSeries(Series series, Series.Member member, Form typed) {
        this.series = series;
        this.day = member.day();
        this.was = values(SessionForm.of(member.session()));
        this.typed = typed;
    }

    /// @param following this session and those after it
    /// @param all       all that are to come
    /// @param onlyHere  something else was typed that no other session can share
    public record Wider(Form following, Form all, boolean onlyHere) {}

    /// Empty where nothing was typed that others could share.
    static Optional<Wider> of(Series series, Series.Member member, Form typed) {
        SessionInSeries here = new SessionInSeries(series, member, typed);
        boolean moves = here.movesWithinItsWeek();
        if (!moves && SHARED.keySet().stream().noneMatch(here::changes)) {
            return Optional.empty();
        }
        LocalDate since = moves && here.date().isBefore(here.day) ? here.date() : here.day;
        Form following = here.said(TimetableForm.of(series.rule(), since)).with("since", since.toString());
        Form all = here.said(TimetableForm.of(series.rule(), series.rule().timetable().from())).with("since", "");
        return Optional.of(new Wider(moves ? here.moved(following, Bounds.LAST) : following, moves ? here.moved(all, Bounds.BOTH) : all,
                here.changes("code") || here.changes("date") && !moves));
    }

    private enum Bounds { LAST, BOTH }

    private Form said(Form rule) {
        Form then = rule;
        for (var shared : SHARED.entrySet()) {
            if (changes(shared.getKey())) {
                then = then.with(shared.getValue(), typed.value(shared.getKey()));
            }
        }
        return then.with("byHand", byHandBefore() ? SeriesEdit.ByHand.CHANGED_TOO.name() : SeriesEdit.ByHand.KEPT.name());
    }

    /// A session that had left the rule in what is changed now would otherwise stay as it is, although it is the one that somebody has at hand.
    private boolean byHandBefore() {
        Map<String, String> rule = values(TimetableForm.of(series.rule(), day));
        Predicate<String> left = name -> !was.getOrDefault(name, "").equals(rule.getOrDefault(SHARED.get(name), ""));
        boolean time = movesWithinItsWeek() || TIMES.stream().anyMatch(this::changes);
        return time && (TIMES.stream().anyMatch(left) || !day.toString().equals(was.get("date")))
                || SHARED.keySet().stream().filter(name -> !TIMES.contains(name)).anyMatch(name -> changes(name) && left.test(name));
    }

    private boolean changes(String name) {
        return typed.values().containsKey(name) && !typed.value(name).equals(was.getOrDefault(name, ""));
    }

    /// To a day of the week on which the series has no class, past none of its others: that can be said of each week.
    private boolean movesWithinItsWeek() {
        if (!changes("date") || !monday(date()).equals(monday(day)) || date().equals(day)) {
            return false;
        }
        var days = series.rule().timetable().days();
        LocalDate first = date().isBefore(day) ? date() : day.plusDays(1);
        LocalDate last = date().isBefore(day) ? day.minusDays(1) : date();
        return days.contains(day.getDayOfWeek()) && first.datesUntil(last.plusDays(1)).map(LocalDate::getDayOfWeek).noneMatch(days::contains);
    }

    private Form moved(Form rule, Bounds bounds) {
        List<String> days = new ArrayList<>(rule.all("days"));
        days.set(days.indexOf(day.getDayOfWeek().name()), date().getDayOfWeek().name());
        Form then = rule.with("days", days.toArray(String[]::new));
        LocalDate until = series.rule().timetable().until();
        LocalDate from = series.rule().timetable().from();
        if (!inWeekOf(until, day.getDayOfWeek()).isAfter(until) && inWeekOf(until, date().getDayOfWeek()).isAfter(until)) {
            then = then.with("until", inWeekOf(until, date().getDayOfWeek()).toString());
        }
        if (bounds == Bounds.BOTH && !inWeekOf(from, day.getDayOfWeek()).isBefore(from) && inWeekOf(from, date().getDayOfWeek()).isBefore(from)) {
            then = then.with("from", inWeekOf(from, date().getDayOfWeek()).toString());
        }
        return then;
    }

    private LocalDate date() {
        try {
            return LocalDate.parse(typed.value("date"));
        } catch (DateTimeException notYetRead) {
            return day;
        }
    }

    private static LocalDate monday(LocalDate some) {
        return some.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
    }

    private static LocalDate inWeekOf(LocalDate some, DayOfWeek weekday) {
        return monday(some).plus(weekday.getValue() - 1L, ChronoUnit.DAYS);
    }

    private static Map<String, String> values(Form form) {
        Map<String, String> values = new LinkedHashMap<>();
        form.values().keySet().forEach(name -> values.put(name, form.value(name)));
        return values;
    }

    private static Map<String, String> shared() {
        Map<String, String> shared = new LinkedHashMap<>(Map.of("from", "start", "to", "end"));
        Stream.of("title", "zone", "provider", "opensMinutesBefore", "closesMinutesAfter", "seatPolicy").forEach(same -> shared.put(same, same));
        return Map.copyOf(shared);
    }

    /// Names of what the session's own form sends on.
    static List<String> fields(Session session) {
        return SessionForm.of(session).values().keySet().stream().sorted().toList();
    }
}
