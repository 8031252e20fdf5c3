package org.admitone.provider.zoom.creation;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.admitone.audit.Actor;
import org.admitone.provider.zoom.account.AccountDesk;
import org.admitone.provider.zoom.api.ZoomUser;
import org.admitone.roster.Changes;
import org.springframework.stereotype.Component;

/// Goes from one wanted account to the next. Runs on every node; each is looked at by one at a time. An account that is there becomes a host of
/// the pool in the same commit; the guarding finds it there and puts it into the hosts' group.
@Component
class Making {

    /// Where the word that one was accepted is lost.
    private static final Duration LOOKS_AT_INVITATIONS = Duration.ofMinutes(2);

    private final PostgresErrands errands;
    private final Acceptances acceptances;
    private final Asking asking;
    private final AccountDesk account;
    private final Changes changes;
    private final Clock clock;

    Making(PostgresErrands errands, Acceptances acceptances, Asking asking, AccountDesk account, Changes changes, Clock clock) {
        this.errands = errands;
        this.acceptances = acceptances;
        this.asking = asking;
        this.account = account;
        this.changes = changes;
        this.clock = clock;
    }

    /// @return whether there may be more to do at once
    boolean round() {
        if (account.account().isEmpty()) {
            return false;
        }
        acceptances.hear();
        Optional<Errand> due = errands.take(clock.instant());
        due.ifPresent(errand -> keep(errand, asking.carryOut(errand)));
        return due.isPresent();
    }

    private void keep(Errand errand, Outcome outcome) {
        changes.make(Actor.SYSTEM, change -> {
            Instant now = change.at();
            boolean counts = switch (outcome) {
                case Outcome.There(var user) -> errands.write(errand, Creation.State.THERE, user.id(), null, null, now);
                case Outcome.Invited(var host) -> errands.write(errand, Creation.State.INVITED, host, null, now.plus(LOOKS_AT_INVITATIONS), now);
                case Outcome.Exists(var host) -> errands.write(errand, Creation.State.EXISTS, host, null, null, now);
                case Outcome.Failed(var why, var host) -> errands.write(errand, Creation.State.FAILED, host, why, null, now);
                case Outcome.Later(var state, var why, var again) -> errands.write(errand, state, null, why, again, now);
            };
            if (counts) {
                note(errand, outcome, change);
            }
            return change;
        });
    }

    private void note(Errand errand, Outcome outcome, Changes.Change change) {
        switch (outcome) {
            case Outcome.There(var user) -> {
                if (user.licence() == ZoomUser.Licence.LICENSED) {
                    account.joins(user, change.at());
                }
                note(change, "zoom_host_account.there", errand, Map.of("host", user.id().value(), "licence", word(user.licence())));
            }
            case Outcome.Invited(var host) -> {
                if (errand.state() != Creation.State.INVITED) {
                    note(change, "zoom_host_account.invited", errand, Map.of("host", host.value()));
                }
            }
            case Outcome.Failed(var why, _) -> note(change, "zoom_host_account.failed", errand, Map.of("why", word(why.kind()), "detail", why.detail()));
            case Outcome.Exists _, Outcome.Later _ -> { }
        }
    }

    private static void note(Changes.Change change, String action, Errand errand, Map<String, String> more) {
        Map<String, String> detail = new TreeMap<>(more);
        detail.put("creation", errand.id().toString());
        detail.put("way", word(errand.user().way()));
        change.note(action, null, null, null, detail);
    }

    private static String word(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT);
    }
}
