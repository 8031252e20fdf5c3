package org.admitone.console;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import org.admitone.admission.DoorStaff;
import org.admitone.admission.StaffAct;
import org.admitone.admission.proof.TicketDesk;
import org.admitone.api.ApiKeys;
import org.admitone.audit.Actor;
import org.admitone.console.security.StaffInvitations;
import org.admitone.hooks.DeliveryDesk;
import org.admitone.hooks.EndpointDesk;
import org.admitone.hooks.EndpointDetails;
import org.admitone.mail.Mail;
import org.admitone.mail.Outbox;
import org.admitone.platform.Eventually;
import org.admitone.platform.Revision;
import org.admitone.platform.SettableClock;
import org.admitone.platform.TestDatabase;
import org.admitone.platform.TestServer;
import org.admitone.roster.RosterDesk;
import org.admitone.roster.imports.ImportDesk;
import org.admitone.scenario.DeviceClient;
import org.admitone.scenario.School;
import org.admitone.scenario.Sitting;
import org.admitone.session.DoorTimes;
import org.admitone.session.imports.SessionImportDesk;
import org.admitone.session.timetable.TimetableDesk;
import org.admitone.session.timetable.WeeklyTimetable;
import org.springframework.transaction.support.TransactionOperations;

/// A running house in which every page has something to show: a class that is on with people inside, refused, banned and suspended, an import
/// that was looked at, keys, mails, staff. Whoever looks gets the address of any page from the pattern it is mapped to.
final class FurnishedHouse implements AutoCloseable {

    static final String PASSWORD = "three words in a row";
    private static final Pattern VARIABLE = Pattern.compile("\\{(\\w+)(?::(?:[^{}]|\\{[^}]*})*)?}");

    final SettableClock clock = SettableClock.at("2026-11-23T09:05:00Z");
    final TestDatabase database = TestDatabase.fresh();
    final TestServer server = TestServer.on(database, clock, "admitone.school.gallery=true", "admitone.school.name=Lyceum of the Lake",
            "admitone.school.zone=Europe/Berlin");
    final School school = new School(database, clock);
    final School.Lesson lesson = school.lesson("ask");
    final List<School.Member> members = school.members(lesson, "learner", 6);
    private final Map<String, String> ids;

    FurnishedHouse() {
        School.Member inside = members.getFirst();
        DeviceClient device = DeviceClient.at(server.address());
        school.proved(inside, device);
        Sitting.sit(server, device, lesson, inside);
        DeviceClient.at(server.address()).knock(members.get(1).link());
        var act = new StaffAct("staff:somebody", "Disturbs the class");
        server.bean(DoorStaff.class).banFromSession(lesson.session(), members.get(2).person(), act);
        server.bean(RosterDesk.class).suspend(lesson.course(), members.get(3).person(), "Fee not paid", Revision.ANY, Actor.SYSTEM);
        server.bean(TransactionOperations.class).executeWithoutResult(transaction -> server.bean(Outbox.class).post(new Mail("learner-1@school.example", "Your code",
                "123456 is your code.", "mailed_code", clock.instant().plusSeconds(600))));
        database.jdbc().sql("insert into chat_line (line_id, session_id, person_id, said_at, text) values (gen_random_uuid(), ?, ?, ?, ?)")
                .params(lesson.session().value(), inside.person().value(), clock.instant().atOffset(java.time.ZoneOffset.UTC), "Which <b>page</b>?\n=12+1").update();
        var list = server.bean(ImportDesk.class).preview(lesson.course(), "uid;name\nnew-1;Somebody New\n", Actor.SYSTEM);
        var sessions = server.bean(SessionImportDesk.class).preview(lesson.course(), "code;title;start;minutes\nweek-1;Algebra;2026-12-01 10:00;50\n", Actor.SYSTEM);
        String course = database.jdbc().sql("select code from course where course_id = ?").param(lesson.course().value()).query(String.class).single();
        var ofSchool = server.bean(SessionImportDesk.class).preview(null, "course;code;title;start;minutes\n" + course + ";week-2;Algebra;2026-12-08 10:00;50\n", Actor.SYSTEM);
        server.bean(ApiKeys.class).make("moodle", Actor.SYSTEM);
        var hook = server.bean(EndpointDesk.class).add(EndpointDetails.of("lms", "https://lms.example/hooks", List.of("person.joined")), Actor.SYSTEM).endpoint().id();
        server.bean(EndpointDesk.class).switchOff(hook, Actor.SYSTEM);
        hosts();
        server.bean(TimetableDesk.class).plan(lesson.course(), new WeeklyTimetable(Set.of(DayOfWeek.MONDAY), 1, LocalDate.of(2027, 2, 1), LocalDate.of(2027, 2, 8), LocalTime.of(16, 0), LocalTime.of(17, 0),
                ZoneId.of("Europe/Berlin"), Set.of()), new TimetableDesk.Kind("Algebra", new DoorTimes(10, 10), "rooms"), Actor.SYSTEM);
        ids = new HashMap<>(Map.of("webhook", hook.value().toString(), "eventId", server.bean(DeliveryDesk.class).test(hook, Actor.SYSTEM).toString()));
        ids.put("sessions of the school", Objects.requireNonNull(ofSchool.id()).toString());
        ids.put("group", database.jdbc().sql("insert into zoom_host_group (name, created_at) values ('Lyceum of the Lake', now()) returning group_id").query(UUID.class).single().toString());
        ids.put("host", "host1");
        ids.put("term-plan", database.jdbc().sql("""
                insert into zoom_term_plan (first_day, last_day, all_courses, state, started_at, started_by, changed_at, changed_by)
                values ('2026-11-01', '2027-02-01', true, 'paused', now(), 'staff:mathilde', now(), 'staff:mathilde') returning plan_id
                """).query(UUID.class).single().toString());
        ids.put("session without a host", database.jdbc().sql("select session_id from zoom_host_unfit").query(UUID.class).single().toString());
        ids.putAll(Map.of("course", lesson.course().toString(), "session", lesson.session().toString(), "person", inside.person().toString(),
                "series", database.jdbc().sql("select series_id from session_series").query(UUID.class).single().toString(), "list", Objects.requireNonNull(list.id()).toString(),
                "sessions", Objects.requireNonNull(sessions.id()).toString(),
                "key", database.jdbc().sql("select api_key_id from api_key").query(UUID.class).single().toString(),
                "link", inside.link(), "ticket", server.bean(TicketDesk.class).issue(lesson.session(), inside.uid(), Actor.key("moodle")).code().value(),
                "code", server.bean(StaffInvitations.class).forFirstOwner().orElseThrow().value()));
    }

