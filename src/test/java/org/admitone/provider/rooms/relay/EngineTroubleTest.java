package org.admitone.provider.rooms.relay;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import org.admitone.scenario.School;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// A media engine that dies or hangs during a class: people are back without a click and without a new proof.
class EngineTroubleTest {

    @AutoClose static final RoomFixture ROOM = new RoomFixture();

    @ParameterizedTest
    @ValueSource(strings = {"KILL", "STOP"})
    void class_goes_on(String signal) throws Exception {
        School.Lesson lesson = ROOM.school.lesson("refuse");
        School.Member teacher = ROOM.member(lesson, "teacher", "Emmy Noether");
        School.Member ada = ROOM.member(lesson, "learner", "Ada Lovelace");
        try (Visitor one = ROOM.desktop(); Visitor two = ROOM.desktop()) {
            one.arrives(lesson, teacher).prepares("mic", true).prepares("camera", true).goesIn();
            two.arrives(lesson, ada).prepares("mic", true).prepares("camera", true).goesIn();
            two.sees("Emmy Noether");
            one.sees("Ada Lovelace");
            var seat = ROOM.inside(ada).holder().seat();
            long proofs = proofs();
            long pid = ROOM.engine().pid();
            send(signal, pid);
            two.until("another engine runs", () -> ROOM.engine().pid() != pid && ROOM.engine().state().on());
            double frames = Math.max(0, two.framesOf("Emmy Noether"));
            two.until("the picture is back", () -> two.framesOf("Emmy Noether") > 5 && two.framesOf("Emmy Noether") != frames);
            two.hears("the teacher");
            one.sees("Ada Lovelace");
            one.hears("Ada");
            assertThat(ROOM.inside(ada).holder().seat()).isEqualTo(seat);
            assertThat(proofs()).isEqualTo(proofs);
        }
    }

    private static long proofs() {
        return ROOM.database.jdbc().sql("select count(*) from device_proof").query(Long.class).single();
    }

    private static void send(String signal, long pid) throws IOException, InterruptedException {
        assertThat(new ProcessBuilder("kill", "-" + signal, Long.toString(pid)).start().waitFor()).isZero();
    }
}
