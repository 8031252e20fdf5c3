package org.admitone.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.admitone.audit.Actor;
import org.admitone.platform.TestDatabase;
import org.admitone.platform.TestServer;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/// Whatever arrives at the API: a clear problem, no stack trace, nothing stored.
class BadInputTest {

    @AutoClose static final TestDatabase database = TestDatabase.fresh();
    @AutoClose static final TestServer server = TestServer.on(database);
    static final ApiClient lms = ApiClient.of(server);
    static final String COURSE = "/api/v1/courses/c1";

    @BeforeAll
    static void a_course() {
        assertThat(lms.put(COURSE, "{\"title\":\"Algebra\",\"zone\":\"Europe/Berlin\"}").status()).isEqualTo(201);
    }

    private static Map<String, Long> stored() {
        Map<String, Long> rows = new TreeMap<>();
        for (String table : new String[] {"person", "course", "enrolment", "session", "roster_import", "audit", "pass"}) {
            rows.put(table, database.jdbc().sql("select count(*) from " + table).query(Long.class).single());
        }
        return rows;
    }

    private static void isClear(ApiClient.Answer answer, int status, String code) {
        assertThat(answer.status()).as(answer.text()).isEqualTo(status);
        assertThat(answer.code()).isEqualTo(code);
        assertThat(answer.json().path("type").asString()).isEqualTo("https://admitone.org/problems/" + code);
        assertThat(answer.json().path("status").asInt()).isEqualTo(status);
        assertThat(answer.text()).doesNotContain("xception", "org.springframework", "org.admitone", "at java", "SQL", "jackson", "postgres", "secret@example.org");
    }

    static Stream<Arguments> bodies() {
        return Stream.of(
                Arguments.of("", 400, "malformed-request"), Arguments.of("{", 400, "malformed-request"), Arguments.of("[]", 400, "malformed-request"),
                Arguments.of("null", 400, "malformed-request"), Arguments.of("\"x\"", 400, "malformed-request"), Arguments.of("{} {}", 400, "malformed-request"),
                Arguments.of("{\"displayName\":\"A\",\"displayName\":\"B\"}", 400, "malformed-request"),
                Arguments.of("{\"a\":" + "[".repeat(5000) + "]".repeat(5000) + "}", 400, "malformed-request"),
                Arguments.of("{\"displayName\":\"" + "x".repeat(200_000) + "\"}", 400, "malformed-request"),
                Arguments.of("{displayName:'A'}", 400, "malformed-request"), Arguments.of("{\"displayName\":NaN}", 400, "malformed-request"),
                Arguments.of("{\"displayName\":1" + "0".repeat(1000) + "}", 400, "malformed-request"),
                Arguments.of("{\"displayName\":\"\u0007\"}", 400, "malformed-request"),
                Arguments.of("{}", 422, "bad-input"), Arguments.of("{\"displayName\":null}", 422, "bad-input"),
                Arguments.of("{\"displayName\":7}", 422, "bad-input"), Arguments.of("{\"displayName\":[\"A\"]}", 422, "bad-input"),
                Arguments.of("{\"displayName\":\"\"}", 422, "bad-input"), Arguments.of("{\"displayName\":\"   \"}", 422, "bad-input"),
                Arguments.of("{\"displayName\":\"a\\u0000b\"}", 422, "bad-input"), Arguments.of("{\"displayName\":\"a\\u202eb\"}", 422, "bad-input"),
                Arguments.of("{\"displayName\":\"\\ud800\"}", 422, "bad-input"), Arguments.of("{\"displayName\":\"" + "x".repeat(201) + "\"}", 422, "bad-input"),
                Arguments.of("{\"displayName\":\"A\",\"email\":\"secret@example.org\\nBcc: x@y.org\"}", 422, "bad-input"),
                Arguments.of("{\"displayName\":\"A\",\"email\":\"<secret@example.org>\"}", 422, "bad-input"),
                Arguments.of("{\"displayName\":\"A\",\"admin\":true}", 422, "bad-input"), Arguments.of("{\"displayName\":\"A\",\"__proto__\":{}}", 422, "bad-input"));
    }

    @ParameterizedTest
    @MethodSource("bodies")
    void bodies_that_cannot_be_used_are_refused(String body, int status, String code) {
        Map<String, Long> before = stored();
        isClear(lms.put("/api/v1/people/somebody", body), status, code);
        assertThat(stored()).isEqualTo(before);
    }

