package org.admitone.provider.zoom.governance;

import java.time.Clock;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.admitone.audit.Actor;
import org.admitone.provider.zoom.governance.Drift.End;
import org.admitone.roster.Changes;
import org.springframework.stereotype.Component;

/// Writes down what a look has shown, each time as one transaction with its audit lines. What was never in force is no drift: setting it for
/// the first time is not noticed as one, unless Zoom does not take it.
@Component
class DriftBook {

    private final PostgresDrifts drifts;
    private final Changes changes;
    private final Clock clock;

    DriftBook(PostgresDrifts drifts, Changes changes, Clock clock) {
        this.drifts = drifts;
        this.changes = changes;
        this.clock = clock;
    }

    /// Only these are guarded; that another one is otherwise is no drift any more. Meetings are ended one by one.
    void guarded(Subject subject, Set<String> names) {
        drifts.keepOnly(subject, names, clock.instant());
    }

    /// Before anything is put back.
    void found(Subject subject, List<Seen> seen, Told told) {
        changes.make(Actor.SYSTEM, change -> {
            Set<String> kept = drifts.kept(subject);
            for (Seen one : seen) {
                if (one.isKept()) {
                    end(subject, one, change);
                } else if ((kept.contains(one.name()) || one.care() == Care.SHOW || OwnMeetings.isName(one.name())) && drifts.open(subject, one, told, change.at())) {
                    change.note("zoom_drift.noticed", null, null, null, detail(subject, one, told));
                }
            }
            return change;
        });
    }

    /// After it was put back: how it is now.
    void after(Subject subject, List<Seen> seen) {
        changes.make(Actor.SYSTEM, change -> {
            List<String> fresh = new ArrayList<>();
            for (Seen one : seen) {
                if (one.isKept()) {
                    if (!end(subject, one, change) && drifts.keep(subject, one.name(), change.at())) {
                        fresh.add(one.name());
                    }
                } else {
                    stuck(subject, one, change);
                }
            }
            if (!fresh.isEmpty()) {
                change.note("zoom_guard.in_force", null, null, null, Map.of("subject", subject.code(), "settings", fresh));
            }
            return change;
        });
    }

    private boolean end(Subject subject, Seen one, Changes.Change change) {
        End.Kind how = one.care() == Care.UNDO ? End.Kind.UNDONE : End.Kind.GONE;
        boolean ended = drifts.end(subject, one.name(), how, change.at());
        if (ended) {
            drifts.keep(subject, one.name(), change.at());
            change.note(how == End.Kind.UNDONE ? "zoom_drift.undone" : "zoom_drift.gone", null, null, null, Map.of("subject", subject.code(), "setting", one.name()));
        }
        return ended;
    }

    /// Also what could not be set for the first time is shown.
    private void stuck(Subject subject, Seen one, Changes.Change change) {
        if (one.care() != Care.UNDO) {
            return;
        }
        drifts.open(subject, one, Told.NOTHING, change.at());
        if (drifts.stuck(subject, one.name())) {
            change.note("zoom_drift.stuck", null, null, null, Map.of("subject", subject.code(), "setting", one.name(), "should", one.should()));
        }
    }

    private static Map<String, Object> detail(Subject subject, Seen one, Told told) {
        Map<String, Object> detail = new LinkedHashMap<>();
        detail.put("subject", subject.code());
        detail.put("setting", one.name());
        detail.put("found", one.found());
        detail.put("should", one.should());
        detail.put("noticed_by", told.isPoll() ? "poll" : "webhook");
        told.doerOf(one.name()).ifPresent(who -> detail.put("by", who.id()));
        return detail;
    }

    /// A meeting that is not at Zoom any more: deleted by us, or by whoever had made it.
    void meetingEnded(Subject subject, String setting, End.Kind how) {
        changes.make(Actor.SYSTEM, change -> {
            if (drifts.end(subject, setting, how, change.at())) {
                change.note(how == End.Kind.UNDONE ? "zoom_drift.undone" : "zoom_drift.gone", null, null, null, Map.of("subject", subject.code(), "setting", setting));
            }
            return change;
        });
    }

    /// Of a session's own meeting: what somebody changed, or that it is as planned again.
    void ofSession(Subject subject, String setting, String found, Told told) {
        if (found.isEmpty()) {
            drifts.endOf(setting, clock.instant());
        } else {
            drifts.open(subject, new Seen(setting, found, "", Seen.State.OTHERWISE, Care.UNDO), told, clock.instant());
        }
    }

    void sessionsAreOver() {
        drifts.endOfSessions(clock.instant());
    }

    void notWatchedAnyMore() {
        drifts.forget(clock.instant());
    }

    List<Drift> open(Subject subject) {
        return drifts.open(subject);
    }
}
