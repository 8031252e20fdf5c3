package org.admitone.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DayOfWeek;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.admitone.api.document.ApiDocument;
import org.admitone.admission.ReleaseReason;
import org.admitone.attendance.Verdict;
import org.admitone.classmail.ClassMailChoice;
import org.admitone.pass.LinkTerms;
import org.admitone.platform.SettableClock;
import org.admitone.hooks.Delivery;
import org.admitone.hooks.EventType;
import org.admitone.mail.OutboxEntry;
import org.admitone.platform.Slice;
import org.admitone.platform.TestDatabase;
import org.admitone.platform.TestServer;
import org.admitone.presence.LiveDoor;
import org.admitone.presence.PresenceStay;
import org.admitone.provider.Strength;
import org.admitone.roster.EnrolmentFilter;
import org.admitone.roster.ProofKind;
import org.admitone.roster.Role;
import org.admitone.roster.SeatPolicy;
import org.admitone.roster.Wording;
import org.admitone.session.timetable.SeriesEdit;
import org.admitone.session.timetable.SeriesStep;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import tools.jackson.databind.JsonNode;

/// The OpenAPI document and the program say the same. That every answer is as documented is held by [ApiClient] in all tests.
class OpenApiTest {

    private static final Path WRITTEN = Path.of("docs", "openapi.json");
    private static final Pattern KNOWN = Pattern.compile("Known are: (.*)\\.");
    private static final String COURSE = "/api/v1/courses/held";

    @AutoClose static final TestDatabase database = TestDatabase.fresh();
    @AutoClose static final TestServer server = TestServer.on(database, SettableClock.at("2026-09-01T10:00:00Z"));
    static final ApiClient lms = ApiClient.of(server);
    static String session = "";
    static String preview = "";
    static String series = "";
    static String group = "";

    @BeforeAll
    static void a_school() {
        lms.put("/api/v1/people/ada", "{\"displayName\":\"Ada\",\"email\":\"ada@example.org\"}");
        lms.put(COURSE, "{\"title\":\"Algebra\",\"zone\":\"Europe/Berlin\",\"seatPolicy\":null}");
        session = lms.put(COURSE + "/sessions/s", "{\"title\":\"One\",\"startsAt\":\"2026-09-02T10:00\",\"endsAt\":\"2026-09-02T11:00\",\"provider\":\"rooms\"}")
                .json().path("id").asString();
        lms.put(COURSE + "/enrolments/ada", "{\"until\":\"2026-09-30\",\"sessions\":[\"s\"],\"suspendedReason\":null}");
        series = lms.post(COURSE + "/series", "{\"title\":\"Algebra\",\"days\":[\"monday\"],\"firstDay\":\"2026-10-05\",\"lastDay\":\"2026-10-26\",\"starts\":\"16:00\",\"ends\":\"17:00\"}")
                .json().at("/series/id").asString();
        preview = lms.postText(COURSE + "/imports", "uid;name\nbob;Bob\n".getBytes(StandardCharsets.UTF_8)).json().path("id").asString();
        database.jdbc().sql("insert into zoom_host (host_id, email_masked, display_name, licensed, capacity, usable, seen_at) values ('hall1', 'h…@school.example', 'Hall 1', true, 1, false, now())").update();
        group = lms.post("/api/v1/providers/zoom/host-groups", "{\"name\":\"Physics\"}").json().path("id").asString();
    }

    /// A copy for whoever has no key; written anew with `-Ddocs=write`.
    @Test
    void the_copy_in_the_documentation_is_the_programs_own() throws IOException {
        if ("write".equals(System.getProperty("docs"))) {
            Files.write(WRITTEN, ApiDocument.json());
        }
        assertThat(Files.readAllBytes(WRITTEN)).isEqualTo(ApiDocument.json());
        assertThat(lms.get("/api/v1/openapi.json").raw().body()).isEqualTo(ApiDocument.json());
        assertThat(ApiClient.withKey(server, "aok_wrong").get("/api/v1/openapi.json").status()).isEqualTo(401);
    }

