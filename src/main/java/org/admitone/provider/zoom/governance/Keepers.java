package org.admitone.provider.zoom.governance;

import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import org.admitone.provider.zoom.HostId;
import org.springframework.stereotype.Component;

/// Whoever keeps what is due.
@Component
class Keepers {

    private final GroupKeeper group;
    private final HostKeeper hosts;
    private final PostgresWatch watch;
    private final DriftBook book;
    private final GuardSettings settings;
    private final Clock clock;

    Keepers(GroupKeeper group, HostKeeper hosts, PostgresWatch watch, DriftBook book, GuardSettings settings, Clock clock) {
        this.group = group;
        this.hosts = hosts;
        this.watch = watch;
        this.book = book;
        this.settings = settings;
        this.clock = clock;
    }

    void keep(Guard guard, PostgresWatch.Due due) {
        Optional<HostId> host = due.subject().host();
        if (host.isPresent()) {
            hosts.keep(guard, host.get(), due.told());
        } else if (group.keep(guard, due.told())) {
            watch.hostsDue(clock.instant());
        }
    }

    void sessionsAreOver() {
        book.sessionsAreOver();
    }

    void notWatchedAnyMore() {
        book.notWatchedAnyMore();
    }

    Duration every() {
        return settings.every();
    }
}
