package org.admitone.simulator.zoom;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import org.admitone.simulator.zoom.world.Plan;
import org.admitone.simulator.zoom.world.Switch;
import org.junit.jupiter.api.Test;

/// Tokens, permissions, plans, quotas and the account's way of overruling what it was asked.
class AccountRulesTest {

    @Test
    void a_token_lives_an_hour_can_be_revoked_and_needs_the_right_secret() throws Exception {
        try (var account = new SimulatedAccount()) {
            assertThat(account.rest.token("wrong")).satisfies(answer -> {
                assertThat(answer.status()).isEqualTo(400);
                assertThat(answer.body().path("error").asString("")).isEqualTo("invalid_client");
            });
            assertThat(account.rest.get("/users").status()).isEqualTo(200);
            account.clock.advance(Duration.ofMinutes(61));
            assertThat(account.rest.get("/users")).satisfies(answer -> {
                assertThat(answer.status()).isEqualTo(401);
                assertThat(answer.code()).isEqualTo(124);
            });
            account.rest.signIn();
            account.zoom.revokeTokens();
            assertThat(account.rest.get("/users").code()).isEqualTo(124);
        }
    }

    @Test
    void a_missing_scope_is_named() throws Exception {
        try (var account = new SimulatedAccount(options -> options.withoutScopes("user:read:list_users:admin"))) {
            var answer = account.rest.get("/users");
            assertThat(answer.code()).isEqualTo(4711);
            assertThat(answer.body().path("message").asString("")).contains("user:read:list_users:admin");
        }
    }

    @Test
    void a_host_may_write_a_hundred_meetings_a_day() throws Exception {
        try (var account = new SimulatedAccount()) {
            for (int i = 0; i < 99; i++) {
                account.meeting();
            }
            long last = account.classId();
            var refused = account.rest.patch("/meetings/" + last, "{\"topic\": \"Geometry\"}");
            assertThat(refused.status()).isEqualTo(429);
            assertThat(refused.raw().headers().firstValue("Retry-After")).contains("2026-11-25T00:00:00Z");
            account.clock.advance(Duration.ofHours(15));
            account.rest.signIn();
            assertThat(account.rest.patch("/meetings/" + last, "{\"topic\": \"Geometry\"}").status()).isEqualTo(204);
        }
    }

    @Test
    void a_registrant_is_added_three_times_a_day_and_changed_ten_times() throws Exception {
        try (var account = new SimulatedAccount()) {
            long meeting = account.classId();
            String id = account.registrant(meeting, "Ada").path("registrant_id").asString("");
            assertThat(account.registrant(meeting, "Ada").path("registrant_id").asString("")).isEqualTo(id);
            account.registrant(meeting, "Ada");
            assertThat(account.registrant(meeting, "Ada").path("code").asInt(0)).isEqualTo(429);
            String cancel = "{\"action\": \"cancel\", \"registrants\": [{\"id\": \"%s\"}]}".formatted(id);
            for (int i = 0; i < 10; i++) {
                assertThat(account.rest.put("/meetings/" + meeting + "/registrants/status", cancel).status()).isEqualTo(204);
            }
            assertThat(account.rest.put("/meetings/" + meeting + "/registrants/status", cancel).status()).isEqualTo(429);
        }
    }

    @Test
    void calls_beyond_the_second_are_refused_in_either_shape() throws Exception {
        try (var account = new SimulatedAccount(options -> options.plan(Plan.PRO).quirks(quirks -> quirks.with(Switch.RATES)))) {
            List<Integer> codes = java.util.stream.IntStream.range(0, 22).mapToObj(i -> account.rest.get("/users").status()).toList();
            assertThat(codes.subList(0, 20)).containsOnly(200);
            assertThat(codes.subList(20, 22)).containsOnly(429);
            account.zoom.change(quirks -> quirks.with(Switch.RATE_CODE_4001).without(Switch.RATE_HEADERS));
            var refused = account.rest.get("/users");
            assertThat(refused.code()).isEqualTo(4001);
            assertThat(refused.raw().headers().firstValue("Retry-After")).isEmpty();
            account.clock.advance(Duration.ofSeconds(1));
            assertThat(account.rest.get("/users").status()).isEqualTo(200);
        }
    }

    @Test
    void registration_needs_a_licence_and_licences_run_out() throws Exception {
        try (var account = new SimulatedAccount(options -> options.licences(3))) {
            String person = "{\"action\": \"ssoCreate\", \"user_info\": {\"email\": \"%s@school.example\", \"type\": %d}}";
            String basic = account.rest.post("/users", person.formatted("basic", 1)).body().path("id").asString("");
            assertThat(account.rest.post("/users/" + basic + "/meetings", SimulatedAccount.CLASS).code()).isEqualTo(200);
            assertThat(account.rest.post("/users", person.formatted("more", 2)).code()).isEqualTo(2034);
            assertThat(account.rest.patch("/users/" + basic, "{\"type\": 2}").code()).isEqualTo(2034);
            assertThat(account.rest.post("/users", person.formatted("basic", 1)).code()).isEqualTo(1005);
            account.rest.put("/users/" + account.host() + "/status", "{\"action\": \"deactivate\"}");
            assertThat(account.rest.post("/users/" + account.host() + "/meetings", SimulatedAccount.CLASS).code()).isEqualTo(3161);
        }
    }