    @Test
    void each_mapped_operation_is_documented_and_each_documented_one_mapped() {
        Set<String> mapped = new TreeSet<>();
        server.bean(RequestMappingHandlerMapping.class).getHandlerMethods().keySet().forEach(info -> info.getPatternValues().stream()
                .filter(pattern -> pattern.startsWith("/api/"))
                .forEach(pattern -> info.getMethodsCondition().getMethods().forEach(method -> mapped.add(method + " " + pattern))));
        Set<String> documented = ApiContract.operations().stream().map(each -> each.method() + " " + each.address()).collect(Collectors.toCollection(TreeSet::new));
        assertThat(documented).isEqualTo(mapped).hasSizeGreaterThan(30);
        assertThat(ApiContract.operations().stream().map(ApiContract.Operation::id)).doesNotHaveDuplicates();
    }

    @Test
    void every_documented_problem_has_its_page_with_the_same_status() throws IOException {
        Map<String, Integer> codes = new TreeMap<>();
        ApiContract.operations().forEach(each -> each.node().path("responses").properties().forEach(answer ->
                each.answer(Integer.parseInt(answer.getKey())).path("x-problems").forEach(code ->
                        codes.put(code.asString(), Integer.parseInt(answer.getKey())))));
        assertThat(codes).hasSizeGreaterThan(10);
        for (var code : codes.entrySet()) {
            assertThat(Files.readString(Path.of("docs", "problems", code.getKey() + ".md"))).startsWith("# " + code.getKey() + " (" + code.getValue() + ")\n");
        }
    }

    @Test
    void every_reference_leads_somewhere() {
        JsonNode document = ApiContract.document();
        List<String> references = document.findValuesAsString("$ref");
        assertThat(references).hasSizeGreaterThan(100).allSatisfy(reference ->
                assertThat(document.at(reference.substring(1)).isMissingNode()).as(reference).isFalse());
        Set<String> named = document.path("components").properties().stream().filter(group -> !group.getKey().equals("securitySchemes"))
                .flatMap(group -> group.getValue().propertyNames().stream().map(name -> "#/components/" + group.getKey() + "/" + name))
                .collect(Collectors.toCollection(TreeSet::new));
        assertThat(named).as("nothing is named that nobody uses").isSubsetOf(references);
    }

    /// A comma that YAML took for the end of a description.
    @Test
    void no_sentence_of_the_source_was_cut_in_two() {
        List<String> cut = new ArrayList<>();
        cutIn(ApiContract.document(), cut);
        assertThat(cut).isEmpty();
    }

    private static void cutIn(JsonNode node, List<String> cut) {
        node.properties().forEach(each -> {
            if (each.getValue().isNull() || each.getKey().contains(" ")) {
                cut.add(each.getKey());
            }
        });
        node.forEach(inner -> cutIn(inner, cut));
    }

