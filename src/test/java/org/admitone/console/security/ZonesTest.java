package org.admitone.console.security;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.admitone.console.ConsoleRights;
import org.admitone.console.StaffMember;
import org.admitone.console.StaffRight;
import org.admitone.console.StaffRole;
import org.admitone.console.Taught;
import org.admitone.platform.words.Words;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/// Every address of the program is on the written list or needs a credential; and a credential gives what its role gives.
class ZonesTest {

    private static final Pattern LISTED = Pattern.compile("^\\| `([^`]+)` \\|", Pattern.MULTILINE);

    private static final Pattern TARGET = Pattern.compile("(href|action)=\"(/console[^\"]*)\"(?: role=\"(search)\")?");
    private static final Map<StaffRole, StaffMember> MEMBERS = new EnumMap<>(StaffRole.class);

    @AutoClose static final StaffHouse house = new StaffHouse();

    /// One address of the program with one method.
    private record Endpoint(String method, String pattern) {

        String path() {
            String plain = pattern.replaceAll("\\{(\\w+):(?:[^{}]|\\{[^}]*})*}", "{$1}");
            return plain.replaceAll("\\{([^}]*[iI]d|session|course|person|who|list|device)}", UUID.randomUUID().toString()).replaceAll("\\{[^}]+}", "something");
        }

        boolean below(String zone) {
            return pattern.equals(zone) || pattern.startsWith(zone + "/");
        }
    }

    @Test
    void theWrittenListIsTheProgramsList() throws IOException {
        Set<String> written = new TreeSet<>();
        LISTED.matcher(Files.readString(Path.of("docs/public-endpoints.md"))).results().forEach(line -> written.add(line.group(1)));
        Set<String> inForce = new TreeSet<>(Stream.of(PublicEndpoints.LEARNERS, PublicEndpoints.FILES, PublicEndpoints.HOUSE, PublicEndpoints.HOOKS,
                        PublicEndpoints.WAYS_IN)
                .flatMap(List::stream).toList());
        inForce.add(PublicEndpoints.GALLERY);
        assertThat(written).isEqualTo(inForce);
    }

    @Test
    void whoeverHasNoCredentialGetsNowhereElse() {
        var stranger = house.visitor();
        for (Endpoint endpoint : endpoints()) {
            int status = stranger.send(endpoint.method, endpoint.path()).statusCode();
            if (endpoint.below("/api")) {
                assertThat(status).as("%s", endpoint).isEqualTo(401);
            } else if (endpoint.below("/console") && !isWayIn(endpoint)) {
                assertThat(status).as("%s", endpoint).isIn(303, 403);
            } else {
                assertThat(isListed(endpoint)).as("%s is on the list", endpoint).isTrue();
            }
        }
    }

    @Test
    void whatIsOnNoListIsNotThere() {
        for (String path : List.of("/admin", "/actuator", "/actuator/health", "/h2-console", "/login", "/logout", "/console2", "/.git/config", "/static/css/base.css",
                "/assets/../application.properties", "/p/a/b")) {
            assertThat(house.visitor().get(path).statusCode()).as(path).isIn(400, 404);
        }
    }

    @Test
    void everyAddressOfTheConsoleIsInARow() {
        List<Endpoint> all = endpoints().stream().filter(endpoint -> endpoint.below("/console") && !isWayIn(endpoint)).toList();
        assertThat(all).hasSizeGreaterThan(60);
        assertThat(all.stream().filter(endpoint -> ConsoleRights.needed(endpoint.method, endpoint.path()).isEmpty())).isEmpty();
    }

    /// With each method of each address: whoever has the right is never told to ask somebody else, whoever has not is, and by whom.
    @Test
    void aRoleGivesWhatItsRowsGiveAndNothingElse() {
        for (StaffRole role : StaffRole.values()) {
            for (Endpoint endpoint : endpoints()) {
                if (!endpoint.below("/console") || isWayIn(endpoint) || endpoint.pattern.endsWith("/live") || endpoint.pattern.endsWith("/trial")) {
                    continue;
                }
                var visitor = house.signedIn(MEMBERS.computeIfAbsent(role, house::member));
                StaffRight needed = ConsoleRights.needed(endpoint.method, endpoint.path()).orElseThrow();
                var answer = endpoint.method.equals("POST") ? visitor.post("/console/me", endpoint.path(), Map.of()) : visitor.send(endpoint.method, endpoint.path());
                if (role.gives(needed) || role == StaffRole.TEACHER && ConsoleRights.taught(endpoint.method, endpoint.path()) == Taught.OWN_PAGE) {
                    assertThat(answer.statusCode()).as("%s for %s", endpoint, role).isNotEqualTo(403);
                } else {
                    assertThat(answer.statusCode()).as("%s for %s", endpoint, role).isEqualTo(403);
                    assertThat(answer.body()).as("%s for %s", endpoint, role).contains(Words.ENGLISH.of("staff-role", needed.roles().getFirst())).contains("Yours is " + Words.ENGLISH.of("staff-role", role));
                }
            }
        }
    }

    @Test
    void anAuditorHasNothingThatChanges() {
        assertThat(endpoints().stream().filter(endpoint -> endpoint.method.equals("POST") && endpoint.below("/console") && !isWayIn(endpoint))
                .filter(endpoint -> StaffRole.AUDITOR.gives(ConsoleRights.needed("POST", endpoint.path()).orElseThrow()))
                .map(Endpoint::pattern)).allMatch(pattern -> pattern.startsWith("/console/me/") || pattern.equals("/console/sign-out"));
    }

