package org.admitone.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.admitone.platform.Eventually;
import org.admitone.platform.ServerProcess;
import org.admitone.platform.TestDatabase;
import org.admitone.platform.TestServer;
import org.admitone.platform.postgres.RunningDatabase;
import org.admitone.provider.rooms.LoopbackEngine;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;

/// SIGKILL for the server, for PostgreSQL and for the media engine, each in the middle of a class and of a crowd at the door: no admission
/// that was answered is lost (I7), no seat is doubled (I1), the class goes on.
class CrashTest {

    private static final int INSIDE = 6;
    private static final int CROWD = 120;

    @Test
    void a_killed_server_is_replaced_by_the_other_one_and_everybody_has_the_seat_again() throws Exception {
        String[] settings = Stream.concat(LoopbackEngine.settings().stream(), Stream.of("admitone.node.death=6s")).toArray(String[]::new);
        try (TestDatabase database = TestDatabase.fresh(); ServerProcess doomed = ServerProcess.on(database, settings);
             TestServer other = TestServer.on(database, settings)) {
            Classroom classroom = new Classroom(database.jdbc(), doomed.address());
            List<RoomSocket> rooms = classroom.takeSeats();
            Map<Integer, Answer> answered = classroom.crowdKnocksUntil(CROWD / 3, doomed::kill);

            rooms.forEach(room -> room.ended());
            classroom.moveTo(other.address());
            classroom.assertNothingAnsweredIsLost(answered);
            Eventually.passes(Duration.ofMinutes(3), () -> classroom.takeSeats().forEach(RoomSocket::close));
            classroom.assertNobodyTwice();
        }
    }

    @Test
    void a_killed_database_comes_back_and_the_class_never_stopped(@TempDir Path folder) throws Exception {
        Path data = folder.resolve("data");
        try (ServerProcess server = ServerProcess.alone(data, LoopbackEngine.settings().toArray(String[]::new))) {
            RunningDatabase database = new RunningDatabase(data);
            Classroom classroom = new Classroom(database.jdbc(), server.address());
            List<RoomSocket> rooms = classroom.takeSeats();

            Map<Integer, Answer> answered = classroom.crowdKnocksUntil(CROWD / 3, () -> {
                database.kill();
                rooms.getFirst().say(Map.of("type", "chat", "text", "Is it only me?"));
                assertThat(rooms.getLast().hear("chat").path("text").stringValue()).isEqualTo("Is it only me?");
            });

            Eventually.isTrue("the door answers again", Duration.ofSeconds(30), () -> classroom.knock(0).admitted());
            classroom.assertNothingAnsweredIsLost(answered);
            classroom.assertNobodyTwice();
            assertThat(rooms).allMatch(RoomSocket::isOpen);
            Eventually.isTrue("the crowd is in", Duration.ofSeconds(30), classroom::everybodyIn);
        }
    }

    @Test
    void a_killed_media_engine_is_started_again_and_nobody_needs_a_new_proof() throws Exception {
        try (TestDatabase database = TestDatabase.fresh(); TestServer server = TestServer.on(database, LoopbackEngine.settings().toArray(String[]::new))) {
            Classroom classroom = new Classroom(database.jdbc(), server.address());
            List<RoomSocket> rooms = classroom.takeSeats();
            List<ProcessHandle> engines = ProcessHandle.current().descendants()
                    .filter(process -> process.info().command().orElse("").endsWith("/janus")).toList();
            assertThat(engines).isNotEmpty();
            engines.forEach(ProcessHandle::destroyForcibly);
            rooms.forEach(room -> room.hear("anew"));
            assertThat(rooms).allMatch(RoomSocket::isOpen);
            classroom.assertNobodyTwice();
        }
    }

    /// A few inside, a crowd on its way; everybody on a device of their own that is known.
    private static final class Classroom {

        private final School school;
        private final JdbcClient jdbc;
        private final School.Lesson lesson;
        private final List<School.Member> members;
        private final List<UUID> knockIds;
        private List<DeviceClient> devices;

        Classroom(JdbcClient jdbc, String address) {
            this.jdbc = jdbc;
            school = new School(jdbc, Clock.systemUTC());
            lesson = school.lesson("ask");
            members = school.members(lesson, "learner", INSIDE + CROWD);
            knockIds = Stream.generate(UUID::randomUUID).limit(members.size()).toList();
            String nonce = DeviceClient.at(address).nonce();
            devices = Stream.generate(() -> DeviceClient.at(address).knowing(nonce)).limit(members.size()).toList();
            for (int n = 0; n < members.size(); n++) {
                school.proved(members.get(n), devices.get(n));
            }
        }

        void moveTo(String address) {
            devices = devices.stream().map(device -> device.movedTo(address)).toList();
        }

        Answer knock(int who) {
            return devices.get(who).knock(members.get(who).link());
        }

        List<RoomSocket> takeSeats() {
            List<RoomSocket> rooms = new ArrayList<>();
            for (int n = 0; n < INSIDE; n++) {
                Answer answer = knock(n);
                assertThat(answer.admitted()).as(answer.body()).isTrue();
                RoomSocket room = devices.get(n).sit(lesson.session().toString(), answer.ticket());
                room.hear("welcome");
                rooms.add(room);
            }
            return rooms;
        }

        /// The crowd knocks at once; after so many answers the disaster strikes.
        ///
        /// @return who was answered that they are admitted
        Map<Integer, Answer> crowdKnocksUntil(int answers, Runnable disaster) throws InterruptedException {
            Map<Integer, Answer> admitted = new ConcurrentHashMap<>();
            CountDownLatch some = new CountDownLatch(answers);
            try (ExecutorService crowd = Executors.newVirtualThreadPerTaskExecutor()) {
                for (int n = INSIDE; n < INSIDE + CROWD; n++) {
                    int who = n;
                    crowd.execute(() -> {
                        try {
                            Answer answer = devices.get(who).knock(members.get(who).link(), knockIds.get(who));
                            if (answer.admitted()) {
                                admitted.put(who, answer);
                                some.countDown();
                            }
                        } catch (java.io.UncheckedIOException noAnswer) {
                            // the server is gone: nothing was promised
                        }
                    });
                }
                assertThat(some.await(2, TimeUnit.MINUTES)).isTrue();
                disaster.run();
            }
            assertThat(admitted).hasSizeGreaterThanOrEqualTo(answers);
            return admitted;
        }

        /// The same knock has the same answer, hence seat and knock were committed.
        void assertNothingAnsweredIsLost(Map<Integer, Answer> answered) {
            answered.forEach((who, answer) -> {
                Answer again = devices.get(who).knock(members.get(who).link(), knockIds.get(who));
                assertThat(again.admitted()).as(again.body()).isTrue();
                assertThat(again.seat()).isEqualTo(answer.seat());
                assertThat(again.ticket()).isEqualTo(answer.ticket());
            });
        }

        boolean everybodyIn() {
            for (int n = 0; n < members.size(); n++) {
                if (!knock(n).admitted()) {
                    return false;
                }
            }
            return true;
        }

        void assertNobodyTwice() {
            SeatHistory.assertOneSeatAtEveryInstant(jdbc, lesson);
            assertThat(jdbc.sql("select count(*) from seat where session_id = ? group by person_id order by 1 desc limit 1")
                    .param(lesson.session().value()).query(Long.class).single()).isEqualTo(1);
        }
    }
}