    @Test
    void every_word_and_limit_of_the_document_is_the_programs() {
        assertThat(words("Role")).isEqualTo(words(Role.values()));
        assertThat(words("SeatPolicy")).isEqualTo(words(SeatPolicy.values()));
        assertThat(words("ProofKind")).isEqualTo(words(ProofKind.values()));
        assertThat(words("DayOfWeek")).isEqualTo(words(DayOfWeek.values()));
        assertThat(words("SeriesStep/properties/why")).contains("null").containsAll(words(SeriesStep.Why.values()));
        assertThat(words("SeriesChangeIn/properties/byHand")).contains("null").containsAll(words(SeriesEdit.ByHand.values()));
        assertThat(words("Verdict")).isEqualTo(words(Verdict.values()));
        assertThat(words("Guarantee/properties/strength")).isEqualTo(words(Strength.values()));
        assertThat(words("ClassMailWay")).isEqualTo(words(ClassMailChoice.Way.values()));
        assertThat(words("PassesIn/properties/earlierLinks")).contains("null").containsAll(words(LinkTerms.Earlier.values()));
        assertThat(words("EventType")).isEqualTo(new TreeSet<>(EventType.choices().stream().map(EventType::code).toList()));
        assertThat(words("Delivery/properties/state")).isEqualTo(words(Delivery.State.values()));
        assertThat(words("Mail/properties/state")).isEqualTo(words(OutboxEntry.State.values()));
        assertThat(words("Stranger/properties/kind")).isEqualTo(words(PresenceStay.Kind.values()));
        assertThat(words("Stranger/properties/removal")).isEqualTo(words(PresenceStay.Removal.values()));
        assertThat(words("Guest/properties/whereabouts")).isEqualTo(words(LiveDoor.Whereabouts.values()));
        assertThat(words("Guest/properties/ended")).contains("null").containsAll(words(ReleaseReason.values()));
        assertThat(wordsAt("/components/parameters/state/schema/enum")).isEqualTo(words(EnrolmentFilter.State.values()));
        assertThat(ApiContract.document().at("/components/parameters/limit/schema/maximum").asInt()).isEqualTo(Slice.MOST);
        assertThat(limit("Uid")).isEqualTo(Wording.LONGEST_ID);
        assertThat(limit("Code")).isEqualTo(Wording.LONGEST_CODE);
        assertThat(limit("Name")).isEqualTo(Wording.LONGEST_NAME);
    }

    @Test
    void a_request_takes_the_documented_fields_and_no_other() {
        Set<String> asked = new TreeSet<>();
        for (ApiContract.Operation operation : ApiContract.operations()) {
            JsonNode schema = operation.node().at("/requestBody/content/application~1json/schema");
            if (!schema.isMissingNode()) {
                asked.add(operation.id());
                ApiClient.Answer answer = lms.send(lms.request(path(operation)).header("Content-Type", "application/json")
                        .method(operation.method(), java.net.http.HttpRequest.BodyPublishers.ofString("{\"surplus\":1}")));
                assertThat(answer.code()).as(operation.id()).isEqualTo("bad-input");
                assertThat(known(answer.json())).as(operation.id()).isEqualTo(new TreeSet<>(
                        ApiContract.document().at(schema.path("$ref").asString().substring(1)).path("properties").propertyNames()));
            }
        }
        assertThat(asked).hasSizeGreaterThan(8);
        ApiClient.Answer entry = lms.put(COURSE + "/enrolments", "{\"enrolments\":[{\"surplus\":1}]}");
        assertThat(known(entry.json())).isEqualTo(new TreeSet<>(ApiContract.document().at("/components/schemas/EnrolmentEntryIn/properties").propertyNames()));
    }

