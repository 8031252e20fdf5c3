package org.admitone.simulator.zoom;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import org.admitone.simulator.zoom.live.Standing;
import org.admitone.simulator.zoom.world.SecondDevice;
import org.admitone.simulator.zoom.world.Switch;
import org.junit.jupiter.api.Test;

/// A class from its planning to its end, and who gets in by which link.
class MeetingLifeTest {

    @Test
    void a_class_is_held_and_every_step_is_told() throws Exception {
        try (var account = new SimulatedAccount().told()) {
            long meeting = account.classId();
            String ada = account.linkFor(meeting, "Ada");
            SimClient early = account.zoom.join(ada).client();
            assertThat(early.standing()).isInstanceOf(Standing.WaitingForHost.class);
            account.zoom.advance(Duration.ofSeconds(40));
            SimClient host = account.zoom.join(account.zoom.hostLink(meeting)).client();
            assertThat(early.inside()).isTrue();
            assertThat(account.zoom.inside(meeting)).containsExactlyInAnyOrder("host1 School", "Ada");
            early.leave();
            host.endMeeting();
            account.zoom.settle();
            assertThat(account.hooks.events()).containsExactlyInAnyOrder("meeting.created", "meeting.registration_created", "meeting.participant_jbh_waiting",
                    "meeting.started", "meeting.participant_joined", "meeting.participant_joined", "meeting.participant_left", "meeting.participant_left", "meeting.ended");
        }
    }

    @Test
    void a_registrant_is_told_apart_by_id_and_each_connection_by_its_numbers() throws Exception {
        try (var account = new SimulatedAccount().told()) {
            long meeting = account.classId();
            var ada = account.registrant(meeting, "Ada");
            account.zoom.join(account.zoom.hostLink(meeting)).client();
            SimClient first = account.zoom.join(ada.path("join_url").asString("")).client();
            String firstNumber = first.badge().orElseThrow().userId();
            first.leave();
            SimClient second = account.zoom.join(ada.path("join_url").asString("")).client();
            assertThat(second.badge().orElseThrow().userId()).isNotEqualTo(firstNumber);
            account.zoom.settle();
            var joins = account.hooks.caught().stream().filter(each -> each.event().equals("meeting.participant_joined"))
                    .filter(each -> each.participant().path("registrant_id").asString("").equals(ada.path("registrant_id").asString(""))).toList();
            assertThat(joins).hasSize(2);
            assertThat(joins.stream().map(each -> each.participant().path("user_id").asString("")).distinct()).hasSize(2);
        }
    }

    @Test
    void webhooks_are_signed_over_their_bytes() throws Exception {
        try (var account = new SimulatedAccount().told()) {
            account.classId();
            account.zoom.settle();
            for (var hook : account.hooks.all()) {
                assertThat(hook.signature()).isEqualTo("v0=" + account.hooks.hash(("v0:" + hook.timestamp() + ":").getBytes(StandardCharsets.UTF_8), hook.raw()));
            }
        }
    }

    @Test
    void the_plain_link_ends_at_the_registration_wall_and_a_cancelled_link_at_the_door() throws Exception {
        try (var account = new SimulatedAccount()) {
            var meeting = account.meeting();
            long id = meeting.path("id").longValue();
            var ada = account.registrant(id, "Ada");
            account.zoom.join(account.zoom.hostLink(id)).client();
            assertThat(account.zoom.join(meeting.path("join_url").asString(""))).isInstanceOfSatisfying(Join.Refused.class, refused -> assertThat(refused.code()).isEqualTo(3099));
            SimClient inside = account.zoom.join(ada.path("join_url").asString("")).client();
            account.rest.put("/meetings/" + id + "/registrants/status", """
                    {"action": "cancel", "registrants": [{"id": "%s"}]}""".formatted(ada.path("registrant_id").asString("")));
            assertThat(inside.inside()).as("cancelling puts nobody out").isTrue();
            inside.leave();
            assertThat(account.zoom.join(ada.path("join_url").asString(""))).isInstanceOfSatisfying(Join.Refused.class, refused -> assertThat(refused.code()).isEqualTo(3265));
        }
    }

