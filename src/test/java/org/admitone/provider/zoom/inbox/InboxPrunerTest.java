package org.admitone.provider.zoom.inbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.admitone.platform.SettableClock;
import org.admitone.platform.TestDatabase;
import org.admitone.platform.TestServer;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;

class InboxPrunerTest {

    private static final SettableClock clock = SettableClock.at("2026-09-01T10:00:00Z");

    @AutoClose static final TestDatabase database = TestDatabase.fresh();
    @AutoClose static final TestServer server = TestServer.on(database, clock);

    @Test
    void hooks_are_kept_thirty_days_and_forgotten_in_portions() {
        InboxDesk desk = server.bean(InboxDesk.class);
        for (int n = 0; n < 30; n++) {
            desk.accept(hook("early-" + n));
        }
        clock.advance(Duration.ofDays(1));
        desk.accept(hook("a day later"));
        clock.advance(Duration.ofDays(29));
        server.bean(InboxPruner.class).prune();
        assertThat(count()).as("thirty days old to the minute").isEqualTo(31);
        clock.advance(Duration.ofMillis(1));
        assertThat(server.bean(PostgresInbox.class).forget(clock.instant().minus(Duration.ofDays(30)), 20)).isEqualTo(20);
        assertThat(count()).isEqualTo(11);
        server.bean(InboxPruner.class).prune();
        assertThat(server.bean(Inbox.class).of(81_000_000_001L)).extracting(StoredEvent::key).containsExactly("a day later");
    }

    private static Hook hook(String key) {
        return new Hook(key, new HookFacts("meeting.ended", clock.instant(), java.util.OptionalLong.of(81_000_000_001L), java.util.Optional.empty()), new byte[] {'{', '}'});
    }

    private static long count() {
        return database.jdbc().sql("select count(*) from zoom_inbox").query(Long.class).single();
    }
}