    @Test
    void every_operation_was_seen_answering_as_documented() {
        for (String list : List.of("/people?q=a&uid=ada&limit=1", "/courses", "/courses/held", "/courses/held/sessions", "/courses/held/sessions/s",
                "/courses/held/sessions/s/provider", "/courses/held/enrolments?role=learner&state=in_force", "/courses/held/enrolments/ada", "/people/ada",
                "/courses/held/imports/" + preview, "/sessions/" + session + "/presence", "/sessions/" + session + "/attendance",
                "/sessions/" + session + "/attendance.csv", "/sessions/" + session + "/attendance.xlsx", "/sessions/" + session + "/attendance.signed.json", "/courses/held/attendance-rule",
                "/sessions/" + session + "/door", "/people/ada/devices", "/audit?limit=2&uid=ada&action=pass.", "/audit.csv?action=person.", "/sessions?endsAfter=2026-09-01T00:00:00Z", "/sessions/" + session, "/passes", "/settings", "/people/ada/mails", "/mails?state=all", "/mails/undelivered",
                "/sessions/" + session + "/chat", "/sessions/" + session + "/chat.csv",
                "/sessions/" + session + "/attendance/corrections", "/providers", "/providers/rooms", "/health", "/openapi.json")) {
            assertThat(lms.get("/api/v1" + list).status()).as(list).isEqualTo(200);
        }
        for (String of : List.of("/api/v1/sessions/" + session, COURSE + "/sessions/s")) {
            lms.post(of + "/passes", "{\"uid\":\"ada\",\"earlierLinks\":\"keep\",\"expiresAt\":\"2026-09-02T12:00:00Z\"}");
            lms.post(of + "/passes", "{\"everybody\":true}");
            lms.post(of + "/tickets", "{\"uid\":\"ada\"}");
            lms.delete(of + "/passes/ada/links");
            lms.get(of + "/passes/ada");
            lms.delete(of + "/passes/ada?reason=unpaid");
            lms.post(of + "/passes/ada/restore", "");
        }
        lms.put("/api/v1/people/eve", "{\"displayName\":\"Eve\"}");
        lms.put(COURSE + "/enrolments", "{\"enrolments\":[{\"uid\":\"eve\",\"role\":\"teacher\"}],\"removeMissing\":false}");
        lms.post(COURSE + "/enrolments/eve/suspend", "{\"reason\":\"unpaid\"}");
        lms.post(COURSE + "/enrolments/eve/resume", "");
        lms.delete(COURSE + "/enrolments/eve");
        JsonNode list = lms.postText(COURSE + "/imports", "uid;name\ncarl;Carl\n".getBytes(StandardCharsets.UTF_8)).json();
        lms.post(COURSE + "/imports/" + list.path("id").asString() + "/confirm", "{\"digest\":\"" + list.path("digest").asString() + "\"}");
        for (String lists : List.of(COURSE, "/api/v1")) {
            var look = lms.postText(lists + "/session-imports", ("course;code;start;end\nheld;listed" + lists.length() + ";2026-09-04 10:00;11:00\n").getBytes(StandardCharsets.UTF_8));
            lms.get(look.header("Location"));
            lms.post(look.header("Location") + "/confirm", "{\"digest\":\"" + look.json().path("digest").asString() + "\",\"cancelMissing\":false}");
        }
        lms.post(COURSE + "/series/preview", "{\"title\":\"Algebra\",\"days\":[\"monday\"],\"firstDay\":\"2026-11-02\",\"lastDay\":\"2026-11-30\",\"starts\":\"16:00\",\"ends\":\"17:00\"}");
        lms.post(COURSE + "/series/" + series + "/preview", "{\"starts\":\"18:00\",\"ends\":\"19:00\"}");
        lms.post(COURSE + "/series/" + series + "/change", "{\"cancel\":true,\"since\":\"2026-10-19\"}");
        lms.get(COURSE + "/series/" + series);
        lms.get(COURSE + "/series?limit=1");
        holidays();
        lms.put(COURSE + "/sessions/gone", "{\"title\":\"Two\",\"startsAt\":\"2026-09-03T10:00\",\"endsAt\":\"2026-09-03T11:00\"}");
        lms.post(COURSE + "/sessions/gone/cancel", "");
        lms.put(COURSE + "/attendance-rule", "{\"presentMinutes\":30,\"holdsFor\":\"all_sessions\"}");
        lms.post("/api/v1/sessions/" + session + "/attendance/corrections", "{\"uid\":\"ada\",\"says\":\"excused\",\"reason\":\"at the dentist's\"}");
        lms.get("/api/v1/sessions/" + session + "/attendance");
        lms.put(COURSE + "/class-mails", "{\"way\":\"off\"}");
        lms.get(COURSE + "/class-mails");
        lms.post("/api/v1/people/ada/calendar", "");
        lms.get("/api/v1/people/ada/calendar");
        lms.delete("/api/v1/people/ada/calendar");
        lms.put("/api/v1/settings", "{\"closesMinutesAfter\":15}");
        guard();
        hostAccounts();
        webhooks();
        String device = knownDevice();
        lms.post("/api/v1/people/ada/devices/" + device + "/excuse", "{\"reason\":\"new phone\"}");
        lms.post("/api/v1/people/ada/devices/" + device + "/revoke", "{\"reason\":\"lost\"}");
        String door = "/api/v1/sessions/" + session;
        lms.post(door + "/people/ada/hand-over", "{\"reason\":\"new phone\"}");
        lms.post(door + "/people/ada/evict", "{\"reason\":\"noise\"}");
        lms.post(door + "/people/ada/ban", "{\"reason\":\"noise\",\"from\":\"course\"}");
        lms.post(door + "/people/ada/lift-ban", "{\"reason\":\"promised\"}");
        lms.post(door + "/people/ada/let-in", "{\"reason\":\"forgot her phone\",\"minutes\":20}");
        assertThat(lms.get(door + "/door").json().at("/people/0/letIn/by").asString()).startsWith("key:test");
        lms.post(door + "/message", "{\"text\":\"Break until ten\"}");
        lms.post(door + "/people/ada/message", "{\"text\":\"Your microphone is on\"}");
        lms.post(door + "/end", "{\"reason\":\"fire alarm\"}");
        lms.post("/api/v1/people/ada/mails/again", "");
        termPlans();
        hostGroups();
        pool();
        lms.post(COURSE + "/archive", "");
        lms.post(COURSE + "/take-back", "");
        assertThat(ApiContract.operations().stream().map(ApiContract.Operation::id).filter(id -> !ApiContract.succeeded().contains(id))).isEmpty();
    }

