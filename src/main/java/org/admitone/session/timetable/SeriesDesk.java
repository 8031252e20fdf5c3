package org.admitone.session.timetable;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.admitone.audit.Actor;
import org.admitone.platform.BadInput;
import org.admitone.platform.Clash;
import org.admitone.platform.HouseProblem;
import org.admitone.platform.NotThere;
import org.admitone.roster.Changes;
import org.admitone.roster.Wording;
import org.admitone.session.SessionDesk;
import org.admitone.session.SessionId;
import org.springframework.stereotype.Component;

/// Changes or cancels many sessions of a series in one act: looked at first, done all or none, and only as it was looked at.
@Component
public final class SeriesDesk {

    private final SeriesBook book;
    private final SessionDesk sessions;
    private final PostgresSeries rows;
    private final PostgresBeside beside;
    private final Changes changes;
    private final Clock clock;

    SeriesDesk(SeriesBook book, SessionDesk sessions, PostgresSeries rows, PostgresBeside beside, Changes changes, Clock clock) {
        this.book = book;
        this.sessions = sessions;
        this.rows = rows;
        this.beside = beside;
        this.changes = changes;
        this.clock = clock;
    }

    /// What would come of it.
    ///
    /// @param beside what is held meanwhile, by the day of the step
    /// @param school what the school's holidays mean for the rule as it would be
    /// @param seen   stands for all that would happen; whoever confirms it says it again
    public record Preview(Series series, List<SeriesStep> steps, Map<LocalDate, List<Beside>> beside, Observing school, String seen) {

        public Preview {
            steps = List.copyOf(steps);
        }

        /// Nothing would happen.
        public boolean idle() {
            return steps.stream().allMatch(step -> step instanceof SeriesStep.Leaves);
        }

        public long added() {
            return steps.stream().filter(step -> step instanceof SeriesStep.Adds).count();
        }

        public long changed() {
            return steps.stream().filter(step -> step instanceof SeriesStep.Changes).count();
        }

        public long cancelled() {
            return steps.stream().filter(step -> step instanceof SeriesStep.Cancels).count();
        }
    }

    /// @param series to which the sessions belong now: another one where it was split
    public record Done(SeriesId series, Preview preview) {}

    /// Changes nothing.
    ///
    /// @throws BadInput where the new rule has no class at all, or too many
    public Preview preview(SeriesId id, SeriesEdit edit) {
        return preview(plan(id, edit, clock.instant()));
    }

    /// Makes all of it in one transaction, or nothing. Where nothing would change, nothing does.
    ///
    /// @param seen   of the preview that is confirmed; empty: whatever it comes to
    /// @param reason for the audit trail; may be empty
    /// @throws Clash where it would be something else by now
    public Done carryOut(SeriesId id, SeriesEdit edit, String seen, String reason, Actor actor) {
        return changes.make(actor, change -> {
            rows.lock(id);
            SeriesPlan plan = plan(id, edit, change.at());
            Preview preview = preview(plan);
            if (!seen.isEmpty() && !seen.equals(preview.seen())) {
                throw new Clash(HouseProblem.CHANGED_MEANWHILE,
                        "The series, or one of its sessions, was changed or has begun since you looked. Look again at what would change, and decide anew.");
            }
            return new Done(preview.idle() ? id : new Act(plan, preview, Wording.tidy(reason), actor, change).done(), preview);
        });
    }

    private SeriesPlan plan(SeriesId id, SeriesEdit edit, Instant now) {
        Series series = book.byId(id).orElseThrow(() -> new NotThere("series"));
        if (edit instanceof SeriesEdit.Change change && change.timetable().from().isBefore(change.span().first())) {
            throw new BadInput("from", "The later part of a series cannot begin before the session from which it is changed.");
        }
        List<Series.Member> members = book.members(series);
        return SeriesPlan.of(series, members, edit.under(book.holidays(), series, members), now);
    }

