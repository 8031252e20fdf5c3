package org.admitone.provider.rooms.relay;

import static org.admitone.provider.rooms.Source.CAMERA;
import static org.admitone.provider.rooms.Source.MIC;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import org.admitone.roster.PersonId;
import org.admitone.roster.Role;
import org.junit.jupiter.api.Test;

class HoldsTest {

    private final Holds holds = new Holds();
    private final PersonId ada = new PersonId(UUID.randomUUID());
    private final PersonId carl = new PersonId(UUID.randomUUID());

    @Test
    void one_source_of_one_person_is_stopped_and_allowed_again() {
        holds.set(ada, CAMERA, true);
        assertThat(holds.of(ada, Role.LEARNER)).containsExactly(CAMERA);
        assertThat(holds.of(carl, Role.LEARNER)).isEmpty();
        holds.set(ada, CAMERA, false);
        assertThat(holds.of(ada, Role.LEARNER)).isEmpty();
    }

    @Test
    void in_a_quiet_room_only_those_who_are_let_may_speak() {
        holds.everyone(true);
        holds.set(ada, MIC, false);
        assertThat(holds.of(ada, Role.LEARNER)).isEmpty();
        assertThat(holds.of(carl, Role.LEARNER)).containsExactly(MIC);
        holds.everyone(true);
        assertThat(holds.of(ada, Role.LEARNER)).containsExactly(MIC);
    }

    @Test
    void lifting_quiet_lifts_every_microphone_but_no_camera() {
        holds.set(ada, MIC, true);
        holds.set(ada, CAMERA, true);
        holds.everyone(true);
        holds.everyone(false);
        assertThat(holds.of(ada, Role.LEARNER)).containsExactly(CAMERA);
    }

    @Test
    void whoever_runs_the_class_is_never_stopped() {
        holds.everyone(true);
        holds.set(ada, CAMERA, true);
        assertThat(holds.of(ada, Role.TEACHER)).isEmpty();
        assertThat(holds.of(ada, Role.STAFF)).isEmpty();
    }

    @Test
    void whoever_was_muted_takes_it_back_unless_it_was_stopped_for_good() {
        holds.mute(ada);
        assertThat(holds.of(ada, Role.LEARNER)).containsExactly(MIC);
        assertThat(holds.mayUnmute(ada)).isTrue();
        assertThat(holds.unmute(ada)).isTrue();
        assertThat(holds.of(ada, Role.LEARNER)).isEmpty();
        assertThat(holds.unmute(ada)).isFalse();

        holds.mute(ada);
        holds.set(ada, MIC, true);
        assertThat(holds.unmute(ada)).isFalse();
        assertThat(holds.of(ada, Role.LEARNER)).containsExactly(MIC);
    }

    @Test
    void in_a_quiet_room_nobody_unmutes_themselves() {
        holds.mute(ada);
        holds.everyone(true);
        assertThat(holds.unmute(ada)).isFalse();
        holds.set(ada, MIC, false);
        assertThat(holds.of(ada, Role.LEARNER)).isEmpty();
        holds.mute(ada);
        assertThat(holds.of(ada, Role.LEARNER)).containsExactly(MIC);
        assertThat(holds.mayUnmute(ada)).isFalse();
        holds.everyone(false);
        assertThat(holds.of(ada, Role.LEARNER)).isEmpty();
    }

    @Test
    void whatever_happens_whoever_may_not_unmute_is_stopped_until_the_teacher_says_otherwise() {
        var random = new java.util.Random(4);
        for (int history = 0; history < 300; history++) {
            Holds some = new Holds();
            for (int step = 0; step < 25; step++) {
                PersonId who = random.nextBoolean() ? ada : carl;
                boolean stopped = some.of(who, Role.LEARNER).contains(MIC);
                boolean theirs = some.mayUnmute(who);
                switch (random.nextInt(5)) {
                    case 0 -> some.mute(who);
                    case 1 -> some.set(who, MIC, random.nextBoolean());
                    case 2 -> some.everyone(random.nextBoolean());
                    case 3 -> some.set(who, CAMERA, random.nextBoolean());
                    default -> {
                        assertThat(some.unmute(who)).isEqualTo(theirs);
                        assertThat(some.of(who, Role.LEARNER).contains(MIC)).isEqualTo(stopped && !theirs);
                    }
                }
                assertThat(some.mayUnmute(who)).as("only what is stopped can be taken back").isIn(false, some.of(who, Role.LEARNER).contains(MIC));
            }
        }
    }
}