    @Test
    void theFilesOfNoSessionAreNotThere() {
        for (String file : List.of("attendance.csv", "attendance.xlsx", "attendance.signed.json")) {
            assertThat(house.signedIn(StaffRole.OWNER).get("/console/sessions/" + UUID.randomUUID() + "/" + file).statusCode()).as(file).isEqualTo(404);
        }
    }

    @Test
    void whatIsInNoRowIsThereForNobody() {
        var owner = house.signedIn(StaffRole.OWNER);
        for (String path : List.of("/console/nothing", "/console/courses/x/y/z", "/console/sign-out", "/console/sessions/%2e%2e/keys")) {
            assertThat(owner.get(path).statusCode()).as(path).isIn(400, 404);
        }
        assertThat(owner.send("DELETE", "/console/keys").statusCode()).isIn(403, 404);
    }

    @Test
    void noPageShowsALinkOrButtonThatItsReaderIsRefused() {
        for (StaffRole role : StaffRole.values()) {
            var reader = house.signedIn(role);
            for (String path : List.of("/console", "/console/courses", "/console/sessions", "/console/providers", "/console/health", "/console/me")) {
                var targets = TARGET.matcher(reader.get(path).body()).results().map(one -> new Endpoint(one.group(1).equals("action") && one.group(3) == null ? "POST" : "GET",
                        one.group(2).replaceFirst("[?#].*", ""))).toList();
                assertThat(targets).as("%s %s", role, path).isNotEmpty().allMatch(target -> ConsoleRights.opens(target.method, target.pattern, role.rights()));
            }
        }
    }

    @Test
    void theWrittenRolesAreTheProgramsRoles() throws IOException {
        String page = Files.readString(Path.of("docs/staff.md"));
        for (StaffRight right : StaffRight.values()) {
            String marks = Stream.of(StaffRole.values()).map(role -> role.gives(right) ? "yes" : "no").collect(Collectors.joining(" | "));
            assertThat(page).contains("| " + org.admitone.platform.words.Words.ENGLISH.of("staff-right", right) + " | " + marks + " |");
        }
    }

    @Test
    void whatProvidersPromiseIsForAllAndTheirSetUpForTheOwner() {
        for (StaffRole role : StaffRole.values()) {
            var answer = house.signedIn(role).get("/console/providers");
            assertThat(answer.statusCode()).as("%s", role).isEqualTo(200);
            assertThat(answer.body()).as("%s", role).contains("N4", "Built-in rooms");
            assertThat(answer.body().contains("Set up ")).as("%s", role).isEqualTo(role == StaffRole.OWNER);
        }
    }

    @Test
    void everyAnswerCarriesTheHeaders() {
        var owner = house.signedIn(StaffRole.OWNER);
        for (String path : List.of("/console", "/console/sign-in", "/console/nothing", "/p/unknown", "/nothing", "/gallery")) {
            var headers = owner.get(path).headers();
            assertThat(headers.firstValue("Content-Security-Policy").orElse("")).as(path).contains("script-src 'self'").contains("frame-ancestors 'none'").doesNotContain("unsafe");
            assertThat(headers.firstValue("Referrer-Policy")).as(path).hasValue("no-referrer");
            assertThat(headers.firstValue("X-Content-Type-Options")).as(path).hasValue("nosniff");
            assertThat(headers.firstValue("Permissions-Policy").orElse("")).as(path).contains("camera=(self)");
            assertThat(headers.firstValue("Cache-Control").orElse("")).as(path).contains("no-store");
        }
    }

    @Test
    void stylesAreKeptForAYearBelowTheirHash() {
        String page = house.visitor().get("/console/sign-in").body();
        String sheet = page.replaceAll("(?s).*href=\"(/assets/[^\"]+/css/base.css)\".*", "$1");
        var answer = house.visitor().get(sheet);
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.headers().firstValue("Cache-Control").orElse("")).contains("max-age=31536000").contains("immutable");
        var ofAnotherBuild = house.visitor().get(sheet.replaceAll("/assets/[^/]+", "/assets/000000000000"));
        assertThat(ofAnotherBuild.statusCode()).isEqualTo(200);
        assertThat(ofAnotherBuild.headers().firstValue("Cache-Control").orElse("")).contains("no-cache");
    }

    private static boolean isWayIn(Endpoint endpoint) {
        return endpoint.below("/console/sign-in") || endpoint.pattern.startsWith("/console/welcome/");
    }

    private static boolean isListed(Endpoint endpoint) {
        return isWayIn(endpoint) || Set.of("/", "/error", "/health", "/attendance-key.pem", "/gallery").contains(endpoint.pattern)
                || endpoint.below("/door") || endpoint.below("/room") || endpoint.below("/seat") || endpoint.below("/calendar") || endpoint.below("/my") || endpoint.pattern.matches("/[pt]/\\{[a-z]+}");
    }

    private static List<Endpoint> endpoints() {
        List<Endpoint> all = new ArrayList<>();
        house.server.bean(RequestMappingHandlerMapping.class).getHandlerMethods().keySet().forEach(info -> {
            Set<RequestMethod> methods = info.getMethodsCondition().getMethods().isEmpty() ? Set.of(RequestMethod.GET) : info.getMethodsCondition().getMethods();
            info.getPatternValues().forEach(pattern -> methods.forEach(method -> all.add(new Endpoint(method.name(), pattern))));
        });
        assertThat(all).hasSizeGreaterThan(60);
        return all;
    }
}