    /// Decided, and off again: no account is set up here.
    private static void guard() {
        String guard = "/api/v1/providers/zoom/guard";
        lms.get(guard);
        lms.put(guard, "{\"ownMeetings\":\"show\",\"decisions\":[{\"decision\":\"no-co-host\",\"care\":\"show\"}]}");
        lms.get(guard + "/accounts");
        lms.get(guard + "/drifts");
        lms.get(guard + "/sign-ins");
        lms.post(guard + "/sign-ins/known", "{\"until\":\"2026-09-01T00:00:00Z\"}");
        lms.post(guard + "/look", "");
    }

    /// Wanted, and off the list again: no account is set up here, so nothing is made.
    private static void hostAccounts() {
        String accounts = "/api/v1/providers/zoom/host-accounts";
        String batch = "{\"way\":\"sso\",\"licence\":\"basic\",\"accounts\":[{\"email\":\"rooms+1@school.example\",\"firstName\":\"Room\",\"lastName\":\"1\"}]}";
        lms.post(accounts + "/preview", batch);
        String account = accounts + "/" + lms.post(accounts, batch).json().at("/accounts/0/id").asString();
        assertThat(lms.post(accounts, batch).code()).isEqualTo("bad-input");
        lms.get(accounts);
        lms.post(accounts + "/again", "");
        lms.post(account + "/again", "");
        assertThat(lms.post(account + "/take-over", "").code()).isEqualTo("changed-meanwhile");
        database.jdbc().sql("update zoom_host_creation set state = 'exists', host_id = 'h'").update();
        lms.post(account + "/take-over", "");
        lms.delete(account);
    }

