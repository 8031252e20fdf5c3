package org.admitone.console;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.http.server.PathContainer;
import org.springframework.web.util.pattern.PathPattern;
import org.springframework.web.util.pattern.PathPatternParser;

/// What each address below `/console` needs. The first row that fits counts; an address in no row is there for nobody. A test
/// walks every mapping of the program and fails for one without a row. How one gets in (sign-in, invitation) is on the list of
/// public endpoints instead.
public final class ConsoleRights {

    private static final Set<String> READS = Set.of("GET");
    private static final Set<String> CHANGES = Set.of("POST");
    private static final Set<String> BOTH = Set.of("GET", "POST");

    /// @param methods a HEAD counts as GET
    record Row(Set<String> methods, PathPattern pattern, StaffRight needed, Taught taught) {

        Row taught(Taught open) {
            return new Row(methods, pattern, needed, open);
        }

        boolean fits(String method, PathContainer path) {
            return methods.contains(method) && pattern.matches(path);
        }
    }

    static final List<Row> ROWS = List.of(
            row(CHANGES, "/console/sign-out", StaffRight.SELF),
            row(BOTH, "/console/me/**", StaffRight.SELF),

            row(READS, "/console", StaffRight.READ).taught(Taught.OWN_PAGE),
            row(READS, "/console/health", StaffRight.READ),
            row(READS, "/console/providers", StaffRight.READ).taught(Taught.OWN_PAGE),
            row(READS, "/console/providers/*/hosts", StaffRight.READ),
            row(READS, "/console/providers/*/hosts/settings/*", StaffRight.READ),
            row(CHANGES, "/console/providers/*/hosts/settings/*", StaffRight.PLAN),
            row(CHANGES, "/console/providers/*/hosts/settings/*/*", StaffRight.PLAN),
            row(BOTH, "/console/providers/*/hosts/fewest", StaffRight.PLAN),
            row(READS, "/console/providers/*/hosts/groups", StaffRight.READ),
            row(BOTH, "/console/providers/*/hosts/groups/new", StaffRight.PLAN),
            row(READS, "/console/providers/*/hosts/groups/*", StaffRight.READ),
            row(CHANGES, "/console/providers/*/hosts/groups/*", StaffRight.PLAN),
            row(BOTH, "/console/providers/*/hosts/groups/*/*", StaffRight.PLAN),
            row(BOTH, "/console/providers/*/**", StaffRight.OWN),
            row(READS, "/console/audit", StaffRight.AUDIT),
            row(READS, "/console/audit.csv", StaffRight.AUDIT),
            row(READS, "/console/outbox", StaffRight.READ),
            row(BOTH, "/console/settings", StaffRight.OWN),
            row(READS, "/console/outbox/undelivered", StaffRight.READ),
            row(BOTH, "/console/keys/**", StaffRight.OWN),
            row(BOTH, "/console/webhooks/**", StaffRight.OWN),
            row(BOTH, "/console/staff/**", StaffRight.OWN),

            row(READS, "/console/people", StaffRight.READ),
            row(READS, "/console/people/*", StaffRight.READ),
            row(CHANGES, "/console/people/*/language", StaffRight.PLAN),
            row(CHANGES, "/console/people/*/mails/again", StaffRight.DOOR),
            row(CHANGES, "/console/people/*/calendar/*", StaffRight.DOOR),
            row(READS, "/console/passes", StaffRight.READ),
            row(CHANGES, "/console/passes/*/*/*", StaffRight.DOOR),

            row(READS, "/console/courses", StaffRight.READ),
            row(BOTH, "/console/courses/new", StaffRight.PLAN),
            row(READS, "/console/courses/*", StaffRight.READ),
            row(READS, "/console/courses/*/settings", StaffRight.READ),
            row(CHANGES, "/console/courses/*/settings", StaffRight.PLAN),
            row(CHANGES, "/console/courses/*/archive", StaffRight.PLAN),
            row(READS, "/console/courses/*/attendance-rule", StaffRight.READ),
            row(CHANGES, "/console/courses/*/attendance-rule", StaffRight.PLAN),
            row(READS, "/console/courses/*/class-mails", StaffRight.READ),
            row(CHANGES, "/console/courses/*/class-mails", StaffRight.PLAN),
            row(BOTH, "/console/courses/*/import", StaffRight.PLAN),
            row(BOTH, "/console/courses/*/import/*", StaffRight.PLAN),
            row(BOTH, "/console/courses/*/people/new", StaffRight.PLAN),
            row(READS, "/console/courses/*/people/*", StaffRight.READ),
            row(CHANGES, "/console/courses/*/people/*", StaffRight.PLAN),
            row(CHANGES, "/console/courses/*/people/*/suspend", StaffRight.PLAN),
            row(CHANGES, "/console/courses/*/people/*/resume", StaffRight.PLAN),
            row(BOTH, "/console/courses/*/people/*/remove", StaffRight.PLAN),
            row(READS, "/console/courses/*/sessions", StaffRight.READ),
            row(BOTH, "/console/courses/*/sessions/new", StaffRight.PLAN),
            row(BOTH, "/console/courses/*/timetable", StaffRight.PLAN),
            row(CHANGES, "/console/courses/*/timetable/plan", StaffRight.PLAN),
            row(READS, "/console/courses/*/series/*", StaffRight.READ),
            row(BOTH, "/console/courses/*/series/*/edit", StaffRight.PLAN),
            row(CHANGES, "/console/courses/*/series/*/change", StaffRight.PLAN),
            row(BOTH, "/console/courses/*/series/*/cancel", StaffRight.PLAN),

            row(READS, "/console/holidays", StaffRight.READ),
            row(CHANGES, "/console/holidays", StaffRight.PLAN),
            row(READS, "/console/holidays/changes", StaffRight.READ),
            row(CHANGES, "/console/holidays/changes", StaffRight.PLAN),
            row(CHANGES, "/console/holidays/remove", StaffRight.PLAN),
            row(CHANGES, "/console/holidays/calendar", StaffRight.PLAN),
            row(CHANGES, "/console/holidays/calendar/add", StaffRight.PLAN),
            row(READS, "/console/term-plans", StaffRight.READ),
            row(CHANGES, "/console/term-plans", StaffRight.PLAN),
            row(READS, "/console/term-plans/*", StaffRight.READ),
            row(BOTH, "/console/term-plans/*/*", StaffRight.PLAN),
            row(BOTH, "/console/courses/*/session-list", StaffRight.PLAN),
            row(BOTH, "/console/courses/*/session-list/*", StaffRight.PLAN),
            row(BOTH, "/console/session-list", StaffRight.PLAN),
            row(BOTH, "/console/session-list/*", StaffRight.PLAN),

            row(READS, "/console/sessions", StaffRight.READ).taught(Taught.OWN_PAGE),
            row(READS, "/console/sessions/*", StaffRight.READ).taught(Taught.OWN_SESSION),
            row(READS, "/console/sessions/*/live", StaffRight.READ).taught(Taught.OWN_SESSION),
            row(READS, "/console/sessions/*/door-part", StaffRight.READ).taught(Taught.OWN_SESSION),
            row(READS, "/console/sessions/*/attendance", StaffRight.READ).taught(Taught.OWN_SESSION),
            row(READS, "/console/sessions/*/attendance.csv", StaffRight.READ).taught(Taught.OWN_SESSION),
            row(READS, "/console/sessions/*/attendance.xlsx", StaffRight.READ).taught(Taught.OWN_SESSION),
            row(READS, "/console/sessions/*/attendance.signed.json", StaffRight.READ).taught(Taught.OWN_SESSION),
            row(READS, "/console/sessions/*/attendance/others", StaffRight.DOOR),
            row(READS, "/console/sessions/*/attendance/people/*", StaffRight.READ).taught(Taught.OWN_PERSON),
            row(CHANGES, "/console/sessions/*/attendance/people/*", StaffRight.DOOR).taught(Taught.OWN_PERSON),
            row(READS, "/console/sessions/*/attendance/people/*", StaffRight.READ),
            row(CHANGES, "/console/sessions/*/attendance/people/*", StaffRight.DOOR),
            row(BOTH, "/console/sessions/*/message", StaffRight.DOOR),
            row(READS, "/console/sessions/*/chat", StaffRight.READ).taught(Taught.OWN_SESSION),
            row(READS, "/console/sessions/*/chat.csv", StaffRight.READ).taught(Taught.OWN_SESSION),
            row(READS, "/console/sessions/*/host", StaffRight.READ),
            row(CHANGES, "/console/sessions/*/host/*", StaffRight.PLAN),
            row(BOTH, "/console/sessions/*/edit", StaffRight.PLAN),
            row(BOTH, "/console/sessions/*/cancel", StaffRight.PLAN),
            row(BOTH, "/console/sessions/*/end", StaffRight.DOOR).taught(Taught.OWN_SESSION),
            row(BOTH, "/console/sessions/*/links", StaffRight.DOOR),
            row(READS, "/console/sessions/*/let-in", StaffRight.DOOR),
            row(READS, "/console/sessions/*/people/*", StaffRight.READ).taught(Taught.OWN_PERSON),
            row(CHANGES, "/console/sessions/*/people/*/suspend", StaffRight.PLAN),
            row(CHANGES, "/console/sessions/*/people/*/resume", StaffRight.PLAN),
            row(CHANGES, "/console/sessions/*/people/*/evict", StaffRight.DOOR).taught(Taught.OWN_PERSON),
            row(CHANGES, "/console/sessions/*/people/*/ban", StaffRight.DOOR).taught(Taught.OWN_PERSON),
            row(CHANGES, "/console/sessions/*/people/*/lift-ban", StaffRight.DOOR).taught(Taught.OWN_PERSON),
            row(CHANGES, "/console/sessions/*/people/*/hand-over", StaffRight.DOOR).taught(Taught.OWN_PERSON),
            row(CHANGES, "/console/sessions/*/people/*/let-in", StaffRight.DOOR).taught(Taught.OWN_PERSON),
            row(CHANGES, "/console/sessions/*/people/*/*", StaffRight.DOOR),
            row(CHANGES, "/console/sessions/*/people/*/devices/*/*", StaffRight.DOOR));

    private ConsoleRights() {}

    /// What a request needs; empty: there is no such address.
    ///
    /// @param path without query
    public static Optional<StaffRight> needed(String method, String path) {
        return row(method, path).map(Row::needed);
    }

    /// How far it is open to a teacher, who lacks what it needs; [Teaching] knows whether it is theirs.
    public static Taught taught(String method, String path) {
        return row(method, path).map(Row::taught).orElse(Taught.NOT);
    }

    /// Whether whoever has these rights may ever get anything there.
    public static boolean opens(String method, String path, Collection<?> rights) {
        return row(method, path).filter(row -> rights.contains(row.needed()) || row.taught() != Taught.NOT && rights.contains(StaffRight.TEACH)).isPresent();
    }

    private static Optional<Row> row(String method, String path) {
        PathContainer asked = PathContainer.parsePath(path);
        String counted = method.equals("HEAD") ? "GET" : method;
        return ROWS.stream().filter(row -> row.fits(counted, asked)).findFirst();
    }

    private static Row row(Set<String> methods, String pattern, StaffRight needed) {
        return new Row(methods, PathPatternParser.defaultInstance.parse(pattern), needed, Taught.NOT);
    }
}
