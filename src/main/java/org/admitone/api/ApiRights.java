package org.admitone.api;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.http.server.PathContainer;
import org.springframework.web.util.pattern.PathPattern;
import org.springframework.web.util.pattern.PathPatternParser;

/// Which scope each operation of `/api/v1` needs; [ScopeFilter] holds programs to it, and the OpenAPI document is told by it. The first
/// row that fits counts; for a key that does not reach everything, an address in no row is not there. A test walks every mapping and
/// fails for one without a row.
public final class ApiRights {

    private static final Set<String> READS = Set.of("GET");
    private static final Set<String> PUTS = Set.of("PUT");
    private static final Set<String> ACTS = Set.of("POST");
    private static final Set<String> CHANGES = Set.of("PUT", "POST", "DELETE");
    private static final Set<String> ALL = Set.of("GET", "PUT", "POST", "DELETE");

    /// What an operation needs.
    ///
    /// @param scope null: any key will do
    public record Need(@Nullable Scope scope) {

        boolean metBy(Reach reach) {
            return scope == null || reach.covers(scope);
        }
    }

    private record Row(Set<String> methods, PathPattern pattern, Need need) {

        boolean fits(String method, PathContainer path) {
            return methods.contains(method) && pattern.matches(path);
        }
    }

    private static final List<Row> ROWS = List.of(
            new Row(READS, pattern("/openapi.json"), new Need(null)),

            row(READS, "/people", Scope.ROSTER_READ),
            row(READS, "/people/*", Scope.ROSTER_READ),
            row(PUTS, "/people/*", Scope.ROSTER_WRITE),
            row(READS, "/people/*/calendar", Scope.PASSES),
            row(CHANGES, "/people/*/calendar", Scope.PASSES),
            row(READS, "/people/*/mails", Scope.ROSTER_READ),
            row(ACTS, "/people/*/mails/again", Scope.ROSTER_WRITE),
            row(READS, "/people/*/devices", Scope.DOOR_READ),
            row(ACTS, "/people/*/devices/*/*", Scope.DOOR_ACT),
            row(READS, "/mails", Scope.ROSTER_READ),
            row(READS, "/mails/undelivered", Scope.ROSTER_READ),

            row(READS, "/courses", Scope.ROSTER_READ),
            row(READS, "/courses/*", Scope.ROSTER_READ),
            row(PUTS, "/courses/*", Scope.ROSTER_WRITE),
            row(ACTS, "/courses/*/archive", Scope.ROSTER_WRITE),
            row(ACTS, "/courses/*/take-back", Scope.ROSTER_WRITE),
            row(READS, "/courses/*/enrolments/**", Scope.ROSTER_READ),
            row(CHANGES, "/courses/*/enrolments/**", Scope.ROSTER_WRITE),
            row(READS, "/courses/*/imports/*", Scope.ROSTER_READ),
            row(ACTS, "/courses/*/imports/**", Scope.ROSTER_WRITE),
            row(READS, "/courses/*/session-imports/*", Scope.SESSIONS_READ),
            row(ACTS, "/courses/*/session-imports/**", Scope.SESSIONS_WRITE),
            row(READS, "/session-imports/*", Scope.SESSIONS_READ),
            row(ACTS, "/session-imports/**", Scope.SESSIONS_WRITE),
            row(READS, "/courses/*/class-mails", Scope.ROSTER_READ),
            row(PUTS, "/courses/*/class-mails", Scope.ROSTER_WRITE),
            row(READS, "/courses/*/attendance-rule", Scope.ATTENDANCE_READ),
            row(PUTS, "/courses/*/attendance-rule", Scope.ATTENDANCE_WRITE),

            row(READS, "/courses/*/sessions", Scope.SESSIONS_READ),
            row(READS, "/courses/*/sessions/*", Scope.SESSIONS_READ),
            row(READS, "/courses/*/sessions/*/provider", Scope.SESSIONS_READ),
            row(PUTS, "/courses/*/sessions/*", Scope.SESSIONS_WRITE),
            row(ACTS, "/courses/*/sessions/*/cancel", Scope.SESSIONS_WRITE),
            row(READS, "/courses/*/series/**", Scope.SESSIONS_READ),
            row(ACTS, "/courses/*/series/**", Scope.SESSIONS_WRITE),
            row(READS, "/holidays", Scope.SESSIONS_READ),
            row(READS, "/holidays/changes", Scope.SESSIONS_READ),
            row(PUTS, "/holidays", Scope.SESSIONS_WRITE),
            row(ACTS, "/holidays/**", Scope.SESSIONS_WRITE),
            row(READS, "/sessions", Scope.SESSIONS_READ),
            row(READS, "/sessions/*", Scope.SESSIONS_READ),
            row(READS, "/sessions/*/host", Scope.SESSIONS_READ),
            row(CHANGES, "/sessions/*/host", Scope.SESSIONS_WRITE),
            row(ACTS, "/sessions/*/room", Scope.SESSIONS_WRITE),
            row(READS, "/term-plans/**", Scope.SESSIONS_READ),
            row(ACTS, "/term-plans/**", Scope.SESSIONS_WRITE),
            row(READS, "/term-outlook/**", Scope.SESSIONS_READ),
            row(READS, "/passes", Scope.PASSES),
            row(READS, "/courses/*/sessions/*/passes/*", Scope.PASSES),
            row(CHANGES, "/courses/*/sessions/*/passes/**", Scope.PASSES),
            row(ACTS, "/courses/*/sessions/*/tickets", Scope.TICKETS),
            row(READS, "/sessions/*/passes/*", Scope.PASSES),
            row(CHANGES, "/sessions/*/passes/**", Scope.PASSES),
            row(ACTS, "/sessions/*/tickets", Scope.TICKETS),

            row(READS, "/sessions/*/presence", Scope.ATTENDANCE_READ),
            row(READS, "/sessions/*/attendance", Scope.ATTENDANCE_READ),
            row(READS, "/sessions/*/attendance.csv", Scope.ATTENDANCE_READ),
            row(READS, "/sessions/*/attendance.xlsx", Scope.ATTENDANCE_READ),
            row(READS, "/sessions/*/attendance.signed.json", Scope.ATTENDANCE_READ),
            row(READS, "/sessions/*/attendance/corrections", Scope.ATTENDANCE_READ),
            row(ACTS, "/sessions/*/attendance/corrections", Scope.ATTENDANCE_WRITE),
            row(READS, "/sessions/*/door", Scope.DOOR_READ),
            row(ACTS, "/sessions/*/people/*/*", Scope.DOOR_ACT),
            row(READS, "/sessions/*/chat", Scope.CHAT_READ),
            row(READS, "/sessions/*/chat.csv", Scope.CHAT_READ),
            row(ACTS, "/sessions/*/message", Scope.DOOR_ACT),
            row(ACTS, "/sessions/*/end", Scope.DOOR_ACT),

            row(READS, "/health", Scope.HEALTH_READ),
            row(READS, "/audit", Scope.AUDIT_READ),
            row(READS, "/audit.csv", Scope.AUDIT_READ),
            row(READS, "/settings", Scope.SETTINGS),
            row(PUTS, "/settings", Scope.SETTINGS),
            row(ALL, "/webhooks/**", Scope.WEBHOOKS),
            row(ALL, "/providers/*/guard/**", Scope.SETTINGS),
            row(ALL, "/providers/*/host-accounts/**", Scope.SETTINGS),
            row(ACTS, "/providers/*/pool/room", Scope.SETTINGS),
            row(ACTS, "/providers/*/pool/fewest", Scope.SESSIONS_WRITE),
            row(CHANGES, "/providers/*/host-groups/**", Scope.SESSIONS_WRITE),
            row(CHANGES, "/providers/*/hosts/**", Scope.SESSIONS_WRITE),
            row(READS, "/providers/**", Scope.SESSIONS_READ));

    private ApiRights() {
    }

    /// What a request needs; empty: no row names it.
    ///
    /// @param path without query
    public static Optional<Need> needed(String method, String path) {
        PathContainer asked = PathContainer.parsePath(path);
        String counted = method.equals("HEAD") ? "GET" : method;
        return ROWS.stream().filter(row -> row.fits(counted, asked)).findFirst().map(Row::need);
    }

    private static Row row(Set<String> methods, String pattern, Scope scope) {
        return new Row(methods, pattern(pattern), new Need(scope));
    }

    private static PathPattern pattern(String below) {
        return PathPatternParser.defaultInstance.parse("/api/v1" + below);
    }
}
