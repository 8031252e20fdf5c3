package org.admitone.simulator.zoom;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import org.admitone.simulator.zoom.hooks.Mischief;
import org.admitone.simulator.zoom.http.Fault;
import org.admitone.simulator.zoom.world.Switch;
import org.junit.jupiter.api.Test;

/// What goes wrong on demand: calls that fail, webhooks that come late, twice or never, records that are not ready.
class TroubleTest {

    @Test
    void a_meeting_can_be_made_without_the_caller_hearing_of_it() throws Exception {
        try (var account = new SimulatedAccount()) {
            account.zoom.fault("POST /v2/users/.*/meetings", 1, new Fault.CutAfterWork());
            assertThatThrownBy(account::meeting).isInstanceOf(java.io.UncheckedIOException.class);
            assertThat(account.zoom.meetings()).hasSize(1);
            assertThat(account.rest.get("/users/" + account.host() + "/meetings").body().path("meetings").size()).isEqualTo(1);
        }
    }

    @Test
    void the_next_calls_fail_as_ordered_and_then_work_again() throws Exception {
        try (var account = new SimulatedAccount()) {
            account.zoom.fault("GET /v2/users", 2, new Fault.Answers(503, 503));
            assertThat(List.of(account.rest.get("/users").status(), account.rest.get("/users").status(), account.rest.get("/users").status()))
                    .containsExactly(503, 503, 200);
            account.zoom.outage();
            assertThatThrownBy(() -> account.rest.get("/users")).isInstanceOf(java.io.UncheckedIOException.class);
            account.zoom.recover();
            assertThat(account.rest.get("/users").status()).isEqualTo(200);
        }
    }

    @Test
    void a_webhook_is_repeated_after_five_twenty_and_sixty_minutes_and_only_where_the_endpoint_failed() throws Exception {
        try (var account = new SimulatedAccount().told()) {
            account.hooks.answers(503);
            account.meeting();
            account.zoom.settle();
            assertThat(account.hooks.events()).hasSize(1);
            account.zoom.advance(Duration.ofMinutes(5));
            assertThat(account.hooks.events()).hasSize(2);
            account.zoom.advance(Duration.ofMinutes(20));
            account.zoom.advance(Duration.ofMinutes(60));
            account.zoom.advance(Duration.ofHours(24));
            assertThat(account.hooks.caught()).hasSize(4);
            assertThat(account.hooks.caught().stream().map(HookCatcher.Caught::requestId).distinct()).hasSize(1);
            account.hooks.answers(404);
            account.rest.signIn();
            account.meeting();
            account.zoom.advance(Duration.ofHours(24));
            assertThat(account.hooks.caught()).hasSize(5);
        }
    }

    @Test
    void a_lost_webhook_is_found_in_the_log_for_a_week() throws Exception {
        try (var account = new SimulatedAccount().told()) {
            account.zoom.mischief(new Mischief(0, 0, 0, 100, 0));
            account.meeting();
            account.zoom.settle();
            assertThat(account.hooks.events()).isEmpty();
            String log = "/marketplace/apps/" + account.zoom.credentials().appId() + "/webhook_logs";
            var found = account.rest.get(log).body().path("webhook_logs");
            assertThat(found.size()).isEqualTo(1);
            assertThat(found.get(0).path("request_body").asString("")).contains("meeting.created");
            account.zoom.advance(Duration.ofDays(8));
            account.rest.signIn();
            assertThat(account.rest.get(log).body().path("webhook_logs").size()).isZero();
        }
    }

    @Test
    void webhooks_come_late_or_twice_or_after_their_successor() throws Exception {
        try (var account = new SimulatedAccount().told()) {
            account.zoom.mischief(new Mischief(100, 0, 0, 0, 0));
            account.meeting();
            account.zoom.settle();
            assertThat(account.hooks.events()).isEmpty();
            account.zoom.advance(Duration.ofSeconds(90));
            assertThat(account.hooks.events()).hasSize(1);
            account.zoom.mischief(new Mischief(0, 100, 0, 0, 0));
            account.meeting();
            account.zoom.settle();
            assertThat(account.hooks.events()).hasSize(3);
            account.zoom.mischief(new Mischief(0, 0, 100, 0, 0));
            account.meeting();
            account.zoom.settle();
            account.zoom.mischief(Mischief.NONE);
            account.meeting("{\"topic\": \"Next\"}");
            account.zoom.advance(Duration.ofSeconds(3));
            assertThat(account.hooks.caught().subList(3, 5).stream().map(each -> each.body().path("payload").path("object").path("topic").asString("")))
                    .containsExactly("Next", "Algebra");
        }
    }

