package org.admitone.session.timetable;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.NavigableSet;
import java.util.Objects;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.admitone.platform.SecretCode;
import org.admitone.platform.BadInput;
import org.admitone.session.Session;
import org.admitone.session.SessionDetails;
import org.jspecify.annotations.Nullable;

/// What a change of a series comes to, session by session. Pure.
///
/// A session stays with its day where the new rule has a class on it. Days that go and days that come are paired within their week, so that a class which is moved from Monday to Tuesday
/// stays the same one to its people; what is left over is cancelled or added. Of what was changed by hand at a session, nothing is undone unless that is wanted.
///
/// @param rule  as the edited part has it afterwards; that of before, where it is cancelled
/// @param steps by day
record SeriesPlan(Series series, SeriesEdit edit, Series.Rule rule, List<SeriesStep> steps) {

    static SeriesPlan of(Series series, List<Series.Member> members, SeriesEdit edit, Instant now) {
        return switch (edit) {
            case SeriesEdit.Cancel cancel -> new SeriesPlan(series, edit, series.rule(), new Making(series, cancel, series.rule(), Map.of(), now).steps(members));
            case SeriesEdit.Change change -> {
                Series.Rule rule = new Series.Rule(change.timetable(), weeksFrom(series, members, change, now), change.kind());
                Map<LocalDate, Occurrence> planned = TimetableDesk.some(rule.occurrences()).stream().collect(Collectors.toMap(Occurrence::day, some -> some));
                yield new SeriesPlan(series, edit, rule, new Making(series, change, rule, planned, now).steps(members));
            }
        };
    }

    SeriesPlan {
        steps = List.copyOf(steps);
    }

    /// Stands for all that happens: the rule of before, and each step with the state it is based on.
    String seen() {
        StringBuilder all = new StringBuilder(series.id() + "\n" + series.rule().inWords() + "\n" + rule.inWords() + "\n");
        for (SeriesStep step : steps) {
            switch (step) {
                case SeriesStep.Adds(var occurrence) -> all.append("adds ").append(occurrence).append('\n');
                case SeriesStep.Changes(var day, var session, var details, var _) ->
                        all.append("changes ").append(day).append(' ').append(session.id()).append(' ').append(session.revision()).append(' ').append(details).append('\n');
                case SeriesStep.Cancels(var _, var session) -> all.append("cancels ").append(session.id()).append(' ').append(session.revision()).append('\n');
                case SeriesStep.Leaves _ -> { }
            }
        }
        return digest(all.toString());
    }

    /// Of what happens, in words.
    static String digest(String all) {
        return HexFormat.of().formatHex(SecretCode.sha256(all));
    }

    /// From when several weeks are counted: as before, or, where that changes, from the first session it changes.
    private static LocalDate weeksFrom(Series series, List<Series.Member> members, SeriesEdit.Change change, Instant now) {
        WeeklyTimetable before = series.rule().timetable();
        WeeklyTimetable then = change.timetable();
        boolean begins = then.from().equals(before.from()) || change.span() instanceof SeriesEdit.Span.From from && then.from().equals(from.day());
        if (begins && then.everyWeeks() == before.everyWeeks()) {
            return series.rule().weeksFrom();
        }
        return members.stream().filter(member -> begins && ahead(member.session(), now)).map(Series.Member::day)
                .filter(day -> !day.isBefore(change.span().first())).min(Comparator.naturalOrder()).map(WeeklyTimetable::week).orElseGet(then::firstWeek);
    }

    /// Nobody can be inside yet.
    private static boolean ahead(Session session, Instant now) {
        return session.phaseAt(now) == Session.Phase.COMING;
    }

    /// @param planned by the new rule, each day; empty: all are cancelled
    private record Making(Series series, SeriesEdit edit, Series.Rule rule, Map<LocalDate, Occurrence> planned, Instant now) {

        List<SeriesStep> steps(List<Series.Member> all) {
            LocalDate first = edit.span().first();
            NavigableMap<LocalDate, Session> members = byDay(all, first);
            NavigableSet<LocalDate> before = new TreeSet<>();
            series.rule().occurrences().stream().map(Occurrence::day).filter(day -> !day.isBefore(first)).forEach(before::add);
            members.forEach((day, session) -> { if (session.cancelledAt() == null) before.add(day); });
            NavigableSet<LocalDate> then = new TreeSet<>(planned.keySet());
            then.removeIf(day -> day.isBefore(first));
            Map<LocalDate, LocalDate> pairs = pairs(before, then);
            List<SeriesStep> steps = new ArrayList<>();
            for (LocalDate day : before) {
                Session session = members.get(day);
                if (session != null) {
                    steps.add(step(day, session, pairs.get(day)));
                }
            }
            then.removeAll(pairs.values());
            then.stream().map(day -> Objects.requireNonNull(planned.get(day))).filter(this::ahead).forEach(some -> steps.add(new SeriesStep.Adds(some)));
            steps.sort(Comparator.comparing(SeriesStep::day));
            return steps;
        }

