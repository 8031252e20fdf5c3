package org.admitone.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest.BodyPublishers;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import org.admitone.audit.Actor;
import org.admitone.platform.Revision;
import org.admitone.platform.SettableClock;
import org.admitone.platform.TestDatabase;
import org.admitone.platform.TestServer;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import tools.jackson.databind.JsonNode;

/// Changes that happen only in the state they are based on.
class ConditionsTest {

    private static final String STALE = "\"999\"";
    private static final String HOOK = "{\"url\":\"https://lms.example/hooks\",\"events\":[\"person.joined\"]}";

    @AutoClose static final TestDatabase database = TestDatabase.fresh();
    @AutoClose static final TestServer server = TestServer.on(database, SettableClock.at("2026-09-01T10:00:00Z"));
    static final ApiClient lms = ApiClient.of(server);
    static final ApiClient careful = ApiClient.withKey(server, server.bean(ApiKeys.class)
            .make(new KeyTerms("careful", Reach.EVERYTHING, null, KeyTerms.Care.ALWAYS_CONDITIONAL), Actor.SYSTEM).secret());

    @Test
    void every_operation_that_looks_at_if_match_is_documented_with_it_and_no_other() {
        Set<String> looking = new TreeSet<>();
        server.bean(RequestMappingHandlerMapping.class).getHandlerMethods().forEach((info, method) -> {
            if (Arrays.stream(method.getMethodParameters()).anyMatch(parameter -> parameter.getParameterType() == Revision.class)) {
                info.getPatternValues().forEach(pattern -> info.getMethodsCondition().getMethods().forEach(verb -> looking.add(verb + " " + pattern)));
            }
        });
        assertThat(looking).hasSizeGreaterThan(10).isEqualTo(conditional().stream().map(each -> each.method() + " " + each.address()).collect(Collectors.toCollection(TreeSet::new)));
    }

    /// What tells a revision when it is read can be changed only where it can be said on which.
    @Test
    void every_change_of_a_thing_with_a_revision_takes_a_condition() {
        List<String> things = ApiContract.operations().stream().filter(each -> each.method().equals("GET") && each.answer(200).path("headers").has("ETag")).map(ApiContract.Operation::address).toList();
        assertThat(things).hasSize(11).contains("/api/v1/sessions/{id}", "/api/v1/settings", "/api/v1/providers/zoom/guard");
        assertThat(ApiContract.operations().stream().filter(each -> !each.method().equals("GET") && things.contains(each.address()))).isNotEmpty()
                .allSatisfy(each -> assertThat(conditional()).as(each.id()).contains(each));
    }

    @Test
    void a_careful_key_must_say_what_each_change_is_based_on() {
        for (ApiContract.Operation operation : ApiContract.operations()) {
            if (operation.method().equals("GET")) {
                continue;
            }
            ApiClient.Answer answer = careful.send(careful.request(path(operation)).header("Content-Type", "application/json").method(operation.method(), BodyPublishers.ofString("{}")));
            if (conditional().contains(operation)) {
                assertThat(answer.code()).as(operation.id()).isEqualTo("precondition-required");
                assertThat(answer.status()).isEqualTo(428);
            } else {
                assertThat(answer.status()).as(operation.id()).isNotEqualTo(428);
            }
        }
    }

    @Test
    void a_careful_key_that_says_it_works_as_any_other() {
        assertThat(careful.put("/api/v1/people/care", "{\"displayName\":\"A\"}").status()).isEqualTo(428);
        assertThat(lms.get("/api/v1/people/care").status()).as("nothing was done").isEqualTo(404);
        assertThat(careful.put("/api/v1/people/care", "{\"displayName\":\"A\"}", "If-None-Match", "*").status()).isEqualTo(201);
        assertThat(careful.put("/api/v1/people/care", "{\"displayName\":\"B\"}", "If-Match", "\"1\"").header("ETag")).isEqualTo("\"2\"");
        assertThat(careful.put("/api/v1/people/care", "{\"displayName\":\"C\"}", "If-Match", "\"1\"").status()).isEqualTo(412);
    }

