package org.admitone.provider.zoom.inbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// What is read of a genuine hook; everything else is kept as it came.
class HookReaderTest {

    private static final Instant NOW = Instant.parse("2026-09-01T10:00:00Z");
    private static final String ID = "4b1f0c8e-5a3d-4a6e-9d55-0a6f3f1c2b7a";

    @Test
    void an_event_is_found_by_its_meeting_run_and_time() {
        Hook hook = event("""
                {"event":"meeting.participant_joined","event_ts":1788256799123,"payload":{"account_id":"A","object":{"id":"81234567890","uuid":"4xY/+a==","participant":{}}}}""");
        assertThat(hook.key()).isEqualTo(ID);
        assertThat(hook.facts()).isEqualTo(new HookFacts("meeting.participant_joined", Instant.ofEpochMilli(1788256799123L),
                OptionalLong.of(81234567890L), Optional.of("4xY/+a==")));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
            "{\"event\":\"meeting.ended\",\"payload\":{\"object\":{\"id\":81234567890}}} | 81234567890",
            "{\"event\":\"meeting.ended\",\"payload\":{\"object\":{\"id\":\"81234567890\"}}} | 81234567890",
            "{\"event\":\"recording.completed\",\"payload\":{\"object\":{\"id\":81234567890}}} | 81234567890",
            "{\"event\":\"user.deleted\",\"payload\":{\"object\":{\"id\":\"12345\"}}} | ",
            "{\"event\":\"meeting.ended\",\"payload\":{\"object\":{\"id\":\"z8yCxjabcdef\"}}} | ",
            "{\"event\":\"meeting.ended\",\"payload\":{\"object\":{\"id\":99999999999999999999}}} | ",
            "{\"event\":\"meeting.ended\",\"payload\":{\"object\":{\"id\":-5}}} | ",
            "{\"event\":\"meeting.ended\",\"payload\":{\"object\":{\"id\":8.5}}} | ",
            "{\"event\":\"meeting.ended\",\"payload\":{\"object\":[1]}} | ",
            "{\"event\":\"meeting.ended\",\"payload\":7} | ",
            "{\"event\":\"meeting.ended\"} | "})
    void a_number_counts_however_it_is_written_and_nothing_else_does(String body, String number) {
        assertThat(event(body).facts().meeting()).isEqualTo(number == null ? OptionalLong.empty() : OptionalLong.of(Long.parseLong(number)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"\"yesterday\"", "null", "-1", "0", "9223372036854775807", "99999999999999999999999", "1.5", "{}"})
    void an_impossible_time_is_replaced_by_that_of_arrival(String time) {
        assertThat(event("{\"event\":\"meeting.ended\",\"event_ts\":" + time + "}").facts().at()).isEqualTo(NOW);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "[]", "7", "null", "{}", "{\"event\":7}", "{\"event\":\"\"}", "{\"event\":\"a b\"}", "{\"event\":\"a\\u0000\"}", "{\"event\":\"meeting.ended\"",
            "{\"event\":\"endpoint.url_validation\"}", "{\"event\":\"endpoint.url_validation\",\"payload\":{\"plainToken\":[]}}", "\u0000\u0001"})
    void what_names_no_event_is_none(String body) {
        assertThat(read(ID, body)).isEqualTo(new HookReading.Unreadable());
    }

    @Test
    void a_validation_hands_over_its_token() {
        assertThat(read(ID, "{\"event\":\"endpoint.url_validation\",\"event_ts\":1,\"payload\":{\"plainToken\":\"qgg8vlvZRS6UYooatFL8Aw\"}}"))
                .isEqualTo(new HookReading.Validation("qgg8vlvZRS6UYooatFL8Aw"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "short", "with a space in it", "with\u0000null"})
    void without_a_usable_request_id_the_body_itself_is_the_key(String id) {
        String body = "{\"event\":\"meeting.ended\"}";
        assertThat(((HookReading.Event) read(id, body)).hook().key()).startsWith("body:").hasSize(69)
                .isEqualTo(((HookReading.Event) read("", body)).hook().key())
                .isNotEqualTo(((HookReading.Event) read(id, body + " ")).hook().key());
    }

    @Test
    void garbage_never_breaks_the_reader() {
        Random random = new Random(7);
        byte[] good = "{\"event\":\"meeting.ended\",\"event_ts\":1788256799123,\"payload\":{\"object\":{\"id\":81234567890,\"uuid\":\"ab==\"}}}".getBytes(StandardCharsets.UTF_8);
        int events = 0;
        for (int n = 0; n < 20_000; n++) {
            byte[] body = good.clone();
            for (int changes = random.nextInt(4); changes >= 0; changes--) {
                body[random.nextInt(body.length)] = (byte) random.nextInt(256);
            }
            if (HookReader.read(ID, body, NOW) instanceof HookReading.Event(Hook hook)) {
                events++;
                assertThat(hook.facts().event()).matches("[a-z][a-z0-9_.]*");
                assertThat(hook.facts().at()).isBetween("2015-01-01T00:00:00Z", "2100-01-01T00:00:00Z");
            }
        }
        assertThat(events).isBetween(300, 19_000);
    }

    @Test
    void deep_nesting_is_no_event() {
        assertThat(read(ID, "{\"event\":\"meeting.ended\",\"payload\":" + "[".repeat(100_000) + "]".repeat(100_000) + "}")).isEqualTo(new HookReading.Unreadable());
    }

    @Test
    void bodies_do_not_print() {
        Hook hook = event("{\"event\":\"meeting.ended\",\"name\":\"Ada\"}");
        assertThat(hook.toString()).doesNotContain("Ada");
        assertThat(new Recovered("", hook.body()).toString()).doesNotContain("Ada");
        assertThat(new StoredEvent("k", "e", NOW, NOW, Arrival.HOOK, "Ada").toString()).doesNotContain("Ada");
    }

    private static Hook event(String body) {
        return ((HookReading.Event) read(ID, body)).hook();
    }

    private static HookReading read(String id, String body) {
        return HookReader.read(id, body.getBytes(StandardCharsets.UTF_8), NOW);
    }
}
