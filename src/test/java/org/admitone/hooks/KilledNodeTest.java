package org.admitone.hooks;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.stream.Stream;
import org.admitone.platform.Eventually;
import org.admitone.platform.ServerProcess;
import org.admitone.platform.TestDatabase;
import org.admitone.platform.TestServer;
import org.admitone.scenario.School;
import org.junit.jupiter.api.Test;

/// SIGKILL for one of two nodes while it tells what happens: nothing is lost, the order is kept, and at most what was under way comes twice.
class KilledNodeTest {

    private static final int SESSIONS = 8;
    private static final int PEOPLE = 25;

    @Test
    void a_killed_node_s_sessions_are_told_on_by_the_other_one() {
        String[] settings = {"admitone.rooms.enabled=false", "admitone.hooks.timeout=5s", "admitone.hooks.parallel=4"};
        try (TestDatabase database = TestDatabase.fresh(); Receiver lms = new Receiver(); ServerProcess doomed = ServerProcess.on(database, loopback(settings));
             TestServer other = TestServer.on(database, settings)) {
            School school = new School(database, Clock.systemUTC());
            List<School.Lesson> lessons = Stream.generate(() -> school.lesson("move")).limit(SESSIONS).toList();
            List<List<School.Member>> members = lessons.stream().map(lesson -> school.members(lesson, "learner", PEOPLE)).toList();
            EndpointId id = Happening.listens(other, "moodle", lms, EventType.PERSON_JOINED).endpoint().id();
            CountDownLatch enough = new CountDownLatch(SESSIONS * 5);
            lms.does(call -> {
                enough.countDown();
                return new Receiver.Does.Answers(204, "");
            });
            for (int n = 0; n < PEOPLE; n++) {
                for (int session = 0; session < SESSIONS; session++) {
                    Happening.joined(database.jdbc(), lessons.get(session).session(), members.get(session).get(n).person(), Clock.systemUTC().instant());
                }
                if (enough.getCount() == 0 && doomed.pid() > 0 && ProcessHandle.of(doomed.pid()).isPresent()) {
                    doomed.kill();
                }
            }
            if (ProcessHandle.of(doomed.pid()).isPresent()) {
                doomed.kill();
            }
            Eventually.passes(Duration.ofSeconds(90), () -> assertThat(lms.taken().stream().map(Receiver.Call::id).distinct()).hasSize(SESSIONS * PEOPLE));
            Eventually.passes(Duration.ofSeconds(90), () -> assertThat(other.bean(EndpointDesk.class).existing(id).health().waiting()).isZero());
            for (int session = 0; session < SESSIONS; session++) {
                String of = lessons.get(session).session().toString();
                List<Receiver.Call> told = lms.taken().stream().filter(call -> call.session().equals(of)).toList();
                assertThat(new LinkedHashSet<>(told.stream().map(Receiver.Call::uid).toList())).containsExactlyElementsOf(members.get(session).stream().map(School.Member::uid).toList());
                assertThat(told.size()).as("at most what was under way comes twice").isBetween(PEOPLE, PEOPLE + 1);
            }
        }
    }

    private static String[] loopback(String... settings) {
        return Stream.concat(Stream.of(settings), Stream.of("admitone.hooks.loopback=true")).toArray(String[]::new);
    }
}