    @Test
    void a_second_device_is_refused_or_displaces_the_first_or_is_let_in() throws Exception {
        for (SecondDevice rule : SecondDevice.values()) {
            try (var account = new SimulatedAccount(options -> options.quirks(quirks -> quirks.secondDevice(rule)))) {
                long meeting = account.classId();
                account.zoom.join(account.zoom.hostLink(meeting)).client();
                String ada = account.linkFor(meeting, "Ada");
                SimClient first = account.zoom.join(ada).client();
                Join second = account.zoom.join(ada);
                assertThat(first.inside()).isEqualTo(rule != SecondDevice.DISPLACE);
                assertThat(second instanceof Join.Joined).isEqualTo(rule != SecondDevice.REFUSE);
            }
        }
    }

    @Test
    void a_vanished_client_is_noticed_after_a_minute_and_does_not_keep_its_owner_out() throws Exception {
        try (var account = new SimulatedAccount()) {
            long meeting = account.classId();
            account.zoom.join(account.zoom.hostLink(meeting)).client();
            String ada = account.linkFor(meeting, "Ada");
            String ben = account.linkFor(meeting, "Ben");
            account.zoom.join(ada).client().crash();
            account.zoom.join(ben).client().crash();
            assertThat(account.zoom.inside(meeting)).contains("Ada", "Ben");
            assertThat(account.zoom.join(ada).client().inside()).isTrue();
            account.zoom.advance(Duration.ofSeconds(59));
            assertThat(account.zoom.inside(meeting)).contains("Ben");
            account.zoom.advance(Duration.ofSeconds(32));
            assertThat(account.zoom.inside(meeting)).contains("Ada").doesNotContain("Ben");
        }
    }

    @Test
    void the_waiting_room_holds_people_until_the_host_admits_them() throws Exception {
        try (var account = new SimulatedAccount().told()) {
            long meeting = account.meeting(SimulatedAccount.CLASS.replace("\"waiting_room\": false", "\"waiting_room\": true")).path("id").longValue();
            SimClient host = account.zoom.join(account.zoom.hostLink(meeting)).client();
            SimClient ada = account.zoom.join(account.linkFor(meeting, "Ada")).client();
            assertThat(ada.standing()).isInstanceOf(Standing.InWaitingRoom.class);
            host.admit(ada);
            assertThat(ada.inside()).isTrue();
            account.zoom.settle();
            assertThat(account.hooks.events()).contains("meeting.participant_joined_waiting_room", "meeting.participant_admitted");
        }
    }

    @Test
    void an_unpaid_host_is_cut_after_forty_minutes_and_a_host_runs_only_so_many_meetings() throws Exception {
        try (var account = new SimulatedAccount()) {
            long first = account.classId();
            long second = account.classId();
            long third = account.classId();
            account.zoom.join(account.zoom.hostLink(first)).client();
            account.zoom.join(account.zoom.hostLink(second)).client();
            assertThat(account.zoom.join(account.zoom.hostLink(third))).isInstanceOfSatisfying(Join.Refused.class, refused -> assertThat(refused.code()).isEqualTo(3711));
        }
        try (var account = new SimulatedAccount(options -> options.plan(org.admitone.simulator.zoom.world.Plan.FREE))) {
            var meeting = account.meeting("{\"topic\": \"Chat\", \"settings\": {\"waiting_room\": false, \"join_before_host\": false}}");
            long id = meeting.path("id").longValue();
            SimClient host = account.zoom.join(account.zoom.hostLink(id)).client();
            account.zoom.join(meeting.path("join_url").asString("") + "&uname=Ada").client();
            account.zoom.advance(Duration.ofMinutes(41));
            assertThat(host.standing()).isEqualTo(new Standing.Out("Exceeded free meeting minutes limit."));
        }
    }

    @Test
    void a_removed_person_stays_out_unless_the_account_allows_coming_back() throws Exception {
        try (var account = new SimulatedAccount()) {
            long meeting = account.classId();
            SimClient host = account.zoom.join(account.zoom.hostLink(meeting)).client();
            String link = account.linkFor(meeting, "Ada");
            SimClient ada = account.zoom.join(link).client();
            host.remove(ada);
            assertThat(ada.standing()).isEqualTo(new Standing.Out("Removed by host."));
            assertThat(account.zoom.join(link)).isInstanceOf(Join.Refused.class);
            account.zoom.change(quirks -> quirks.with(Switch.REMOVED_MAY_RETURN));
            assertThat(account.zoom.join(link).client().inside()).isTrue();
        }
    }
}
