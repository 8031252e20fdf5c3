package org.admitone.provider.rooms.relay;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Locale;
import java.util.Random;
import java.util.UUID;
import org.admitone.admission.Refusal;
import org.admitone.admission.ReleaseReason;
import org.admitone.presence.LiveDoor;
import org.admitone.presence.LiveDoor.Whereabouts;
import org.admitone.provider.rooms.relay.RosterRow.State;
import org.admitone.roster.PersonId;
import org.admitone.roster.Role;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class RosterRowTest {

    private static final Instant STARTS = Instant.parse("2026-11-24T10:00:00Z");
    private static final Instant NOW = STARTS.plusSeconds(600);

    private static LiveDoor.Guest guest(Whereabouts where, @Nullable Instant since, LiveDoor.@Nullable Reason refused) {
        return guest(where, since, refused, null, false);
    }

    private static LiveDoor.Guest guest(Whereabouts where, @Nullable Instant since, LiveDoor.@Nullable Reason refused, LiveDoor.@Nullable Banned banned,
                                        boolean suspended) {
        return new LiveDoor.Guest(new PersonId(UUID.randomUUID()), "u1", "Ada Lovelace", Role.LEARNER, true, suspended, where, since, null,
                where == Whereabouts.GONE ? ReleaseReason.TIMED_OUT : null, banned, null, refused);
    }

    private static LiveDoor.Reason refused(String code, int secondsAgo) {
        return new LiveDoor.Reason(NOW.minusSeconds(secondsAgo), code);
    }

    private static State state(LiveDoor.Guest guest) {
        return RosterRow.of(guest, STARTS, NOW).state();
    }

    @Test
    void somebody_who_does_not_come_is_expected_before_the_class_and_late_from_its_start() {
        LiveDoor.Guest ada = guest(Whereabouts.NOT_HERE, null, null);
        assertThat(RosterRow.of(ada, STARTS, STARTS.minusMillis(1)).state()).isEqualTo(State.EXPECTED);
        RosterRow late = RosterRow.of(ada, STARTS, STARTS);
        assertThat(late.state()).isEqualTo(State.LATE);
        assertThat(late.since()).isEqualTo(STARTS);
        assertThat(late.mayLetIn()).isFalse();
    }

    @Test
    void whoever_is_asked_for_a_proof_knocks_for_two_minutes_and_is_late_then() {
        assertThat(state(guest(Whereabouts.NOT_HERE, null, refused("proof-needed", 30)))).isEqualTo(State.KNOCKING);
        assertThat(state(guest(Whereabouts.NOT_HERE, null, refused("proof-needed", 121)))).isEqualTo(State.LATE);
    }

    @Test
    void a_refusal_stays_with_its_reason_until_the_person_has_a_seat() {
        LiveDoor.Reason no = refused("not-on-roster", 500);
        RosterRow row = RosterRow.of(guest(Whereabouts.NOT_HERE, null, no), STARTS, NOW);
        assertThat(row.state()).isEqualTo(State.REFUSED);
        assertThat(row.why()).isEqualTo(RosterReason.NOT_ON_ROSTER);
        assertThat(row.mayLetIn()).isTrue();
        assertThat(state(guest(Whereabouts.INSIDE, NOW, no))).isEqualTo(State.INSIDE);
        assertThat(RosterRow.of(guest(Whereabouts.GONE, NOW.minusSeconds(10), no), STARTS, NOW).state()).isEqualTo(State.LEFT);
        assertThat(RosterRow.of(guest(Whereabouts.GONE, NOW.minusSeconds(10), no), STARTS, NOW).mayLetIn()).isFalse();
    }

    @Test
    void whatever_the_door_may_say_has_words_of_its_own() {
        assertThat(Refusal.class.getPermittedSubclasses()).isNotEmpty().allSatisfy(refusal -> {
            String code = refusal.getSimpleName().replaceAll("(?<!^)([A-Z])", "-$1").toLowerCase(Locale.ROOT);
            assertThat(RosterReason.of(code).code()).isEqualTo(code);
        });
        assertThat(RosterReason.of("something-new")).isEqualTo(RosterReason.DOOR_SAID_NO);
        assertThat(RosterReason.of("suspended")).as("no code of the door's").isEqualTo(RosterReason.DOOR_SAID_NO);
    }

    @Test
    void the_school_s_bans_and_suspensions_are_not_a_teacher_s_to_set_aside() {
        LiveDoor.Banned banned = new LiveDoor.Banned(NOW, "staff:head", "rude", true);
        RosterRow out = RosterRow.of(guest(Whereabouts.NOT_HERE, null, refused("banned", 5), banned, false), STARTS, NOW);
        assertThat(out.state()).isEqualTo(State.BARRED);
        assertThat(out.mayLetIn()).isFalse();
        RosterRow unpaid = RosterRow.of(guest(Whereabouts.NOT_HERE, null, refused("not-entitled", 5), null, true), STARTS, NOW);
        assertThat(unpaid.state()).isEqualTo(State.BARRED);
        assertThat(unpaid.mayLetIn()).isFalse();
        assertThat(RosterRow.of(guest(Whereabouts.NOT_HERE, null, refused("pass-revoked", 5)), STARTS, NOW).mayLetIn()).isFalse();
    }

    @Test
    void whatever_the_door_knows_nobody_who_is_in_or_kept_out_can_be_let_in() {
        Random random = new Random(7);
        String[] codes = {"proof-needed", "seat-taken", "not-on-roster", "not-entitled", "device-budget", "pass-revoked", "banned", "something-new"};
        for (int i = 0; i < 2_000; i++) {
            Whereabouts where = Whereabouts.values()[random.nextInt(Whereabouts.values().length)];
            LiveDoor.Reason refused = random.nextInt(4) == 0 ? null : refused(codes[random.nextInt(codes.length)], random.nextInt(900));
            LiveDoor.Banned banned = random.nextInt(4) == 0 ? new LiveDoor.Banned(NOW, "person:t", "", false) : null;
            boolean suspended = random.nextInt(4) == 0;
            Instant since = where == Whereabouts.NOT_HERE ? null : NOW.minusSeconds(random.nextInt(900));
            RosterRow row = RosterRow.of(guest(where, since, refused, banned, suspended), STARTS, NOW);
            if (row.mayLetIn()) {
                assertThat(row.state()).isEqualTo(State.REFUSED);
                assertThat(banned).isNull();
                assertThat(suspended).isFalse();
            }
        }
    }
}
