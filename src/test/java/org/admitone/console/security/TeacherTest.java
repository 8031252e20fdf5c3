package org.admitone.console.security;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.regex.Pattern;
import org.admitone.api.ApiClient;
import org.admitone.console.ConsoleRights;
import org.admitone.console.StaffMember;
import org.admitone.console.StaffRole;
import org.admitone.console.Taught;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/// A teacher of the staff sees and does what belongs to their own classes and nothing else, in every address of the console.
class TeacherTest {

    private static final Pattern TARGET = Pattern.compile("(href|action|formaction|data-part|data-live)=\"(/console[^\"]*)\"(?: role=\"(search)\")?");

    @AutoClose static final StaffHouse house = new StaffHouse();
    static final ApiClient lms = ApiClient.of(house.server);
    static String ownCourse = "";
    static String otherCourse = "";
    static String own = "";
    static String ownLater = "";
    static String other = "";
    static String ada = "";
    static String eve = "";

    private final StaffMember teacher = house.member(StaffRole.TEACHER);
    private final StaffHouse.Visitor visitor = house.signedIn(teacher);

    /// One address of the console with one method.
    private record Address(String method, String pattern) {

        String of(String course, String session, String person) {
            return pattern.replaceAll("\\{(\\w+):(?:[^{}]|\\{[^}]*})*}", "{$1}").replace("/courses/{id}", "/courses/" + course).replace("/sessions/{id}", "/sessions/" + session)
                    .replace("/people/{id}", "/people/" + person).replaceAll("\\{(person|who)}", person).replace("{course}", course).replace("{session}", session)
                    .replaceAll("\\{([^}]*[iI]d|list|device)}", UUID.randomUUID().toString()).replaceAll("\\{[^}]+}", "something");
        }
    }

    @BeforeAll
    static void two_courses_of_two_teachers() {
        ownCourse = course("own", "Tina");
        otherCourse = course("other", "Otto");
        own = session("own", "one", "2026-11-23T09:30Z", "2026-11-23T10:30Z");
        ownLater = session("own", "two", "2026-11-24T09:30Z", "2026-11-24T10:30Z");
        other = session("other", "three", "2026-11-23T09:30Z", "2026-11-23T10:30Z");
        lms.put("/api/v1/courses/own/enrolments/ada", "{\"displayName\":\"Ada Lovelace\"}");
        lms.put("/api/v1/courses/other/enrolments/eve", "{\"displayName\":\"Eve Elsewhere\"}");
        ada = person("ada");
        eve = person("eve");
    }

    @BeforeEach
    void tied() {
        lms.put("/api/v1/courses/own/enrolments/tina", "{\"role\":\"teacher\",\"from\":null,\"until\":null,\"sessions\":null,\"suspended\":false}");
        house.database.jdbc().sql("update staff set person_id = (select person_id from person where uid = 'tina') where staff_id = ?").param(teacher.id().value()).update();
    }

    private static String course(String code, String teacher) {
        lms.put("/api/v1/courses/" + code, "{\"title\":\"Course " + code + "\",\"zone\":\"UTC\"}");
        lms.put("/api/v1/courses/" + code + "/enrolments/" + teacher.toLowerCase(java.util.Locale.ROOT), "{\"displayName\":\"" + teacher + "\",\"role\":\"teacher\"}");
        return id("select course_id from course where code = ?", code);
    }

    private static String session(String course, String code, String from, String until) {
        return lms.put("/api/v1/courses/" + course + "/sessions/" + code, "{\"title\":\"Session " + code + "\",\"startsAt\":\"" + from + "\",\"endsAt\":\"" + until + "\",\"opensMinutesBefore\":60}")
                .json().path("id").asString();
    }

    private static String person(String uid) {
        return id("select person_id from person where uid = ?", uid);
    }

    private static String id(String sql, String of) {
        return Objects.requireNonNull(house.database.jdbc().sql(sql).param(of).query(UUID.class).single()).toString();
    }

    private int status(Address address, String path) {
        return address.method.equals("POST") ? visitor.post("/console/me", path, Map.of("reason", "a test", "from", "session", "minutes", "5", "letInReason", "a test", "says", "present")).statusCode()
                : visitor.get(path).statusCode();
    }

    /// Every address of the console that names anything, with the ids of the other course, in every mixture with the own.
    @Test
    void nothing_of_another_course_is_reached() {
        List<Address> walked = new ArrayList<>();
        for (Address address : addresses()) {
            if (!address.pattern.contains("{") || address.pattern.startsWith("/console/me") || address.pattern.endsWith("/live")) {
                continue;
            }
            walked.add(address);
            assertThat(status(address, address.of(otherCourse, other, eve))).as("%s of the other course", address).isIn(403, 404);
            assertThat(status(address, address.of(otherCourse, other, ada))).as("%s, an own person in the other course", address).isIn(403, 404);
            if (address.pattern.matches(".*\\{(person|who)}.*")) {
                assertThat(status(address, address.of(ownCourse, own, eve))).as("%s, a foreign person in an own session", address).isIn(403, 404);
            }
            assertThat(status(address, address.of(UUID.randomUUID().toString(), UUID.randomUUID().toString(), UUID.randomUUID().toString()))).as("%s of nothing", address).isIn(403, 404);
        }
        assertThat(walked).hasSizeGreaterThan(50);
        assertThat(visitor.get("/console/sessions/" + other + "/live").statusCode()).isEqualTo(403);
        assertThat(house.lines("staff:" + teacher.login()).stream().filter(line -> !line.startsWith("staff."))).as("nothing was done").isEmpty();
    }

