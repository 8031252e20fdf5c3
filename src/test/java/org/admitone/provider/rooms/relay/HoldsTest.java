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
}
