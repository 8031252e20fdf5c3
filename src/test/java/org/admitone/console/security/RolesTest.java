package org.admitone.console.security;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.admitone.api.ApiClient;
import org.admitone.console.StaffMember;
import org.admitone.console.StaffRole;
import org.admitone.platform.words.Words;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/// `docs/roles.md` says of every address of the console which role gets it, and the running program does what is written there. The page is what is
/// expected: nothing in here asks the program's own table. A new address is missing on the page until somebody has written, or with
/// `-Ddocs=write` let write and then read, who may have it.
class RolesTest {

    private static final Path PAGE = Path.of("docs/roles.md");
    private static final Pattern ROW = Pattern.compile("^\\| `((?:GET|POST) /console[^`]*)` \\|(.*)\\|$", Pattern.MULTILINE);

    @AutoClose static final StaffHouse house = new StaffHouse();
    private static final Map<StaffRole, StaffMember> MEMBERS = new EnumMap<>(StaffRole.class);
    private static Ids own = Ids.unknown();
    private static Ids other = Ids.unknown();

    private enum May {
        YES, NO,
        /// Of their own classes only.
        OWN
    }

    private record Ids(String course, String session, String person) {

        static Ids unknown() {
            return new Ids(UUID.randomUUID().toString(), UUID.randomUUID().toString(), UUID.randomUUID().toString());
        }
    }

    private record Address(String method, String pattern) {

        String path(Ids ids) {
            return pattern.replaceAll("\\{(\\w+):(?:[^{}]|\\{[^}]*})*}", "{$1}").replace("/courses/{id}", "/courses/" + ids.course()).replace("/sessions/{id}", "/sessions/" + ids.session())
                    .replace("/people/{id}", "/people/" + ids.person()).replaceAll("\\{(person|who)}", ids.person()).replace("{course}", ids.course()).replace("{session}", ids.session())
                    .replaceAll("\\{([^}]*[iI]d|list|device)}", UUID.randomUUID().toString()).replaceAll("\\{[^}]+}", "something");
        }

        @Override
        public String toString() {
            return method + " " + pattern.replaceAll("\\{(\\w+):(?:[^{}]|\\{[^}]*})*}", "{$1}");
        }
    }

    @BeforeAll
    static void a_teacher_of_one_course_and_another_course() {
        ApiClient lms = ApiClient.of(house.server);
        own = course(lms, "own", "tina", "ada");
        other = course(lms, "other", "otto", "eve");
        for (StaffRole role : StaffRole.values()) {
            MEMBERS.put(role, house.member(role));
        }
        house.database.jdbc().sql("update staff set person_id = (select person_id from person where uid = 'tina') where staff_id = ?")
                .param(Objects.requireNonNull(MEMBERS.get(StaffRole.TEACHER)).id().value()).update();
    }

    private static Ids course(ApiClient lms, String code, String teacher, String learner) {
        lms.put("/api/v1/courses/" + code, "{\"title\":\"Course " + code + "\",\"zone\":\"UTC\"}");
        lms.put("/api/v1/courses/" + code + "/enrolments/" + teacher, "{\"displayName\":\"Teacher\",\"role\":\"teacher\"}");
        lms.put("/api/v1/courses/" + code + "/enrolments/" + learner, "{\"displayName\":\"Learner\"}");
        String session = lms.put("/api/v1/courses/" + code + "/sessions/one", "{\"title\":\"Session\",\"startsAt\":\"2026-11-23T09:30Z\",\"endsAt\":\"2026-11-23T10:30Z\",\"opensMinutesBefore\":60}")
                .json().path("id").asString();
        return new Ids(id("select course_id from course where code = ?", code), session, id("select person_id from person where uid = ?", learner));
    }

    private static String id(String sql, String of) {
        return house.database.jdbc().sql(sql).param(of).query(UUID.class).single().toString();
    }

