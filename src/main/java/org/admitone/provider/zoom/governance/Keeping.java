package org.admitone.provider.zoom.governance;

import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.admitone.provider.zoom.HostId;
import org.admitone.provider.zoom.account.AccountDesk;
import org.admitone.provider.zoom.account.ZoomHost;
import org.admitone.provider.zoom.api.ZoomFault;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// Goes from one to the next of what is due: what a webhook named, and everything from time to time. Runs on every node; each is looked at by
/// one at a time.
@Component
class Keeping {

    private final PostgresGuard guards;
    private final PostgresWatch watch;
    private final GuardReader reader;
    private final Keepers keepers;
    private final AccountDesk account;
    private final Clock clock;
    /// Was looked at when a round failed, as where the database is gone for a moment: due again at once, not only when its lease ends. Rounds follow each other on one thread.
    private PostgresWatch.@Nullable Due brokenOff;

    Keeping(PostgresGuard guards, PostgresWatch watch, GuardReader reader, Keepers keepers, AccountDesk account, Clock clock) {
        this.guards = guards;
        this.watch = watch;
        this.reader = reader;
        this.keepers = keepers;
        this.account = account;
        this.clock = clock;
    }

    /// @return whether there may be more to do at once
    boolean round() {
        takesUpAgain();
        Guard guard = guards.guard();
        if (account.account().isEmpty()) {
            return false;
        }
        keepers.sessionsAreOver();
        Set<HostId> hosts = account.chosenHosts().stream().map(ZoomHost::id).collect(Collectors.toUnmodifiableSet());
        if (!guard.terms().areInForce()) {
            watch.nobody();             // a round that began before the switching off may have named them once more
            reader.read(guard, hosts);  // what is told of sessions' meetings, and of who signs in to hosts, counts all the same
            return false;
        }
        if (watch.watch(hosts, clock.instant())) {
            keepers.notWatchedAnyMore();
        }
        reader.read(guard, hosts);
        Optional<PostgresWatch.Due> due = watch.take(clock.instant());
        due.ifPresent(one -> look(guard, one));
        return due.isPresent();
    }

    private void takesUpAgain() {
        PostgresWatch.Due due = brokenOff;
        if (due != null) {
            watch.brokenOff(due, clock.instant());
            brokenOff = null;
        }
    }

    private void look(Guard guard, PostgresWatch.Due due) {
        brokenOff = due;
        try {
            keepers.keep(guard, due);
            Instant now = clock.instant();
            watch.looked(due.subject(), now.plus(keepers.every()), now);
        } catch (ZoomFault fault) {
            watch.failed(due.subject(), Trouble.of(fault.trouble()), Trouble.again(fault.trouble(), clock.instant()), due.told());
        }
        brokenOff = null;
    }
}
