package org.admitone.provider.zoom.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.net.http.HttpHeaders;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.admitone.platform.words.Language;
import org.admitone.platform.words.Words;
import org.admitone.provider.openapi.Conformity;
import org.admitone.provider.openapi.OpenApiFolder;
import org.admitone.provider.openapi.OurOperations;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// Every error of Zoom's leads to a named behaviour, and `docs/zoom/errors.md` tells it. Run with `-Ddocs=write` to write it anew.
class ErrorCodesTest {

    static final Path PAGE = Path.of("docs/zoom/errors.md");
    static final Instant NOW = Instant.parse("2026-11-16T09:00:00Z");
    static final Call READING = Call.get("read", Label.LIGHT, "x");
    static final Call WRITING = Call.post("write", Label.LIGHT, "x");

    /// As the documents have them: status, code, and where it matters part of the sentence.
    static final List<String> KNOWN = List.of("400/200", "400/300", "400/303", "400/400", "400/404", "400/1000", "400/1009", "400/1010", "400/1107", "400/1108", "400/1109", "400/1116", "400/1117", "400/1120", "400/1122", "400/1204", "400/1242",
            "400/1506", "400/2002", "400/2016", "400/2032", "400/2033", "400/2034", "400/2035", "400/2036", "400/2037", "400/2038", "400/2039", "400/2300", "400/3000", "400/3018", "400/3037", "400/3038", "400/3043", "400/3063", "400/3161", "400/3303", "400/3309",
            "400/3310", "400/3412", "400/4100", "400/11321", "400/12700", "400/12702", "400/124", "401/124", "401/201", "403/2306", "403/2314", "404/1001", "404/1102", "404/1401", "404/1501", "404/1502", "404/1503",
            "404/1504", "404/3001", "404/3301", "404/4130", "404/4131", "409/1005", "409/4132", "429/429", "429/4001", "400/4700", "401/4700", "400/4711", "401/4711", "400/4702", "400/4704",
            "400/4705", "400/4706", "400/4709", "400/4717", "400/4733", "400/4734", "400/4735", "401/4737", "401/4738", "401/4740", "401/4741");

    /// Whoever plans or sets up is told these; the others are only kept in the table.
    @Test
    void what_staff_are_told_of_an_error_has_its_german() {
        Set<Behaviour> told = Set.of(Behaviour.PLAN_LACKS, Behaviour.CONFLICT, Behaviour.REFUSED);
        Words german = Words.in(Language.DE);
        assertThat(ErrorCodes.ALL).filteredOn(line -> told.contains(line.behaviour())).extracting(ErrorCode::meaning).isNotEmpty().allMatch(meaning -> !german.translated(meaning).equals(meaning));
    }

    @Test
    void every_known_code_has_a_line_of_its_own() {
        for (String known : KNOWN) {
            String[] parts = known.split("/");
            assertThat(ErrorCodes.of(reply(Integer.parseInt(parts[0]), Integer.parseInt(parts[1]), "")).code()).as(known).isEqualTo(Integer.parseInt(parts[1]));
        }
    }

    /// So that an error that Zoom documents later, or a call that is new with us, cannot be overlooked.
    @Test
    void every_code_that_zooms_files_have_for_a_call_of_ours_has_a_line_of_its_own() {
        assumeTrue(OpenApiFolder.find().isPresent(), OpenApiFolder.MISSING);
        Conformity files = Conformity.of(OpenApiFolder.find().orElseThrow());
        Set<String> unknown = new TreeSet<>();
        int looked = 0;
        for (String operation : OurOperations.ALL) {
            for (Conformity.Refusal refusal : files.refusals(operation)) {
                looked++;
                if (ErrorCodes.of(reply(refusal.status(), refusal.code(), "")).code() != refusal.code()) {
                    unknown.add(operation + " " + refusal.status() + "/" + refusal.code());
                }
            }
        }
        assertThat(unknown).isEmpty();
        assertThat(looked).as("codes that were looked at").isGreaterThan(40);
    }

    @Test
    void every_line_can_be_reached() {
        for (ErrorCode line : ErrorCodes.ALL) {
            int status = line.status() == 5 ? 503 : line.status() == 0 ? 418 : line.status();
            assertThat(ErrorCodes.of(reply(status, line.code() == 0 ? 99 : line.code(), line.says()))).isEqualTo(line);
        }
    }