    @Test
    void an_account_is_made_in_four_ways_and_each_needs_something_of_the_account() throws Exception {
        try (var account = new SimulatedAccount()) {
            String person = "{\"action\": \"%s\", \"user_info\": {\"email\": \"%s@school.example\", \"type\": 1%s}}";
            assertThat(account.rest.post("/users", person.formatted("create", "rooms+1", "")).status()).isEqualTo(201);
            assertThat(account.rest.post("/users", person.formatted("create", "rooms+2", "")).status()).isEqualTo(201);
            assertThat(account.rest.get("/users/rooms%2B1@school.example").body().path("status").asString("")).isEqualTo("pending");
            account.zoom.accepts("rooms+1@school.example");
            assertThat(account.rest.get("/users/rooms%2B1@school.example").body().path("status").asString("")).isEqualTo("active");
            account.zoom.change(quirks -> quirks.without(Switch.MANAGED_DOMAIN, Switch.PARTNER, Switch.SSO_AHEAD));
            assertThat(account.rest.post("/users", person.formatted("autoCreate", "a", ", \"password\": \"if42!LfH@\"")).code()).isEqualTo(200);
            assertThat(account.rest.post("/users", person.formatted("custCreate", "a", "")).code()).isEqualTo(200);
            assertThat(account.rest.post("/users", person.formatted("ssoCreate", "a", "")).code()).isEqualTo(2032);
            account.zoom.change(quirks -> quirks.without(Switch.SSO).with(Switch.MANAGED_DOMAIN, Switch.PARTNER, Switch.BASIC_SEATS_TAKEN));
            assertThat(account.rest.post("/users", person.formatted("ssoCreate", "a", "")).code()).isEqualTo(2002);
            assertThat(account.rest.post("/users", person.formatted("autoCreate", "a", "")).code()).isEqualTo(300);
            assertThat(account.rest.post("/users", person.formatted("custCreate", "a", "")).code()).isEqualTo(2033);
        }
    }

    @Test
    void an_address_that_is_used_or_blocked_and_an_invitation_that_has_run_out_are_told() throws Exception {
        try (var account = new SimulatedAccount()) {
            String person = "{\"action\": \"create\", \"user_info\": {\"email\": \"%s\", \"type\": 2}}";
            account.zoom.usedElsewhere("Taken@school.example");
            account.zoom.blocks("blocked.example");
            assertThat(account.rest.post("/users", person.formatted("taken@school.example")).code()).isEqualTo(1009);
            assertThat(account.rest.post("/users", person.formatted("room@blocked.example")).code()).isEqualTo(1107);
            assertThat(account.rest.post("/users", person.formatted("room@school.example")).status()).isEqualTo(201);
            account.clock.advance(Duration.ofDays(30));
            account.rest.signIn();
            assertThat(account.rest.get("/users/room@school.example").code()).isEqualTo(1120);
        }
    }

    @Test
    void what_is_not_said_is_inherited_and_a_meeting_without_protection_gets_some() throws Exception {
        try (var account = new SimulatedAccount()) {
            var silent = account.meeting("{\"topic\": \"Silent\"}");
            assertThat(silent.path("settings").path("waiting_room").asBoolean(false)).as("the host's own default").isTrue();
            var open = account.meeting("""
                    {"topic": "Open", "default_password": false, "settings": {"waiting_room": false, "meeting_authentication": false}}""");
            assertThat(open.path("password").asString("")).as("a passcode nobody asked for").isNotEmpty();
            account.zoom.change(quirks -> quirks.without(Switch.ONE_SECURITY_OPTION));
            assertThat(account.meeting("""
                    {"topic": "Open", "default_password": false, "settings": {"waiting_room": false}}""").has("password")).isFalse();
        }
    }

    @Test
    void every_wrong_field_is_named_at_once() throws Exception {
        try (var account = new SimulatedAccount()) {
            var refused = account.meeting("""
                    {"topic": 7, "duration": 0, "settings": {"waiting_room": "yes", "approval_type": 9}}""");
            assertThat(refused.path("code").asInt(0)).isEqualTo(300);
            assertThat(refused.path("errors").valueStream().map(each -> each.path("field").asString("")))
                    .containsExactlyInAnyOrder("topic", "duration", "settings.waiting_room", "settings.approval_type");
        }
    }

    @Test
    void a_batch_takes_thirty_and_approves_them_on_request() throws Exception {
        try (var account = new SimulatedAccount()) {
            long meeting = account.classId();
            String people = java.util.stream.IntStream.range(0, 30).mapToObj(i -> "{\"email\": \"p" + i + "@seats.example\", \"first_name\": \"P" + i + "\"}")
                    .collect(java.util.stream.Collectors.joining(","));
            var pending = account.rest.post("/meetings/" + meeting + "/batch_registrants", "{\"registrants\": [" + people + "]}");
            assertThat(pending.body().path("registrants").get(0).has("join_url")).isFalse();
            var approved = account.rest.post("/meetings/" + meeting + "/batch_registrants", "{\"auto_approve\": true, \"registrants\": [" + people + "]}");
            assertThat(approved.body().path("registrants").size()).isEqualTo(30);
            assertThat(approved.body().path("registrants").get(0).has("join_url")).isTrue();
            var tooMany = account.rest.post("/meetings/" + meeting + "/batch_registrants",
                    "{\"registrants\": [" + people + ",{\"email\": \"one@seats.example\", \"first_name\": \"One\"}]}");
            assertThat(tooMany.status()).isEqualTo(400);
            var page = account.rest.get("/meetings/" + meeting + "/registrants?page_size=20");
            assertThat(page.body().path("registrants").size()).isEqualTo(20);
            var rest = account.rest.get("/meetings/" + meeting + "/registrants?page_size=20&next_page_token=" + page.body().path("next_page_token").asString(""));
            assertThat(rest.body().path("registrants").size()).isEqualTo(10);
            assertThat(rest.body().path("next_page_token").asString("?")).isEmpty();
        }
    }
}