    @Test
    void a_new_thing_can_be_asked_for_without_ever_overwriting_one() {
        lms.put("/api/v1/courses/new", "{\"title\":\"Algebra\",\"zone\":\"UTC\"}", "If-None-Match", "*");
        lms.put("/api/v1/people/new", "{\"displayName\":\"Ada\"}", "If-None-Match", "*");
        for (String[] thing : new String[][] {
                {"/api/v1/people/new", "{\"displayName\":\"Eve\"}"}, {"/api/v1/courses/new", "{\"title\":\"Other\",\"zone\":\"UTC\"}"},
                {"/api/v1/courses/new/sessions/one", "{\"title\":\"One\",\"startsAt\":\"2026-09-02T10:00Z\",\"endsAt\":\"2026-09-02T11:00Z\"}"},
                {"/api/v1/courses/new/enrolments/new", "{\"role\":\"learner\"}"}, {"/api/v1/webhooks/new", HOOK}}) {
            if (lms.get(thing[0]).status() == 404) {
                assertThat(lms.put(thing[0], thing[1], "If-None-Match", "*").status()).as(thing[0]).isEqualTo(201);
            }
            String before = lms.get(thing[0]).text();
            ApiClient.Answer again = lms.put(thing[0], thing[1], "If-None-Match", "*");
            assertThat(again.code()).as(thing[0]).isEqualTo("precondition-failed");
            assertThat(again.json().path("detail").asString()).contains("there already");
            assertThat(lms.get(thing[0]).text()).isEqualTo(before);
        }
    }

    @Test
    void conditions_that_cannot_be_read_are_told() {
        for (String[] headers : new String[][] {{"If-None-Match", "\"1\""}, {"If-None-Match", "*", "If-Match", "\"1\""}, {"If-Match", "1"}, {"If-Match", "*"}}) {
            assertThat(lms.put("/api/v1/people/odd", "{\"displayName\":\"A\"}", headers).code()).as(String.join(" ", headers)).isEqualTo("malformed-request");
        }
    }

    @Test
    void a_webhook_is_changed_switched_and_removed_in_the_state_one_has_seen() {
        String hook = "/api/v1/webhooks/seen";
        assertThat(lms.put(hook, HOOK, "If-Match", "\"1\"").status()).as("it is not there").isEqualTo(412);
        String seen = lms.put(hook, HOOK).header("ETag");
        for (String act : List.of("/off", "/secret", "/on")) {
            assertThat(lms.post(hook + act, "", "If-Match", STALE).code()).as(act).isEqualTo("precondition-failed");
            ApiClient.Answer done = lms.post(hook + act, "", "If-Match", seen);
            assertThat(done.status()).as(act).isEqualTo(200);
            assertThat(done.header("ETag")).as(act).isNotEqualTo(seen).isEqualTo("\"" + done.json().path("revision").asLong() + "\"");
            assertThat(lms.post(hook + act, "", "If-Match", seen).status()).as(act).isEqualTo(412);
            seen = done.header("ETag");
        }
        assertThat(lms.delete(hook, "If-Match", STALE).status()).isEqualTo(412);
        assertThat(lms.get(hook).status()).isEqualTo(200);
        assertThat(lms.delete(hook, "If-Match", seen).status()).isEqualTo(204);
        assertThat(lms.delete(hook, "If-Match", seen).status()).isEqualTo(404);
    }

    @Test
    void whoever_knows_it_already_gets_304() {
        String known = lms.put("/api/v1/people/known", "{\"displayName\":\"A\"}").header("ETag");
        ApiClient.Answer same = lms.send(lms.request("/api/v1/people/known").header("If-None-Match", known).GET());
        assertThat(same.status()).isEqualTo(304);
        assertThat(same.raw().body()).isEmpty();
        lms.put("/api/v1/people/known", "{\"displayName\":\"B\"}");
        assertThat(lms.send(lms.request("/api/v1/people/known").header("If-None-Match", known).GET()).status()).isEqualTo(200);
    }

    private static List<ApiContract.Operation> conditional() {
        return ApiContract.operations().stream().filter(each -> each.node().path("parameters").valueStream()
                .map(JsonNode::toString).anyMatch(text -> text.contains("parameters/If-Match"))).toList();
    }

    private static String path(ApiContract.Operation operation) {
        return operation.address().replaceAll("/sessions/\\{id}", "/sessions/" + UUID.randomUUID()).replaceAll("\\{(id|device)}", UUID.randomUUID().toString()).replaceAll("\\{[^}]+}", "none");
    }
}