    @Test
    void every_role_gets_what_is_written_and_is_refused_all_else() throws IOException {
        Map<String, String> done = new TreeMap<>(Comparator.comparing((String row) -> row.substring(row.indexOf(' '))).thenComparing(row -> row));
        for (Address address : addresses()) {
            done.put(address.toString(), Stream.of(StaffRole.values()).map(role -> " " + may(address, role).name().toLowerCase(java.util.Locale.ROOT) + " ").collect(Collectors.joining("|")));
        }
        if ("write".equals(System.getProperty("docs"))) {
            write(done);
        }
        Map<String, String> written = ROW.matcher(Files.readString(PAGE)).results().collect(Collectors.toMap(row -> row.group(1), row -> row.group(2)));
        assertThat(written.keySet()).as("the addresses on the page and those of the program").isEqualTo(done.keySet());
        done.forEach((address, may) -> assertThat(written.get(address)).as("%s for %s", address, List.of(StaffRole.values())).isEqualTo(may));
        assertThat(done).hasSizeGreaterThan(100);
    }

    /// By asking: with things that nobody knows, and for teachers with those of their own classes and of others'.
    private static May may(Address address, StaffRole role) {
        if (role != StaffRole.TEACHER) {
            return isLetThrough(address, address.path(Ids.unknown()), role) ? May.YES : May.NO;
        }
        boolean ofOwn = isLetThrough(address, address.path(own), role);
        boolean ofOthers = isLetThrough(address, address.path(other), role);
        boolean ofNobody = isLetThrough(address, address.path(Ids.unknown()), role);
        assertThat(!ofOthers && !ofNobody || ofOwn).as("%s: another's but not the own", address).isTrue();
        return ofOthers ? May.YES : ofOwn ? May.OWN : May.NO;
    }

    private static boolean isLetThrough(Address address, String path, StaffRole role) {
        StaffHouse.Visitor visitor = house.signedIn(Objects.requireNonNull(MEMBERS.get(role)));
        StaffHouse.Visitor.Told told = address.method.equals("POST") ? visitor.told(path, Map.of("_csrf", visitor.csrf("/console/me"))) : visitor.told(path);
        if (told.status() != 403) {
            assertThat(told.status()).as("%s for %s is an answer of its own page", address, role).isIn(200, 303, 400, 404, 409, 410, 422, 413, 415);
            return true;
        }
        assertThat(told.body()).as("%s is refused for the role, and not for anything else", address).contains("Yours is " + Words.ENGLISH.of("staff-role", role));
        return false;
    }

    private static void write(Map<String, String> rows) throws IOException {
        String page = Files.readString(PAGE);
        String head = Arrays.stream(StaffRole.values()).map(role -> " " + Words.ENGLISH.of("staff-role", role) + " ").collect(Collectors.joining("|", "| address |", "|\n"));
        String table = head + "|---".repeat(StaffRole.values().length + 1) + "|\n" + rows.entrySet().stream().map(row -> "| `" + row.getKey() + "` |" + row.getValue() + "|\n").collect(Collectors.joining());
        int start = page.indexOf("| address |");
        Files.writeString(PAGE, page.substring(0, start < 0 ? page.length() : start) + table);
    }

    /// Whatever the program answers below `/console`; how one gets in is on the list of public endpoints.
    private static List<Address> addresses() {
        return house.server.bean(RequestMappingHandlerMapping.class).getHandlerMethods().keySet().stream().flatMap(info -> {
            Set<RequestMethod> methods = info.getMethodsCondition().getMethods().isEmpty() ? Set.of(RequestMethod.GET) : info.getMethodsCondition().getMethods();
            return info.getPatternValues().stream().filter(pattern -> pattern.equals("/console") || pattern.startsWith("/console/"))
                    .filter(pattern -> !pattern.startsWith("/console/sign-in") && !pattern.startsWith("/console/welcome/"))
                    .flatMap(pattern -> methods.stream().map(method -> new Address(method.name(), pattern)));
        }).toList();
    }
}