        /// Where a day has several, all but one were cancelled.
        private static NavigableMap<LocalDate, Session> byDay(List<Series.Member> all, LocalDate first) {
            NavigableMap<LocalDate, Session> members = new TreeMap<>();
            all.stream().filter(member -> !member.day().isBefore(first)).forEach(member ->
                    members.merge(member.day(), member.session(), (one, other) -> one.cancelledAt() == null ? one : other));
            return members;
        }

        private static Map<LocalDate, LocalDate> pairs(NavigableSet<LocalDate> before, NavigableSet<LocalDate> then) {
            Map<LocalDate, Deque<LocalDate>> coming = new HashMap<>();
            then.stream().filter(day -> !before.contains(day)).forEach(day -> coming.computeIfAbsent(WeeklyTimetable.week(day), _ -> new ArrayDeque<>()).add(day));
            Map<LocalDate, LocalDate> pairs = new HashMap<>();
            for (LocalDate day : before) {
                LocalDate becomes = then.contains(day) ? day : coming.getOrDefault(WeeklyTimetable.week(day), new ArrayDeque<>()).poll();
                if (becomes != null) {
                    pairs.put(day, becomes);
                }
            }
            return pairs;
        }

        private SeriesStep step(LocalDate day, Session session, @Nullable LocalDate becomes) {
            if (session.cancelledAt() != null) {
                return new SeriesStep.Leaves(becomes == null ? day : becomes, session, SeriesStep.Why.CANCELLED);
            }
            if (!SeriesPlan.ahead(session, now)) {
                return new SeriesStep.Leaves(day, session, SeriesStep.Why.BEGUN);
            }
            SessionDetails was = series.rule().at(session.code(), series.rule().timetable().on(day));
            if (becomes == null) {
                return edit.byHand() == SeriesEdit.ByHand.KEPT && !sameTime(session.details(), was)
                        ? new SeriesStep.Leaves(day, session, SeriesStep.Why.BY_HAND) : new SeriesStep.Cancels(day, session);
            }
            return changed(session, was, rule.at(session.code(), Objects.requireNonNull(planned.get(becomes))), becomes);
        }

        /// Each thing that the edit changes, where the session had it from the series.
        private SeriesStep changed(Session session, SessionDetails was, SessionDetails shall, LocalDate day) {
            SessionDetails is = session.details();
            boolean partly = edit.byHand() == SeriesEdit.ByHand.KEPT && (!sameTime(was, shall) && !sameTime(is, was) && !sameTime(is, shall)
                    || keeps(is.title(), was.title(), shall.title()) || keeps(is.doorTimes(), was.doorTimes(), shall.doorTimes())
                    || keeps(is.seatPolicy(), was.seatPolicy(), shall.seatPolicy()) || keeps(is.provider(), was.provider(), shall.provider()));
            SessionDetails time = sameTime(was, shall) || edit.byHand() == SeriesEdit.ByHand.KEPT && !sameTime(is, was) ? is : shall;
            SessionDetails then = new SessionDetails(is.code(), taken(is.title(), was.title(), shall.title()), time.startsAt(), time.endsAt(), time.zone(),
                    taken(is.doorTimes(), was.doorTimes(), shall.doorTimes()), taken(is.seatPolicy(), was.seatPolicy(), shall.seatPolicy()),
                    taken(is.provider(), was.provider(), shall.provider()));
            if (then.equals(is)) {
                return new SeriesStep.Leaves(day, session, partly ? SeriesStep.Why.BY_HAND : SeriesStep.Why.SAME);
            }
            return then.startsAt().isAfter(now) ? new SeriesStep.Changes(day, session, then, partly) : new SeriesStep.Leaves(day, session, SeriesStep.Why.TOO_LATE);
        }

        private <T extends @Nullable Object> T taken(T is, T was, T shall) {
            return !Objects.equals(was, shall) && (Objects.equals(is, was) || edit.byHand() == SeriesEdit.ByHand.CHANGED_TOO) ? shall : is;
        }

        private static boolean keeps(@Nullable Object is, @Nullable Object was, @Nullable Object shall) {
            return !Objects.equals(was, shall) && !Objects.equals(is, was) && !Objects.equals(is, shall);
        }

        private static boolean sameTime(SessionDetails one, SessionDetails other) {
            return one.startsAt().equals(other.startsAt()) && one.endsAt().equals(other.endsAt()) && one.zone().equals(other.zone());
        }

        private boolean ahead(Occurrence some) {
            return some.startsAt().minusSeconds(60L * rule.kind().doorTimes().opensMinutesBefore()).isAfter(now);
        }
    }
}