    private Preview preview(SeriesPlan plan) {
        Map<LocalDate, Occurrence> held = new LinkedHashMap<>();
        Set<SessionId> ours = new HashSet<>();
        for (SeriesStep step : plan.steps()) {
            switch (step) {
                case SeriesStep.Adds adds -> held.put(adds.day(), adds.occurrence());
                case SeriesStep.Changes(var day, var session, var then, var _) -> {
                    ours.add(session.id());
                    held.put(day, new Occurrence(day, then.startsAt(), then.endsAt(), false));
                }
                case SeriesStep.Cancels cancels -> ours.add(cancels.session().id());
                case SeriesStep.Leaves _ -> { }
            }
        }
        List<LocalDate> days = List.copyOf(held.keySet());
        Map<LocalDate, List<Beside>> meanwhile = new LinkedHashMap<>();
        beside.during(plan.series().course(), List.copyOf(held.values()), ours)
                .forEach(other -> meanwhile.computeIfAbsent(days.get(other.occurrence()), _ -> new java.util.ArrayList<>()).add(other));
        return new Preview(plan.series(), plan.steps(), meanwhile, Observing.of(plan.rule(), book.holidays()), plan.seen());
    }

    /// Carries a plan out, within its transaction.
    private final class Act {

        private final SeriesPlan plan;
        private final Preview preview;
        private final Actor actor;
        private final Changes.Change change;
        private final Map<String, Object> because = new LinkedHashMap<>();

        Act(SeriesPlan plan, Preview preview, String reason, Actor actor, Changes.Change change) {
            this.plan = plan;
            this.preview = preview;
            this.actor = actor;
            this.change = change;
            because.put("series", plan.series().id().toString());
            if (!reason.isEmpty()) {
                because.put("reason", reason);
            }
        }

        SeriesId done() {
            SeriesId then = ruled();
            Set<String> taken = new HashSet<>(sessions.takenCodes(plan.series().course()));
            for (SeriesStep step : plan.steps()) {
                switch (step) {
                    case SeriesStep.Adds(var occurrence) -> {
                        String code = SessionDesk.freeCode(taken, occurrence.startsAt(), plan.rule().timetable().zone());
                        taken.add(code);
                        rows.belongs(sessions.added(plan.series().course(), plan.rule().at(code, occurrence), change).id(), then, occurrence.day());
                    }
                    case SeriesStep.Changes(var day, var session, var details, var _) -> {
                        sessions.changed(session, details, because, change);
                        rows.belongs(session.id(), then, day);
                    }
                    case SeriesStep.Cancels cancels -> sessions.cancelled(cancels.session(), because, change);
                    case SeriesStep.Leaves(var day, var session, var _) -> rows.belongs(session.id(), then, day);
                }
            }
            said(then);
            return then;
        }

        /// The rule first: of the series itself, or of its later part, to which the sessions from then on belong.
        private SeriesId ruled() {
            Series series = plan.series();
            LocalDate from = series.rule().timetable().from();
            LocalDate first = plan.edit().span().first();
            switch (plan.edit()) {
                case SeriesEdit.Cancel _ -> plan.steps().stream().filter(step -> step instanceof SeriesStep.Cancels).map(SeriesStep::day).min(LocalDate::compareTo)
                        .map(day -> first.isAfter(from) ? first : day).filter(day -> day.isAfter(from)).ifPresent(day -> rows.end(series.id(), day.minusDays(1)));
                case SeriesEdit.Change _ -> {
                    if (first.isAfter(from) && rows.days(series.id()).values().stream().anyMatch(day -> day.isBefore(first))) {
                        SeriesId later = rows.add(series.course(), plan.rule(), series.id(), change.at(), actor.name());
                        rows.end(series.id(), first.minusDays(1));
                        rows.hand(series.id(), later, first);
                        return later;
                    }
                    rows.change(series.id(), plan.rule());
                }
            }
            return series.id();
        }

        private void said(SeriesId then) {
            Map<String, Object> detail = new LinkedHashMap<>(because);
            if (plan.edit().span() instanceof SeriesEdit.Span.From from) {
                detail.put("from", from.day().toString());
            }
            if (!then.equals(plan.series().id())) {
                detail.put("later", then.toString());
            }
            detail.put("changed", preview.changed());
            detail.put("added", preview.added());
            detail.put("cancelled", preview.cancelled());
            change.note(plan.edit() instanceof SeriesEdit.Cancel ? "session_series.cancelled" : "session_series.changed", plan.series().course(), null, null, detail);
        }
    }
}
