package org.admitone.provider.zoom.governance;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.admitone.audit.Actor;
import org.admitone.platform.Clash;
import org.admitone.platform.Page;
import org.admitone.platform.Revision;
import org.admitone.platform.Slice;
import org.admitone.roster.Changes;
import org.springframework.stereotype.Component;

/// Where staff decide how host accounts are guarded, and see how they are. Asks Zoom nothing: [Keeping] does, right afterwards.
@Component
public class GuardDesk {

    private static final int LATEST = 50;

    private final PostgresGuard guards;
    private final PostgresWatch watch;
    private final PostgresDrifts drifts;
    private final PostgresHeard heard;
    private final Changes changes;

    GuardDesk(PostgresGuard guards, PostgresWatch watch, PostgresDrifts drifts, PostgresHeard heard, Changes changes) {
        this.guards = guards;
        this.watch = watch;
        this.drifts = drifts;
        this.heard = heard;
        this.changes = changes;
    }

    /// What was decided; until then what is proposed, with nothing in force.
    public Guard guard() {
        return guards.guard();
    }

    /// Everything is looked at anew at once. What is not guarded any more stays at Zoom as it is.
    ///
    public Guard save(GuardTerms terms, Revision basedOn, Actor actor) {
        terms.check();
        return changes.make(actor, change -> {
            long revision = basedOn.equals(Revision.ANY) ? guards.guard().revision() : basedOn.number();
            if (!guards.save(terms, revision, change.at())) {
                throw Clash.changedMeanwhile("guarding of host accounts");
            }
            if (terms.areInForce()) {
                watch.allDue(change.at());
            } else {
                watch.nobody();
                drifts.forget(change.at());
            }
            Map<String, Object> cares = new TreeMap<>();
            terms.cares().forEach((decision, care) -> cares.put(decision.code(), PostgresGuard.word(care)));
            change.note("zoom_guard.saved", null, null, null, Map.of("guarding", PostgresGuard.word(terms.guarding()), "group", terms.groupName(),
                    "own_meetings", PostgresGuard.word(terms.ownMeetings()), "decisions", cares));
            return guards.guard();
        });
    }

    /// As soon as the next round begins.
    public void lookNow() {
        changes.make(Actor.SYSTEM, change -> {
            watch.allDue(change.at());
            return change;
        });
    }

    public List<GuardStanding> standings() {
        return watch.standings();
    }

    /// Those that are open, the latest first.
    public List<Drift> openDrifts() {
        return drifts.open();
    }

    /// All of them, the latest first.
    public Page<Drift> drifts(Slice slice) {
        return drifts.list(slice);
    }

    /// The latest.
    public List<SignIn> signIns() {
        return heard.list(Slice.first(LATEST)).items();
    }

    /// All of them, the latest first.
    public Page<SignIn> signIns(Slice slice) {
        return heard.list(slice);
    }

    public long unseenSignIns() {
        return heard.unseen();
    }

    /// All that happened to host accounts up to this moment is known and all right.
    public void signInsAreKnown(java.time.Instant until, Actor actor) {
        changes.make(actor, change -> {
            int seen = heard.seen(until, actor.name(), change.at());
            if (seen > 0) {
                change.note("zoom_host.sign_ins_known", null, null, null, Map.of("count", seen));
            }
            return change;
        });
    }
}