    @Test
    void of_an_own_session_door_and_attendance_are_open_and_nothing_else() {
        Set<String> open = new TreeSet<>();
        for (Address address : addresses()) {
            String path = address.of(ownCourse, own, ada);
            boolean ends = address.method.equals("POST") && address.pattern.endsWith("/end");
            if (address.pattern.startsWith("/console/sessions/{id}") && !address.pattern.endsWith("/live") && !ends && status(address, path) != 403) {
                open.add(address.method + address.pattern.replace("/console/sessions/{id}", " ").replaceAll("\\{(person|who)}", "*"));
            }
        }
        assertThat(open).containsExactlyInAnyOrder("GET ", "GET /door-part", "GET /attendance", "GET /attendance.csv", "GET /attendance.xlsx", "GET /attendance.signed.json", "GET /end",
                "GET /attendance/people/*", "POST /attendance/people/*", "GET /people/*", "POST /people/*/evict", "POST /people/*/ban", "POST /people/*/lift-ban", "POST /people/*/let-in",
                "POST /people/*/hand-over", "GET /chat", "GET /chat.csv");
        assertThat(addresses().stream().filter(address -> ConsoleRights.taught(address.method, address.of(ownCourse, own, ada)) != Taught.NOT)
                .filter(address -> !address.pattern.startsWith("/console/sessions/{id}")).map(Address::pattern)).containsExactlyInAnyOrder("/console", "/console/sessions", "/console/providers");
    }

    @Test
    void what_a_teacher_does_at_an_own_door_is_done_and_written_down() {
        String session = session("own", "acts", "2026-11-23T09:20Z", "2026-11-23T10:20Z");
        String base = "/console/sessions/" + session;
        assertThat(visitor.post(base, base + "/people/" + ada + "/ban", Map.of("from", "session", "reason", "noise")).statusCode()).isEqualTo(303);
        assertThat(visitor.post(base, base + "/people/" + ada + "/lift-ban", Map.of("reason", "has promised")).statusCode()).isEqualTo(303);
        assertThat(visitor.post(base, base + "/attendance/people/" + ada, Map.of("says", "excused", "reason", "at the dentist's")).statusCode()).isEqualTo(303);
        assertThat(visitor.post(base, base + "/end", Map.of("reason", "We are done")).statusCode()).isEqualTo(303);
        assertThat(house.lines("staff:" + teacher.login()).stream().map(line -> line.replaceFirst(" .*", ""))).contains("attendance.corrected", "session.ended").anyMatch(action -> action.contains("ban"));
    }

    @Test
    void lists_show_own_sessions_only() {
        for (String list : List.of("/console", "/console/sessions", "/console/sessions?span=all")) {
            String body = visitor.get(list).body();
            assertThat(body).as(list).contains("Session one").doesNotContain("Session three").doesNotContain("Course other");
        }
        assertThat(house.signedIn(StaffRole.DOOR_STAFF).get("/console/sessions?span=all").body()).contains("Session one", "Session three");
    }

    @Test
    void no_page_of_a_teacher_shows_a_link_or_button_that_is_refused() {
        var rights = StaffRole.TEACHER.rights();
        for (String path : List.of("/console", "/console/sessions", "/console/sessions?span=week", "/console/providers", "/console/me", "/console/sessions/" + own,
                "/console/sessions/" + own + "/people/" + ada, "/console/sessions/" + own + "/attendance", "/console/sessions/" + own + "/attendance/people/" + ada)) {
            var answer = visitor.get(path);
            assertThat(answer.statusCode()).as(path).isEqualTo(200);
            var targets = TARGET.matcher(answer.body()).results().map(one -> new Address(one.group(1).endsWith("action") && one.group(3) == null ? "POST" : "GET",
                    one.group(2).replaceFirst("[?#].*", ""))).toList();
            assertThat(targets).as(path).isNotEmpty().allMatch(target -> ConsoleRights.opens(target.method, target.pattern, rights));
        }
    }

