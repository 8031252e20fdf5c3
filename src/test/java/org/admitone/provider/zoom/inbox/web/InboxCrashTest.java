package org.admitone.provider.zoom.inbox.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.admitone.platform.Eventually;
import org.admitone.platform.ServerProcess;
import org.admitone.platform.postgres.RunningDatabase;
import org.admitone.provider.zoom.inbox.web.HookSender.Sent;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// SIGKILL for PostgreSQL and then for the server, each while hooks pour in: whatever was acknowledged is stored, whatever was not
/// is asked for again, and in the end each event is there once.
class InboxCrashTest {

    private static final long MEETING = 82_000_000_001L;
    private static final int EVENTS = 3_000;

    private final Map<String, Integer> answers = new ConcurrentHashMap<>();
    private final Set<Integer> statuses = ConcurrentHashMap.newKeySet();

    @Test
    void nothing_acknowledged_is_lost_and_nothing_is_twice(@TempDir Path folder) throws Exception {
        Path data = folder.resolve("data");
        List<Sent> events = new ArrayList<>();
        for (int n = 0; n < EVENTS; n++) {
            events.add(Sent.joined(MEETING, "Learner " + n));
        }
        try (ServerProcess server = ServerProcess.alone(data, HookSender.SETTING, "admitone.rooms.enabled=false", "admitone.zoom.inbox.patience=500ms")) {
            RunningDatabase database = new RunningDatabase(data);
            pourIn(server, events.subList(0, EVENTS / 2), EVENTS / 10, database::kill);
            assertThat(statuses).as("our trouble is never the sender's fault").isSubsetOf(204, 503);
            Eventually.isTrue("the database is back", Duration.ofSeconds(30), () -> HookSender.to(server.address()).status(events.getFirst()) == 204);
            assertAcknowledgedAreStored(database);
            pourIn(server, events.subList(EVENTS / 2, EVENTS), EVENTS / 10, server::kill);
        }
        try (ServerProcess server = ServerProcess.alone(data, HookSender.SETTING, "admitone.rooms.enabled=false", "admitone.zoom.inbox.patience=30s")) {
            RunningDatabase database = new RunningDatabase(data);
            assertAcknowledgedAreStored(database);
            HookSender zoom = HookSender.to(server.address());
            for (Sent again : events) {
                if (!answers.containsKey(again.id())) {
                    assertThat(zoom.status(again)).isEqualTo(204);
                }
            }
            assertThat(database.jdbc().sql("select count(*) from zoom_inbox where meeting_number = ?").param(MEETING).query(Integer.class).single()).isEqualTo(EVENTS);
            assertThat(server.output()).doesNotContain("Learner");
        }
    }

    private void pourIn(ServerProcess server, List<Sent> events, int before, Runnable disaster) throws InterruptedException {
        HookSender zoom = HookSender.to(server.address());
        CountDownLatch some = new CountDownLatch(before);
        AtomicInteger next = new AtomicInteger();
        try (ExecutorService senders = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int sender = 0; sender < 32; sender++) {
                senders.execute(() -> {
                    for (int n = next.getAndIncrement(); n < events.size(); n = next.getAndIncrement()) {
                        try {
                            int status = zoom.status(events.get(n));
                            statuses.add(status);
                            if (status == 204) {
                                answers.put(events.get(n).id(), status);
                                some.countDown();
                            }
                        } catch (UncheckedIOException noAnswer) {
                            // nothing was promised
                        }
                    }
                });
            }
            assertThat(some.await(60, TimeUnit.SECONDS)).isTrue();
            disaster.run();
        }
    }

    private void assertAcknowledgedAreStored(RunningDatabase database) {
        Set<String> stored = Set.copyOf(database.jdbc().sql("select event_key from zoom_inbox").query(String.class).list());
        assertThat(stored).hasSizeGreaterThan(EVENTS / 10).containsAll(answers.keySet());
    }
}