    static Stream<Object[]> examples() {
        return Stream.of(new Object[][] {
            {400, 4711, "Invalid access token, does not contain scopes:[meeting:write:meeting, meeting:write:meeting:admin].",
                new ZoomTrouble.MissingScopes(List.of("meeting:write:meeting", "meeting:write:meeting:admin"))},
            {401, 4700, "Invalid access token, does not contain scopes:[report:read:admin]", new ZoomTrouble.MissingScopes(List.of("report:read:admin"))},
            {400, 300, "This API is not available for this account. Please contact Zoom support.", new ZoomTrouble.PlanLacks(300, "Zoom has not switched this on for the account; its support does.")},
            {400, 400, "This API is only available for ZMP and Business or higher accounts that have enabled the Dashboard feature.",
                new ZoomTrouble.PlanLacks(400, "The account has no dashboard; Business plans and above have.")},
            {400, 300, "Meeting does not exist.", new ZoomTrouble.NotFound(ZoomTrouble.NotFound.Thing.MEETING)},
            {404, 1001, "User does not exist: x.", new ZoomTrouble.NotFound(ZoomTrouble.NotFound.Thing.HOST)},
            {404, 1001, "Meeting does not exist: 1.", new ZoomTrouble.NotFound(ZoomTrouble.NotFound.Thing.MEETING)},
            {404, 3001, "Meeting does not exist: 1.", new ZoomTrouble.NotFound(ZoomTrouble.NotFound.Thing.MEETING)},
            {400, 3161, "Your user account is not allowed meeting hosting and scheduling capabilities.",
                new ZoomTrouble.PlanLacks(3161, "The host may not hold or schedule meetings: no licence, or not activated.")},
            {409, 1005, "User already in the account", new ZoomTrouble.Conflict(1005, "That address is used already.")},
            {429, 4001, "Too fast", new ZoomTrouble.Throttled(NOW.plusSeconds(1))},
            {302, 0, "", new ZoomTrouble.Refused(302, 0, "Zoom says no, in a way that is not known.", List.of())}});
    }

    @ParameterizedTest
    @MethodSource("examples")
    void examples_mean_what_they_should(int status, int code, String message, ZoomTrouble trouble) {
        assertThat(Verdict.of(READING, reply(status, code, message), NOW).trouble()).isEqualTo(trouble);
    }

    @Test
    void validation_names_fields_and_never_repeats_values() {
        Reply reply = new Reply(400, HttpHeaders.of(Map.of(), (a, b) -> true), Answer.of("""
                {"code":300,"message":"Validation Failed for ada@school.example","errors":[{"field":"settings.audio","message":"x"},{"field":"ada@school.example","message":"y"}]}"""
                .getBytes(StandardCharsets.UTF_8)));
        ZoomTrouble trouble = Verdict.of(WRITING, reply, NOW).trouble();
        assertThat(trouble).isInstanceOfSatisfying(ZoomTrouble.Refused.class, refused -> assertThat(refused.fields()).containsExactly("settings.audio"));
        assertThat(trouble.toString() + new ZoomFault(trouble).getMessage() + reply).doesNotContain("ada@");
    }

    @Test
    void trouble_at_zoom_is_ambiguous_for_writes_only() {
        assertThat(Verdict.of(WRITING, reply(500, 0, ""), NOW).trouble()).isInstanceOf(ZoomTrouble.Ambiguous.class);
        assertThat(Verdict.of(READING, reply(500, 0, ""), NOW).trouble()).isInstanceOf(ZoomTrouble.Unreachable.class);
    }

    @Test
    void the_page_says_what_the_code_says() throws IOException {
        String page = Files.readString(PAGE);
        String start = "<!-- errors: written by ErrorCodesTest from ErrorCodes -->\n";
        String end = "<!-- /errors -->";
        String expected = page.substring(0, page.indexOf(start) + start.length()) + tables() + page.substring(page.indexOf(end));
        if ("write".equals(System.getProperty("docs"))) {
            Files.writeString(PAGE, expected);
        }
        assertThat(Files.readString(PAGE)).isEqualTo(expected);
    }

    private static String tables() {
        StringBuilder table = new StringBuilder("| status | code | where Zoom says | it means | behaviour |\n|---|---|---|---|---|\n");
        for (ErrorCode line : ErrorCodes.ALL) {
            table.append("| ").append(line.status() == 0 ? "any" : line.status() == 5 ? "5xx" : line.status()).append(" | ").append(line.code() == 0 ? "any" : line.code())
                    .append(" | ").append(line.says()).append(" | ").append(line.meaning()).append(" | ").append(name(line.behaviour())).append(" |\n");
        }
        table.append("\n| behaviour | what is done |\n|---|---|\n");
        for (Behaviour each : Behaviour.values()) {
            table.append("| ").append(name(each)).append(" | ").append(each.told()).append(" |\n");
        }
        return table.toString();
    }

    private static String name(Behaviour behaviour) {
        return behaviour.name().toLowerCase(java.util.Locale.ROOT).replace('_', ' ');
    }

    private static Reply reply(int status, int code, String message) {
        return new Reply(status, HttpHeaders.of(Map.of(), (a, b) -> true),
                Answer.of(("{\"code\":" + code + ",\"message\":\"" + message + "\"}").getBytes(StandardCharsets.UTF_8)));
    }
}