    /// Two classes in Zoom at the same time, and one host to hold them.
    private void hosts() {
        database.jdbc().sql("insert into zoom_host (host_id, email_masked, display_name, licensed, capacity, usable, seen_at) values ('host1', 'h…@school.example', 'Zimmer 1', true, 1, true, now())").update();
        for (School.Lesson each : List.of(school.lesson("ask", Instant.parse("2026-12-02T09:00:00Z"), Duration.ofHours(1)), school.lesson("ask", Instant.parse("2026-12-02T09:00:00Z"), Duration.ofHours(1)))) {
            database.jdbc().sql("update session set provider = 'zoom', revision = revision + 1 where session_id = ?").param(each.session().value()).update();
        }
        server.ring();
        Eventually.isTrue("the hosts are planned", Duration.ofSeconds(30), () -> database.jdbc().sql("select count(*) from zoom_host_unfit").query(Integer.class).single() == 1);
    }

    /// Begins as the first owner on this page's profile.
    void begins(Page page) {
        page.navigate(server.uri("/console/welcome/" + server.bean(StaffInvitations.class).forFirstOwner().orElseThrow().value()).toString());
        page.getByLabel("Your name").fill("Mathilde Vaerting");
        page.getByLabel("Sign-in name").fill("mathilde");
        page.getByLabel("Password", new Page.GetByLabelOptions().setExact(true)).fill(PASSWORD);
        page.getByLabel("Password once more").fill(PASSWORD);
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Begin")).click();
        assertThat(page.getByText("Welcome, Mathilde Vaerting.")).isVisible();
    }

    /// The address of a page that is mapped to this pattern. Fails for a variable that nobody here knows: furnish the house with one.
    String address(String pattern) {
        return VARIABLE.matcher(pattern).replaceAll(variable -> {
            String name = named(variable.group(1), pattern);
            String id = name.equals("staff") ? database.jdbc().sql("select staff_id from staff limit 1").query(UUID.class).single().toString() : ids.get(name);
            return Objects.requireNonNull(id, () -> "FurnishedHouse knows no " + name + " for " + pattern + "; add one to its ids");
        });
    }

    private static String named(String variable, String pattern) {
        if (pattern.startsWith("/console/session-list/")) {
            return "sessions of the school";
        }
        if (pattern.endsWith("/sessions/{id}/host")) {
            return "session without a host";
        }
        return variable.equals("id") ? owner(pattern) : variable;
    }

    /// Of whom an `{id}` is: `/console/courses/{id}` is a course's.
    private static String owner(String pattern) {
        String plural = pattern.substring(0, pattern.indexOf("/{id}")).replaceFirst(".*/", "");
        return switch (plural) {
            case "staff" -> "staff";
            case "people" -> "person";
            default -> plural.replaceFirst("s$", "");
        };
    }

    @Override
    public void close() {
        server.close();
        database.close();
    }
}
