package org.admitone.provider.zoom.terms;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.admitone.audit.Actor;
import org.admitone.platform.BadInput;
import org.admitone.platform.NotThere;
import org.admitone.provider.zoom.meetings.MeetingSettings;
import org.admitone.roster.CourseId;
import org.admitone.roster.Changes;
import org.admitone.session.SessionId;
import org.springframework.stereotype.Component;

/// Where a term is looked at before it is prepared, and its preparation started, paused, resumed and given up. The preparing itself is done by the
/// planning of meetings, which asks for sessions of running plans when nothing is due.
@Component
public final class TermDesk {

    private static final int MOST_PLANS = 50;

    private final PostgresTermPlans plans;
    private final PostgresTermSessions sessions;
    private final TermLimits limits;
    private final MeetingSettings meetings;
    private final Changes changes;
    private final Clock clock;

    TermDesk(PostgresTermPlans plans, PostgresTermSessions sessions, TermLimits limits, MeetingSettings meetings, Changes changes, Clock clock) {
        this.plans = plans;
        this.sessions = sessions;
        this.limits = limits;
        this.meetings = meetings;
        this.changes = changes;
        this.clock = clock;
    }

    /// When what is not made yet will be ready.
    public Outlook outlook(Term term) {
        Instant now = clock.instant();
        return Forecast.of(now, sessions.unprepared(term, limits.hosts(), now, now.plus(meetings.prepareAhead())), limits.now(), sessions.places(now));
    }

    /// So long before its door opens a session is to be ready.
    public Duration leadTime() {
        return limits.leadTime();
    }

    /// A session as people know it.
    public record Named(String title, String course, Instant startsAt) {}

    public Map<SessionId, Named> named(List<SessionId> ids) {
        return sessions.named(ids);
    }

    public List<TermPlan> latest() {
        return plans.latest(MOST_PLANS);
    }

    public TermPlan byId(TermPlanId id) {
        return plans.byId(id).orElseThrow(() -> new NotThere("term plan"));
    }

    public TermProgress progress(TermPlanId id) {
        return plans.progress(id, clock.instant());
    }

    /// Its sessions are prepared from now on.
    ///
    /// @throws BadInput where there is nothing to prepare
    public TermPlan start(Term term, Actor actor) {
        Instant now = clock.instant();
        if (sessions.unprepared(term, List.of(), now, now).isEmpty()) {
            throw new BadInput("lastDay", "No session held in Zoom lies in these days that has no meeting yet.");
        }
        return changes.make(actor, change -> {
            TermPlan plan = byId(plans.add(term, change.at(), actor.name()));
            change.note("zoom_term.started", null, null, null, Map.of("plan", plan.id().toString(), "first_day", term.firstDay().toString(),
                    "last_day", term.lastDay().toString(), "courses", term.courses().stream().map(CourseId::toString).toList()));
            return plan;
        });
    }

    /// The same again changes nothing, also where two do it at the same moment.
    ///
    /// @throws BadInput where the plan is not in a state for it
    public TermPlan act(TermPlanId id, TermPlan.Act act, Actor actor) {
        return changes.make(actor, change -> {
            TermPlan plan = plans.held(id).orElseThrow(() -> new NotThere("term plan"));
            if (plan.state() == act.to()) {
                return plan;
            }
            if (!plans.move(id, Arrays.stream(TermPlan.State.values()).filter(act::fits).toList(), act.to(), change.at(), actor.name())) {
                throw new BadInput("state", "The plan is over; start another.");
            }
            change.note(act.said(), null, null, null, Map.of("plan", id.toString()));
            return byId(id);
        });
    }

    /// Plans of which nothing is left to prepare are done.
    void finish() {
        for (TermPlanId id : plans.finished(clock.instant())) {
            changes.make(Actor.SYSTEM, change -> {
                if (plans.move(id, List.of(TermPlan.State.RUNNING), TermPlan.State.DONE, change.at(), Actor.SYSTEM.name())) {
                    change.note("zoom_term.done", null, null, null, Map.of("plan", id.toString()));
                }
                return id;
            });
        }
    }
}