    @Test
    void whoever_loses_the_class_loses_its_pages_with_the_next_click() {
        String page = "/console/sessions/" + own;
        assertThat(visitor.get(page).statusCode()).isEqualTo(200);
        for (String terms : List.of("{\"suspended\":true}", "{\"role\":\"observer\",\"suspended\":false}", "{\"role\":\"teacher\",\"until\":\"2026-11-01\"}",
                "{\"until\":null,\"from\":\"2026-12-24\"}", "{\"from\":null,\"sessions\":[\"two\"]}")) {
            lms.put("/api/v1/courses/own/enrolments/tina", terms);
            assertThat(visitor.get(page).statusCode()).as(terms).isEqualTo(403);
            assertThat(visitor.get("/console/sessions?span=all").body()).as(terms).doesNotContain("Session one");
        }
        assertThat(visitor.get("/console/sessions/" + ownLater).statusCode()).as("the one session that is left").isEqualTo(200);
        lms.delete("/api/v1/courses/own/enrolments/tina");
        assertThat(visitor.get("/console/sessions/" + ownLater).statusCode()).isEqualTo(403);
    }

    @Test
    void an_owner_says_who_a_teacher_is_with_a_reason_and_unsays_it() {
        StaffMember fresh = house.member(StaffRole.TEACHER);
        StaffHouse.Visitor their = house.signedIn(fresh);
        assertThat(their.get("/console").body()).contains("No class is yours yet");
        assertThat(their.get("/console/sessions/" + own).statusCode()).isEqualTo(403);
        StaffMember owner = house.member(StaffRole.OWNER);
        StaffHouse.Visitor at = house.signedIn(owner);
        String page = "/console/staff/" + fresh.id().value() + "/person";
        assertThat(at.get("/console/staff/" + fresh.id().value()).body()).contains(page);
        assertThat(at.post(page, page, Map.of("uid", "tina")).statusCode()).as("no reason").isEqualTo(422);
        assertThat(at.post(page, page, Map.of("uid", "nobody-known", "reason", "new here")).statusCode()).isEqualTo(422);
        assertThat(at.post(page, page, Map.of("uid", "tina", "reason", "new here")).statusCode()).isEqualTo(303);
        assertThat(at.get(page).body()).contains("Tied to Tina.");
        assertThat(their.get("/console/sessions/" + own).statusCode()).isEqualTo(200);
        assertThat(at.post(page, page, Map.of("uid", "tina", "reason", "again")).statusCode()).isEqualTo(303);
        assertThat(at.post(page, page, Map.of("uid", "", "reason", "left")).statusCode()).isEqualTo(303);
        assertThat(their.get("/console/sessions/" + own).statusCode()).isEqualTo(403);
        assertThat(house.lines("staff:" + owner.login()).stream().filter(line -> line.contains("tied"))).hasSize(2).first().asString().contains("tina", "new here", fresh.login());
        assertThat(visitor.get(page).statusCode()).as("not for teachers").isEqualTo(403);
    }

    /// Of another role the tie gives nothing and takes nothing.
    @Test
    void a_tie_says_nothing_to_other_roles() {
        StaffMember auditor = house.member(StaffRole.AUDITOR);
        house.database.jdbc().sql("update staff set person_id = (select person_id from person where uid = 'tina') where staff_id = ?").param(auditor.id().value()).update();
        StaffHouse.Visitor at = house.signedIn(auditor);
        assertThat(at.get("/console/sessions/" + other).statusCode()).isEqualTo(200);
        assertThat(at.post("/console/me", "/console/sessions/" + own + "/people/" + ada + "/evict", Map.of("reason", "x")).statusCode()).isEqualTo(403);
    }

    @Test
    void a_teacher_who_lacks_a_demanded_second_factor_is_led_to_it() {
        house.database.jdbc().sql("insert into staff_factor_rule (role, since, set_by) values ('teacher', now(), 'staff:x')").update();
        try {
            var answer = visitor.get("/console/sessions/" + own);
            assertThat(answer.statusCode()).isEqualTo(303);
            assertThat(answer.headers().firstValue("Location").orElse("")).contains("second");
        } finally {
            house.database.jdbc().sql("delete from staff_factor_rule where role = 'teacher'").update();
        }
        house.clock.advance(Duration.ofSeconds(1));
        assertThat(visitor.get("/console/sessions/" + own).statusCode()).isEqualTo(200);
    }

    private static List<Address> addresses() {
        List<Address> all = new ArrayList<>();
        house.server.bean(RequestMappingHandlerMapping.class).getHandlerMethods().keySet().forEach(info -> {
            Set<RequestMethod> methods = info.getMethodsCondition().getMethods().isEmpty() ? Set.of(RequestMethod.GET) : info.getMethodsCondition().getMethods();
            info.getPatternValues().stream().filter(pattern -> pattern.startsWith("/console") && !pattern.startsWith("/console/sign-in") && !pattern.startsWith("/console/welcome/")
                    && !pattern.equals("/console/sign-out")).forEach(pattern -> methods.forEach(method -> all.add(new Address(method.name(), pattern))));
        });
        assertThat(all).hasSizeGreaterThan(60);
        return all;
    }
}
