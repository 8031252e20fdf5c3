package org.admitone.provider.rooms.janus;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.admitone.platform.Eventually;
import org.admitone.platform.Promptly;
import org.admitone.provider.rooms.EngineFault;
import org.admitone.provider.rooms.EngineRoom;
import org.admitone.provider.rooms.Leg;
import org.admitone.provider.rooms.LinkEvents;
import org.admitone.provider.rooms.LoopbackEngine;
import org.admitone.provider.rooms.MediaLink;
import org.admitone.provider.rooms.RoomPlan;
import org.admitone.session.SessionId;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class JanusEngineTest {

    private static final LinkEvents DEAF = new LinkEvents() {
        @Override
        public void sending() {}

        @Override
        public void broken(Leg leg) {}
    };

    private JanusEngine engine;
    private Path folder;

    @BeforeEach
    void start() throws IOException {
        folder = Files.createTempDirectory("engine").resolve("0");
        Files.setPosixFilePermissions(folder.getParent(), PosixFilePermissions.fromString("rwxr-xr-x"));
        engine = new JanusEngine(LoopbackEngine.record(), folder, 0);
        engine.start();
        engine.awaitStart();
    }

    @AfterEach
    void stop() {
        engine.close();
    }

    @Test
    void runs_as_an_ordinary_user_in_a_closed_folder_without_any_tcp_port() throws IOException {
        assertThat(engine.state().on()).as(engine.state().why()).isTrue();
        assertThat(engine.state().version()).matches("[0-9.]+");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(folder))).isEqualTo("rwx------");
        String status = Files.readString(Path.of("/proc/" + engine.pid() + "/status"));
        assertThat(status).doesNotContain("Uid:\t0\t").contains("NoNewPrivs:\t1");
        assertThat(listeningTcpSockets(engine.pid())).isZero();
    }

    @Test
    void links_people_and_ends_their_links() {
        EngineRoom room = engine.open(plan(), () -> { });
        MediaLink link = room.link(DEAF);
        assertThat(engine.links()).isEqualTo(1);
        link.end();
        link.end();
        assertThat(engine.links()).isZero();
        assertThatThrownBy(() -> link.watch(java.util.Set.of())).isInstanceOf(EngineFault.class);
    }

    @Test
    void comes_back_with_its_rooms_after_being_killed() throws Exception {
        Semaphore told = new Semaphore(0);
        EngineRoom room = engine.open(plan(), told::release);
        MediaLink before = room.link(DEAF);
        signal("KILL");
        assertThat(told.tryAcquire(1, TimeUnit.MINUTES)).isTrue();
        assertThatThrownBy(() -> before.watch(java.util.Set.of(new org.admitone.provider.rooms.Feed("x", "0", org.admitone.provider.rooms.Source.MIC))))
                .isInstanceOf(EngineFault.class);
        before.end();
        assertThat(room.link(DEAF).id()).isNotEqualTo(before.id());
        assertThat(engine.state().restarts()).isEqualTo(1);
    }

    @Test
    void is_replaced_when_it_hangs() throws Exception {
        Semaphore told = new Semaphore(0);
        var unused = engine.open(plan(), told::release);
        long hung = engine.pid();
        signal("STOP");
        assertThat(told.tryAcquire(1, TimeUnit.MINUTES)).isTrue();
        assertThat(engine.pid()).isNotEqualTo(hung);
        Eventually.isTrue("the hung one is gone", Duration.ofSeconds(2), () -> ProcessHandle.of(hung).isEmpty());
    }

    @Test
    void is_replaced_at_once_when_it_does_not_end_somebody_s_media() throws Exception {
        Promptly.within(Duration.ofSeconds(8), () -> {
            Eventually.isTrue("one runs", Duration.ZERO, () -> engine.state().on());
            MediaLink link = engine.open(plan(), () -> { }).link(DEAF);
            long hung = engine.pid();
            signal("STOP");
            return Promptly.of(() -> {
                link.end();
                Eventually.isTrue("the hung one is gone", Duration.ZERO, () -> ProcessHandle.of(hung).isEmpty());
            });
        });
    }

    @Test
    void says_why_it_is_off() throws IOException {
        try (JanusEngine absent = new JanusEngine(with("/usr/bin/no-such-engine"), Files.createTempDirectory("engine"), 0)) {
            absent.start();
            absent.awaitStart();
            assertThat(absent.state().on()).isFalse();
            assertThat(absent.state().why()).contains("not installed").contains("apt-get install janus");
            assertThatThrownBy(() -> absent.open(plan(), () -> { }).link(DEAF)).isInstanceOf(EngineFault.class);
        }
    }

    private static org.admitone.provider.rooms.RoomsSettings with(String program) {
        var base = LoopbackEngine.record();
        return new org.admitone.provider.rooms.RoomsSettings(true, base.mediaAddress(), base.firstPort(), base.lastPort(), null, 1,
                base.engineUser(), program, base.turn(), base.senders(), base.videos(), base.pictures(), base.bitrate(), base.preload());
    }

    private static RoomPlan plan() {
        return new RoomPlan(new SessionId(UUID.randomUUID()), 10);
    }

    private void signal(String name) throws IOException, InterruptedException {
        new ProcessBuilder("kill", "-" + name, Long.toString(engine.pid())).start().waitFor();
    }

    private static long listeningTcpSockets(long pid) throws IOException {
        Map<String, String> inodes = new java.util.HashMap<>();
        for (String table : new String[] {"tcp", "tcp6"}) {
            Files.readAllLines(Path.of("/proc/net/" + table)).stream().skip(1).map(line -> line.strip().split("\\s+"))
                    .filter(words -> words[3].equals("0A")).forEach(words -> inodes.put("socket:[" + words[9] + "]", table));
        }
        try (var files = Files.list(Path.of("/proc/" + pid + "/fd"))) {
            return files.filter(Files::isSymbolicLink).map(JanusEngineTest::target).filter(inodes::containsKey).count();
        }
    }

    private static String target(Path link) {
        try {
            return Files.readSymbolicLink(link).toString();
        } catch (IOException gone) {
            return "";
        }
    }
}