    private static void holidays() {
        String list = "{\"holidays\":[{\"name\":\"Autumn\",\"firstDay\":\"2030-10-14\",\"lastDay\":\"2030-10-25\"}]}";
        assertThat(lms.post("/api/v1/holidays/preview", list).json().path("added").size()).isEqualTo(1);
        assertThat(lms.put("/api/v1/holidays", list, "If-Match", lms.get("/api/v1/holidays?limit=1").header("ETag")).status()).isEqualTo(200);
        assertThat(lms.send(lms.request("/api/v1/holidays/calendar").header("Content-Type", "text/calendar").POST(java.net.http.HttpRequest.BodyPublishers.ofString(
                "BEGIN:VCALENDAR\r\nVERSION:2.0\r\nBEGIN:VEVENT\r\nSUMMARY:Winter\r\nDTSTART;VALUE=DATE:20301224\r\nEND:VEVENT\r\nEND:VCALENDAR\r\n"))).json().at("/holidays/0/name").asString()).isEqualTo("Winter");
        lms.put("/api/v1/holidays", "{\"holidays\":[{\"name\":\"Autumn\",\"firstDay\":\"2026-10-12\"}]}");
        var due = lms.get("/api/v1/holidays/changes?limit=1").json();
        assertThat(due.at("/items/0/cancels/0/holiday").asString()).isEqualTo("Autumn");
        String follow = COURSE + "/series/" + series + "/holidays";
        assertThat(lms.post(follow, "{\"digest\":\"other\"}").code()).isEqualTo("changed-meanwhile");
        assertThat(lms.post(follow, "{\"digest\":\"" + due.at("/items/0/digest").asString() + "\"}").json().path("cancels").size()).isEqualTo(1);
        lms.put("/api/v1/holidays", "{\"holidays\":[]}");
        assertThat(lms.post(follow, "{}").json().path("adds").size()).isEqualTo(1);
    }

    /// One is looked at, made, changed and removed; a host that holds no classes learns what it can hold.
    private static void hostGroups() {
        String groups = "/api/v1/providers/zoom/host-groups";
        String said = "{\"name\":\"Maths\",\"beside\":\"own_only\",\"hosts\":[\"hall1\"],\"courses\":[\"held\"],\"teachers\":[\"ada\"]}";
        assertThat(lms.post(groups + "/preview", said).json().path("moved").asInt()).isZero();
        var made = lms.post(groups, said);
        assertThat(made.status()).isEqualTo(201);
        assertThat(lms.post(groups, said).json().path("faults").size()).isEqualTo(4);
        String maths = groups + "/" + made.json().path("id").asString();
        lms.get(groups + "?limit=1");
        assertThat(lms.get(maths).json().path("courses").toString()).isEqualTo("[\"held\"]");
        lms.post(maths + "/preview", "{\"name\":\"Maths\"}");
        assertThat(lms.put(maths, "{\"name\":\"Mathematics\",\"hosts\":[\"hall1\"]}", "If-Match", "\"1\"").header("ETag")).isEqualTo("\"2\"");
        String host = "/api/v1/providers/zoom/hosts/hall1";
        lms.get("/api/v1/providers/zoom/hosts?limit=1");
        assertThat(lms.get(host).json().path("group").asString()).isEqualTo(made.json().path("id").asString());
        assertThat(lms.post(host + "/preview", "{\"capacity\":2}").json().path("lost").asInt()).isZero();
        assertThat(lms.put(host, "{\"capacity\":2,\"people\":50}", "If-Match", "\"1\"").json().path("capacity").asInt()).isEqualTo(2);
        assertThat(lms.put(host, "{\"capacity\":null}").json().path("people").asInt()).isEqualTo(50);
        assertThat(lms.put(host, "{\"capacity\":3,\"minutes\":1}").code()).isEqualTo("bad-input");
        assertThat(lms.get(maths + "/removal").json().path("moved").asInt()).isZero();
        assertThat(lms.delete(maths).status()).isEqualTo(204);
    }

    /// A class in Zoom that has no meeting, and no host to hold it.
    private static void termPlans() {
        lms.put(COURSE + "/sessions/far", "{\"title\":\"Far\",\"startsAt\":\"2026-12-02T10:00\",\"endsAt\":\"2026-12-02T11:00\",\"provider\":\"rooms\"}");
        database.jdbc().sql("update session set provider = 'zoom' where code = 'far'").update();
        String days = "?firstDay=2026-11-01&lastDay=2026-12-31";
        assertThat(lms.get("/api/v1/term-outlook" + days).json().path("late").asInt()).isEqualTo(1);
        assertThat(lms.get("/api/v1/term-outlook/sessions" + days + "&courses=held&limit=1").json().at("/items/0/late").asString()).isEqualTo("no_host");
        String plan = "/api/v1/term-plans/" + lms.post("/api/v1/term-plans", "{\"firstDay\":\"2026-11-01\",\"lastDay\":\"2026-12-31\",\"courses\":[\"held\"]}").json().path("id").asString();
        lms.get("/api/v1/term-plans");
        assertThat(lms.get(plan).json().at("/progress/open").asInt()).isEqualTo(1);
        lms.post(plan + "/pause", "");
        lms.post(plan + "/resume", "");
        assertThat(lms.post(plan + "/cancel", "").json().path("state").asString()).isEqualTo("cancelled");
        assertThat(lms.post(plan + "/resume", "").code()).isEqualTo("bad-input");
    }