    @Test
    void every_fault_is_told_at_once_with_its_pointer() {
        var answer = lms.put("/api/v1/people/somebody", "{\"email\":\"no\",\"displayName\":\"\",\"nickname\":\"x\",\"a/b~c\":1}");
        isClear(answer, 422, "bad-input");
        assertThat(answer.json().path("faults").findValuesAsString("pointer")).containsExactlyInAnyOrder("/email", "/displayName", "/nickname", "/a~1b~0c");
        var course = lms.put("/api/v1/courses/x", "{\"zone\":\"Mars\",\"seatPolicy\":\"fly\",\"acceptedProofs\":[\"face\",3],\"deviceMemoryDays\":-1,\"deviceBudget\":0,\"deviceBudgetDays\":1e9}");
        assertThat(course.json().path("faults").findValuesAsString("pointer")).containsExactlyInAnyOrder("/title", "/zone", "/seatPolicy",
                "/acceptedProofs/0", "/acceptedProofs/1", "/deviceMemoryDays", "/deviceBudget", "/deviceBudgetDays");
    }

    @Test
    void script_and_formulas_are_stored_and_told_as_plain_text() {
        String name = "<script>alert(1)</script> =HYPERLINK() ' or 1=1; --";
        assertThat(lms.put("/api/v1/people/script", "{\"displayName\":\"" + name + "\"}").status()).isEqualTo(201);
        var answer = lms.get("/api/v1/people/script");
        assertThat(answer.json().path("displayName").asString()).isEqualTo(name);
        assertThat(answer.header("Content-Type")).startsWith("application/json");
        assertThat(answer.header("X-Content-Type-Options")).isEqualTo("nosniff");
        assertThat(answer.header("Content-Security-Policy")).contains("default-src 'none'");
    }

    @Test
    void oversized_bodies_are_refused_by_their_length_and_while_reading() {
        Map<String, Long> before = stored();
        byte[] large = ("{\"displayName\":\"" + "x".repeat(1_100_000) + "\"}").getBytes(StandardCharsets.UTF_8);
        isClear(lms.send(json("/api/v1/people/large").PUT(BodyPublishers.ofByteArray(large))), 413, "body-too-large");
        byte[] endless = " ".repeat(1_100_000).getBytes(StandardCharsets.UTF_8);
        isClear(lms.send(json("/api/v1/people/large").PUT(BodyPublishers.fromPublisher(BodyPublishers.ofByteArray(endless)))), 413, "body-too-large");
        isClear(lms.postText(COURSE + "/imports", new byte[17 << 20]), 413, "body-too-large");
        assertThat(stored()).isEqualTo(before);
    }

    @Test
    void lists_with_lines_of_ten_megabytes_are_refused_in_words() {
        Map<String, Long> before = stored();
        for (String list : new String[] {"x".repeat(10 << 20), "uid,name\n1," + "x".repeat(10 << 20), "uid,name\n1,\"" + "x".repeat(10 << 20),
            "\"".repeat(10 << 20), "uid" + ";".repeat(10 << 20)}) {
            isClear(lms.postText(COURSE + "/imports", list.getBytes(StandardCharsets.UTF_8)), 422, "bad-input");
        }
        for (String list : new String[] {"", "uid,name", "uid,name\n1,\0", "PK\u0003\u0004", "name\nAda", "uid,email\n1,secret@example.org\n1,x@example.org"}) {
            isClear(lms.postText(COURSE + "/imports", list.getBytes(StandardCharsets.UTF_8)), list.isEmpty() ? 400 : 422, list.isEmpty() ? "malformed-request" : "bad-input");
        }
        assertThat(stored()).isEqualTo(before);
    }

    @ParameterizedTest
    @ValueSource(strings = {"?q=%00", "?q=%ff%fe", "?limit=-1", "?limit=99999999999", "?cursor=AAAA", "?limit=", "/%00", "/a%2Fb", "/..%2f..%2fetc", "/;x=1", "/a%0ab", "?uid=%F0%9F"})
    void strange_addresses_are_answered_without_harm(String rest) {
        var answer = lms.get("/api/v1/people" + rest);
        assertThat(answer.status()).as(answer.text()).isIn(200, 400, 404, 422);
        assertThat(answer.text()).doesNotContain("xception", "omcat", "org.springframework", "at java", "SQL");
        if (answer.status() != 200 && !answer.header("Content-Type").startsWith("text/html")) {      // html: refused before it reached the program
            isClear(answer, answer.status(), answer.json().path("code").asString());
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"%2B999999999-12-31T00:00:00Z", "-999999999-01-01T00:00:00Z", "%2B300000-01-01T00:00:00Z", "yesterday"})
    void moments_that_no_calendar_reaches_are_told(String at) {
        for (String list : new String[] {"/api/v1/audit?from=", "/api/v1/audit?until=", "/api/v1/providers/zoom/pool/assignments?from="}) {
            isClear(lms.get(list + at), 422, "bad-input");
        }
        String plain = at.replace("%2B", "+");
        isClear(lms.post("/api/v1/providers/zoom/guard/sign-ins/known", "{\"until\":\"" + plain + "\"}"), 422, "bad-input");
        isClear(lms.post(COURSE + "/series/preview", "{\"title\":\"x\",\"days\":[\"monday\"],\"firstDay\":\"" + plain.replaceAll("T.*", "") + "\",\"lastDay\":\"" + plain.replaceAll("T.*", "")
                + "\",\"starts\":\"10:00\",\"ends\":\"11:00\"}"), 422, "bad-input");
        isClear(lms.get("/api/v1/term-outlook?firstDay=" + at.replaceAll("T.*", "") + "&lastDay=" + at.replaceAll("T.*", "")), 422, "bad-input");
    }