    @Test
    void an_endpoint_that_proves_nothing_is_dropped_after_six_times() throws Exception {
        try (var account = new SimulatedAccount()) {
            account.zoom.change(quirks -> quirks.with(Switch.ENDPOINT_DOWN));
            assertThat(account.zoom.subscribe(account.hooks.address())).isFalse();
            account.zoom.change(quirks -> quirks.without(Switch.ENDPOINT_DOWN));
            account.zoom.advance(Duration.ofHours(72));
            assertThat(account.hooks.all()).hasSize(1);
            account.zoom.change(quirks -> quirks.with(Switch.ENDPOINT_DOWN));
            account.zoom.advance(Duration.ofHours(6 * 72));
            account.zoom.change(quirks -> quirks.without(Switch.ENDPOINT_DOWN));
            account.rest.signIn();
            account.meeting();
            account.zoom.settle();
            assertThat(account.hooks.events()).isEmpty();
        }
    }

    @Test
    void reports_are_empty_at_first_then_without_durations_then_whole() throws Exception {
        try (var account = new SimulatedAccount()) {
            for (int i = 0; i < 4; i++) {
                reported(account);
            }
        }
    }

    private static void reported(SimulatedAccount account) {
        long meeting = account.classId();
        String link = account.linkFor(meeting, "Ada");
        SimClient host = account.zoom.join(account.zoom.hostLink(meeting)).client();
        String uuid = account.rest.get("/meetings/" + meeting).body().path("uuid").asString("");
        account.zoom.join(link).client();
        account.clock.advance(Duration.ofMinutes(3));
        host.endMeeting();
        String once = URLEncoder.encode(uuid, StandardCharsets.UTF_8);
        boolean slashes = uuid.startsWith("/") || uuid.contains("//");
        String encoded = slashes ? URLEncoder.encode(once, StandardCharsets.UTF_8) : once;
        if (slashes) {
            assertThat(account.rest.get("/report/meetings/" + once + "/participants").code()).isEqualTo(3001);
        }
        String report = "/report/meetings/" + encoded + "/participants?include_fields=registrant_id";
        assertThat(account.rest.get(report).body().path("participants").size()).isZero();
        account.clock.advance(Duration.ofMinutes(6));
        assertThat(account.rest.get(report).body().path("participants").get(1).path("duration").asInt(-1)).isZero();
        account.clock.advance(Duration.ofMinutes(5));
        var ada = account.rest.get(report).body().path("participants").get(1);
        assertThat(ada.path("duration").asInt(0)).isEqualTo(180);
        assertThat(ada.path("registrant_id").asString("")).isNotEmpty();
        assertThat(account.rest.get("/report/meetings/" + meeting + "/participants").body().path("participants").get(1).has("registrant_id")).isFalse();
    }

    @Test
    void people_are_removed_where_the_account_has_it() throws Exception {
        try (var account = new SimulatedAccount().told()) {
            long meeting = account.classId();
            account.zoom.join(account.zoom.hostLink(meeting)).client();
            SimClient ada = account.zoom.join(account.linkFor(meeting, "Ada")).client();
            String remove = "{\"method\": \"participant.remove\", \"params\": {\"participant_uuid\": \"%s\"}}".formatted(ada.badge().orElseThrow().participantUuid());
            account.zoom.change(quirks -> quirks.without(Switch.REMOVAL));
            assertThat(account.rest.patch("/live_meetings/" + meeting + "/events", remove).code()).isEqualTo(300);
            account.zoom.change(quirks -> quirks.with(Switch.REMOVAL));
            assertThat(account.rest.patch("/live_meetings/" + meeting + "/events", remove).status()).isEqualTo(202);
            assertThat(ada.inside()).isFalse();
            account.zoom.settle();
            assertThat(account.hooks.caught().stream().map(each -> each.participant().path("leave_reason").asString(""))).contains("Removed by host.");
        }
    }
}