    /// The class of the term plan, which nobody can hold.
    private static void pool() {
        String pool = "/api/v1/providers/zoom/pool";
        var fewest = lms.get(pool + "/fewest?made=stays").json();
        assertThat(fewest.path("licencesAfter").asInt()).isZero();
        assertThat(lms.post(pool + "/fewest", "{\"digest\":\"\"}").code()).isEqualTo("bad-input");
        assertThat(lms.post(pool + "/fewest", "{\"digest\":\"other\"}").code()).isEqualTo("changed-meanwhile");
        assertThat(lms.post(pool + "/fewest", "{\"made\":\"stays\",\"digest\":\"" + fewest.path("digest").asString() + "\"}").status()).isEqualTo(200);
        assertThat(lms.get(pool).json().path("hosts").asInt()).isZero();
        lms.get(pool + "/assignments?from=2026-12-01T00:00:00Z&until=2026-12-31T00:00:00Z&host=nobody&course=held&limit=1");
        lms.get(pool + "/without-host?course=held&limit=1");
        assertThat(lms.post(pool + "/room", "{\"minutesBefore\":15}").json().path("roomMinutesBefore").asInt()).isEqualTo(15);
        assertThat(lms.post(pool + "/room", "{\"minutesBefore\":0}").code()).isEqualTo("bad-input");
        assertThat(lms.post(pool + "/room", "{\"minutesBefore\":null}").json().path("roomMinutesBefore").isNull()).isTrue();
        String far = "/api/v1/sessions/" + database.jdbc().sql("select session_id from session where code = 'far'").query(UUID.class).single();
        database.jdbc().sql("insert into zoom_host (host_id, email_masked, display_name, licensed, capacity, usable, seen_at) values ('room1', 'x', 'Room 1', true, 1, true, now())").update();
        assertThat(lms.put(far + "/host", "{\"host\":\"nobody\"}").code()).isEqualTo("bad-input");
        assertThat(lms.put(far + "/host", "{\"host\":\"room1\"}").json().at("/pinned/hostName").asString()).isEqualTo("Room 1");
        assertThat(lms.get(far + "/host").json().at("/pinned/by").asString()).startsWith("key:");
        lms.delete(far + "/host");
        assertThat(lms.post(far + "/room", "").json().path("provider").asString()).isEqualTo("rooms");
    }

    /// One is made, looked at, tried, and removed; nobody listens.
    private static void webhooks() {
        String hook = "/api/v1/webhooks/lms";
        lms.put(hook, "{\"url\":\"https://lms.example/hooks\",\"events\":[\"person.joined\",\"attendance.ready\"]}");
        lms.put(hook, "{\"url\":\"https://lms.example/hooks\",\"events\":[\"person.left\"]}");
        lms.get("/api/v1/webhooks");
        lms.get(hook);
        lms.post(hook + "/off", "");
        String event = lms.post(hook + "/test", "").json().path("id").asString();
        lms.get(hook + "/deliveries?state=waiting&limit=2");
        lms.get(hook + "/deliveries/" + event);
        lms.post(hook + "/deliveries/" + event + "/replay", "");
        lms.post(hook + "/replay", "{\"from\":\"2026-09-01T00:00:00Z\",\"until\":\"2026-09-03T00:00:00Z\"}");
        lms.post(hook + "/secret", "");
        lms.post(hook + "/on", "");
        lms.delete(hook);
    }

