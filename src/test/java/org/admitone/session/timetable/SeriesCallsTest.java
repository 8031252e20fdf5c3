package org.admitone.session.timetable;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.admitone.api.ApiClient;
import org.admitone.platform.SettableClock;
import org.admitone.platform.TestDatabase;
import org.admitone.platform.TestServer;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// What a program says wrongly about a series is told at the field as the program knows it, before anything happens.
class SeriesCallsTest {

    private static final String SERIES = "/api/v1/courses/chemistry/series";
    private static final String RULE = "{\"title\": \"Chemistry\", \"days\": [\"monday\"], \"firstDay\": \"2030-09-02\", \"lastDay\": \"2030-09-30\", \"starts\": \"16:00\", \"ends\": \"17:30\"%s}";

    @AutoClose static final TestDatabase database = TestDatabase.fresh();
    @AutoClose static final TestServer server = TestServer.on(database, SettableClock.at("2030-08-20T10:00:00Z"));
    static final ApiClient lms = ApiClient.of(server);

    SeriesCallsTest() {
        lms.put("/api/v1/courses/chemistry", "{\"title\": \"Chemistry\", \"zone\": \"Europe/Berlin\"}");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
            "\"lastDay\": \"2030-09-30\"    | \"lastDay\": \"2029-09-30\"    | /lastDay    | The last day must not be before the first.",
            "\"lastDay\": \"2030-09-30\"    | \"lastDay\": \"2030-09-02\", \"leftOut\": [\"2030-09-02\"] | /lastDay | No class is left: none of these days lies between the first and the last day, or all are left out.",
            "\"firstDay\": \"2030-09-02\"   | \"firstDay\": \"1066-10-14\"   | /firstDay   | The days must lie between the years 2000 and 2200.",
            "\"days\": [\"monday\"]         | \"days\": [\"monday\"], \"leftOut\": [\"2030-09-09\", \"soon\"] | /leftOut/1 | This must be a date; one looks like 2030-09-02.",
            "\"days\": [\"monday\"]         | \"days\": [\"monday\"], \"everyWeeks\": 1.5        | /everyWeeks | This must be a whole number.",
            "\"days\": [\"monday\"]         | \"days\": [\"monday\"], \"everyWeeks\": 99999999999 | /everyWeeks | This must be a whole number of at most ten digits."})
    void a_fault_stands_at_its_field(String right, String wrong, String pointer, String what) {
        String body = RULE.formatted("").replace(right, wrong);
        for (String call : List.of(SERIES + "/preview", SERIES)) {
            var fault = lms.post(call, body).json().at("/faults/0");
            assertThat(fault.path("pointer").asString()).as(call).isEqualTo(pointer);
            assertThat(fault.path("detail").asString()).as(call).isEqualTo(what);
        }
    }

    @Test
    void who_moves_the_start_beyond_the_end_is_asked_for_the_end_and_makes_no_class_of_a_night_and_a_day() {
        String series = SERIES + "/" + lms.post(SERIES, RULE.formatted("")).json().at("/series/id").asString();
        for (String call : List.of(series + "/preview", series + "/change")) {
            for (String start : List.of("18:00", "17:30")) {
                ApiClient.Answer refused = lms.post(call, "{\"starts\": \"" + start + "\"}");
                assertThat(refused.status()).isEqualTo(422);
                assertThat(refused.json().at("/faults/0/pointer").asString()).isEqualTo("/ends");
            }
        }
        assertThat(lms.post(series + "/preview", "{\"starts\": \"17:00\"}").json().path("changed").asInt()).isEqualTo(5);
        assertThat(lms.post(series + "/change", "{\"starts\": \"22:00\", \"ends\": \"01:00\"}").status()).as("who says so means it").isEqualTo(200);
        assertThat(lms.post(series + "/change", "{\"starts\": \"23:00\"}").status()).as("it lasts over midnight already").isEqualTo(200);
    }

    @Test
    void a_session_at_an_hour_that_the_clocks_skip_is_told_so_and_nothing_else() {
        String session = "/api/v1/courses/chemistry/sessions/night";
        var faults = lms.put(session, "{\"title\": \"Night\", \"startsAt\": \"2031-03-30T02:30\", \"endsAt\": \"2031-03-30T04:00\"}").json().path("faults");
        assertThat(faults).hasSize(1);
        assertThat(faults.path(0).path("pointer").asString()).isEqualTo("/startsAt");
        assertThat(faults.path(0).path("detail").asString()).isEqualTo("This time does not exist on that day: the clocks are put forward. Choose another.");
        assertThat(lms.put(session, "{\"title\": \"Night\", \"startsAt\": \"soon\", \"endsAt\": \"2031-03-30T04:00\"}").json().path("faults")).hasSize(1);
    }
}