    @Test
    void wrong_methods_formats_and_headers_have_their_own_problems() {
        isClear(lms.delete("/api/v1/people/x"), 405, "method-not-allowed");
        assertThat(lms.delete("/api/v1/people/x").header("Allow")).contains("GET", "PUT");
        isClear(lms.send(lms.request("/api/v1/people/x").header("Content-Type", "application/xml").PUT(BodyPublishers.ofString("<x/>"))), 415, "media-type-not-read");
        isClear(lms.send(lms.request("/api/v1/people").header("Accept", "image/png").GET()), 406, "not-acceptable");
        isClear(lms.put("/api/v1/people/x", "{\"displayName\":\"A\"}", "If-Match", "1"), 400, "malformed-request");
        isClear(lms.get("/api/v1/nothing"), 404, "not-there");
        isClear(lms.get("/api/v2/people"), 404, "not-there");
        isClear(lms.get(COURSE + "/imports/not-a-number"), 404, "not-there");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "Bearer", "Bearer ", "Bearer wrong", "Bearer aok_AAAAAAAAAAAAAAAAAAAAAAAAAAA", "Basic YTpi", "bearer aok_\u00ff"})
    void without_a_key_in_force_every_address_is_shut(String header) {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create("http://localhost:" + server.port() + "/api/v1/people")).GET();
        if (!header.isEmpty()) {
            request.header("Authorization", header);
        }
        var answer = lms.send(request);
        isClear(answer, 401, "sign-in-needed");
        assertThat(answer.header("WWW-Authenticate")).startsWith("Bearer");
    }

    @Test
    void a_revoked_key_opens_nothing_and_keys_are_kept_as_hashes() {
        ApiKeys keys = server.bean(ApiKeys.class);
        NewApiKey made = keys.make("moodle", Actor.staff("olga"));
        ApiClient moodle = ApiClient.withKey(server, made.secret());
        assertThat(moodle.get("/api/v1/people").status()).isEqualTo(200);
        assertThat(keys.list(KeySearch.ALL, org.admitone.platform.Slice.first(1)).items().getFirst().lastUsedAt()).isNotNull();
        assertThat(made.toString()).doesNotContain(made.secret());
        assertThat(database.jdbc().sql("select row_to_json(k)::text from api_key k").query(String.class).list())
                .allSatisfy(row -> assertThat(row).doesNotContain(made.secret()));
        keys.revoke(made.key().id(), Actor.staff("olga"));
        isClear(moodle.get("/api/v1/people"), 401, "sign-in-needed");
    }

    /// One test walks all endpoints and holds them to the shape of problems.
    @Test
    void every_endpoint_of_the_api_answers_a_stranger_and_rubbish_with_a_problem() {
        RequestMappingHandlerMapping mappings = server.bean(RequestMappingHandlerMapping.class);
        int walked = 0;
        for (RequestMappingInfo info : mappings.getHandlerMethods().keySet()) {
            for (String pattern : info.getPatternValues()) {
                if (pattern.startsWith("/api/")) {
                    walked++;
                    String path = pattern.replaceAll("\\{[^}]+}", "x");
                    RequestMethod method = info.getMethodsCondition().getMethods().iterator().next();
                    var shut = ApiClient.withKey(server, "aok_wrong").send(json(path, "aok_wrong").method(method.name(), BodyPublishers.ofString("{}")));
                    isClear(shut, 401, "sign-in-needed");
                    var rubbish = lms.send(json(path).method(method.name(), BodyPublishers.ofString("{\"rubbish\":")));
                    assertThat(rubbish.status()).as(method + " " + path + " " + rubbish.text()).isNotIn(500, 503);
                    if (rubbish.status() >= 400) {
                        isClear(rubbish, rubbish.status(), rubbish.json().path("code").asString());
                    }
                }
            }
        }
        assertThat(walked).isGreaterThan(15);
    }

    private static HttpRequest.Builder json(String path) {
        return lms.request(path).header("Content-Type", "application/json");
    }

    private static HttpRequest.Builder json(String path, String key) {
        return ApiClient.withKey(server, key).request(path).header("Content-Type", "application/json");
    }
}