    @Test
    void what_is_not_as_documented_is_found() {
        String person = "{\"uid\":\"a\",\"email\":null,\"displayName\":\"A\",\"language\":null,\"revision\":1}";
        assertThat(answered(200, "application/json", person)).isEmpty();
        assertThat(answered(200, "application/json", person.replace("}", ",\"surplus\":1}"))).singleElement().asString().contains("surplus");
        assertThat(answered(200, "application/json", person.replace("\"email\":null,", ""))).singleElement().asString().contains("email");
        assertThat(answered(200, "application/json", person.replace(":1}", ":0}"))).singleElement().asString().contains("revision");
        assertThat(answered(200, "text/csv", "a")).singleElement().asString().contains("text/csv");
        assertThat(answered(202, "application/json", person)).singleElement().asString().contains("202");
        String problem = "{\"type\":\"https://admitone.org/problems/not-there\",\"title\":\"There is no such thing here\",\"status\":404,\"code\":\"not-there\"}";
        assertThat(answered(404, "application/problem+json", problem)).isEmpty();
        assertThat(answered(404, "application/problem+json", problem.replace("\"code\":\"not-there\"", "\"code\":\"gone\""))).singleElement().asString().contains("code");
        assertThat(ApiContract.faults("GET", "/api/v1/surprise", 200, java.net.http.HttpHeaders.of(Map.of(), (a, b) -> true), new byte[0])).hasSize(1);
        assertThat(ApiContract.requestFaults("PUT", "/api/v1/people/a", "{\"displayName\":\"A\",\"surplus\":1}")).hasSize(1);
    }

    private static List<String> answered(int status, String type, String body) {
        var headers = java.net.http.HttpHeaders.of(Map.of("Content-Type", List.of(type), "ETag", List.of("\"1\""), "RateLimit", List.of("x"),
                "RateLimit-Policy", List.of("x")), (name, value) -> true);
        return ApiContract.faults("GET", "/api/v1/people/a", status, headers, body.getBytes(StandardCharsets.UTF_8));
    }

    private static String path(ApiContract.Operation operation) {
        return operation.address().replace("courses/{code}", "courses/held").replace("{course}", "held").replace("sessions/{code}", "sessions/s").replace("{series}", series)
                .replace("sessions/{id}", "sessions/" + session).replace("imports/{id}", "imports/" + preview).replace("{uid}", "ada").replace("{name}", "tried").replace("{device}", UUID.randomUUID().toString())
                .replace("{host}", "hall1").replace("host-groups/{id}", "host-groups/" + group);
    }

    private static String knownDevice() {
        return database.jdbc().sql("""
                insert into device (person_id, key_thumbprint, label, first_seen_at)
                select person_id, sha256('thumb'), 'Firefox on Linux', timestamptz '2026-09-01 09:00Z' from person where uid = 'ada' returning device_id
                """).query(UUID.class).single().toString();
    }

    private static Set<String> known(JsonNode problem) {
        return problem.path("faults").findValuesAsString("detail").stream().map(KNOWN::matcher).filter(java.util.regex.Matcher::find)
                .flatMap(found -> Arrays.stream(found.group(1).split(", "))).collect(Collectors.toCollection(TreeSet::new));
    }

    private static Set<String> words(Enum<?>... values) {
        return Arrays.stream(values).map(each -> each.name().toLowerCase(Locale.ROOT)).collect(Collectors.toCollection(TreeSet::new));
    }

    private static Set<String> words(String schema) {
        return wordsAt("/components/schemas/" + schema + "/enum");
    }

    private static Set<String> wordsAt(String pointer) {
        Set<String> words = new TreeSet<>();
        ApiContract.document().at(pointer).forEach(word -> words.add(word.isNull() ? "null" : word.asString()));
        return words;
    }

    private static int limit(String schema) {
        return ApiContract.document().at("/components/schemas/" + schema + "/maxLength").asInt();
    }
}
