package org.admitone.provider.openapi;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.MissingNode;

/// The comparison finds what it is there to find.
class ConformityTest {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final JsonNode NOTHING = MissingNode.getInstance();

    @BeforeEach
    void files_are_here() {
        assumeTrue(OpenApiFolder.find().isPresent(), OpenApiFolder.MISSING);
    }

    @Test
    void a_good_call_has_no_faults() {
        assertThat(files().request("POST", "/meetings/85746065/registrants", Map.of(), json("{\"email\": \"ada@seats.example\", \"first_name\": \"Ada\"}"))).isEmpty();
        assertThat(files().response("GET", "/users/summary", 200, json("{\"total_users_count\": 3}"))).isEmpty();
        assertThat(files().response("DELETE", "/meetings/85746065", 204, NOTHING)).isEmpty();
    }

    @Test
    void all_faults_of_a_body_are_listed_at_once() {
        List<String> faults = files().request("POST", "/users/abc/meetings", Map.of(),
                json("{\"topic\": \"%s\", \"type\": 4, \"duration\": \"long\", \"colour\": \"red\", \"settings\": {\"audio\": \"loud\", \"shape\": 1}}".formatted("x".repeat(201))));
        assertThat(faults).hasSize(6);
    }

    @Test
    void what_is_missing_is_named_and_what_is_unknown_too() {
        assertThat(files().request("POST", "/meetings/85746065/registrants", Map.of(), json("{\"email\": \"no address\"}"))).hasSize(2);
        assertThat(files().request("POST", "/meetings/85746065/registrants", Map.of(), NOTHING)).hasSize(1);
        assertThat(files().request("GET", "/users", Map.of("page_size", "5000", "colour", "red"), NOTHING)).hasSize(2);
        assertThat(files().request("GET", "/colours", Map.of(), NOTHING)).hasSize(1);
        assertThat(files().request("GET", "/users", Map.of(), json("{}"))).hasSize(1);
    }

    @Test
    void answers_have_documented_statuses_and_codes() {
        assertThat(files().response("DELETE", "/meetings/85746065", 200, json("{}"))).hasSize(1);
        assertThat(files().response("GET", "/meetings/85746065", 404, json("{\"code\": 3001, \"message\": \"gone\"}"))).isEmpty();
        assertThat(files().response("GET", "/meetings/85746065", 404, json("{\"code\": 4711000}"))).hasSize(2);
        assertThat(files().response("GET", "/meetings/85746065", 200, json("{\"id\": \"85746065\"}"))).hasSize(1);
    }

    @Test
    void webhooks_have_the_documented_form() {
        assertThat(files().webhook("meeting.exploded", json("{}"))).hasSize(1);
        assertThat(files().webhook("meeting.participant_joined", json("""
                {"event": "meeting.participant_joined", "event_ts": 1, "payload": {"account_id": "a", "object": {"id": 7, "uuid": "u", "host_id": "h", "type": 2,
                 "duration": 50, "participant": {"user_id": "1", "user_name": "Ada", "join_time": "today", "email": "", "hat": "red"}}}}"""))).hasSize(3);
    }

    private static Conformity files() {
        return Conformity.of(OpenApiFolder.find().orElseThrow());
    }

    private static JsonNode json(String text) {
        return JSON.readTree(text);
    }
}
