package org.admitone.session.timetable;

import java.time.Clock;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.admitone.audit.Actor;
import org.admitone.platform.Clash;
import org.admitone.platform.HouseProblem;
import org.admitone.platform.NotThere;
import org.admitone.roster.Changes;
import org.admitone.session.SessionDesk;
import org.springframework.stereotype.Component;

/// Has timetables follow a list of holidays that was changed after they were planned: looked at first, done all or none, and only as it was looked at. Nothing of it happens by itself.
@Component
public final class HolidayChanges {

    private final SeriesBook book;
    private final SessionDesk sessions;
    private final PostgresSeries rows;
    private final Changes changes;
    private final Clock clock;

    HolidayChanges(SeriesBook book, SessionDesk sessions, PostgresSeries rows, Changes changes, Clock clock) {
        this.book = book;
        this.sessions = sessions;
        this.rows = rows;
        this.changes = changes;
        this.clock = clock;
    }

    /// Timetables for which it comes to something, by their first day. Changes nothing.
    public List<HolidayPlan> due() {
        Holidays list = book.holidays();
        return rows.besideTheList(clock.instant()).stream().map(series -> HolidayPlan.of(series, book.members(series), list, clock.instant())).filter(plan -> !plan.none()).toList();
    }

    /// Changes nothing.
    public HolidayPlan preview(SeriesId id) {
        return plan(id, clock.instant());
    }

    /// Makes all of it in one transaction. Where it comes to nothing, nothing is done.
    ///
    /// @param seen of the plan that is confirmed; empty: whatever it comes to
    /// @throws Clash where it would be something else by now
    public HolidayPlan follow(SeriesId id, String seen, Actor actor) {
        return changes.make(actor, change -> {
            rows.lock(id);
            HolidayPlan plan = plan(id, change.at());
            if (!seen.isEmpty() && !seen.equals(plan.seen())) {
                throw new Clash(HouseProblem.CHANGED_MEANWHILE,
                        "The series, one of its sessions or the list of holidays was changed since you looked, or a session has begun. Look again at what would change, and decide anew.");
            }
            if (!plan.none()) {
                carryOut(plan, change);
            }
            return plan;
        });
    }

    private HolidayPlan plan(SeriesId id, java.time.Instant now) {
        Series series = book.byId(id).orElseThrow(() -> new NotThere("series"));
        return HolidayPlan.of(series, book.members(series), book.holidays(), now);
    }

    private void carryOut(HolidayPlan plan, Changes.Change change) {
        Series series = plan.series();
        Series.Rule rule = new Series.Rule(series.rule().timetable().with(plan.then()), series.rule().weeksFrom(), series.rule().kind());
        rows.change(series.id(), rule);
        for (HolidayPlan.OnHoliday one : plan.cancels()) {
            sessions.cancelled(one.session(), Map.of("series", series.id().toString(), "reason", one.holiday().name()), change);
        }
        Set<String> taken = new HashSet<>(sessions.takenCodes(series.course()));
        for (Occurrence occurrence : plan.adds()) {
            String code = SessionDesk.freeCode(taken, occurrence.startsAt(), rule.timetable().zone());
            taken.add(code);
            rows.belongs(sessions.added(series.course(), rule.at(code, occurrence), change).id(), series.id(), occurrence.day());
        }
        Map<String, Object> detail = new LinkedHashMap<>(Map.of("series", series.id().toString(), "cancelled", plan.cancels().size(), "added", plan.adds().size()));
        change.note("session_series.followed_holidays", series.course(), null, null, detail);
    }
}
