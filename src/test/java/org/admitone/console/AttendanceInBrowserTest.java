package org.admitone.console;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.nio.file.Files;
import java.time.Duration;
import org.admitone.console.security.StaffInvitations;
import org.admitone.platform.Promptly;
import org.admitone.platform.SettableClock;
import org.admitone.platform.TestBrowser;
import org.admitone.platform.TestDatabase;
import org.admitone.platform.TestServer;
import org.admitone.scenario.HeldClass;
import org.admitone.scenario.School;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;

/// Staff read a class's attendance, correct it, change the course's rule and take the sheet along, in a real browser.
class AttendanceInBrowserTest {

    private static final SettableClock CLOCK = SettableClock.at("2026-09-01T10:00:00Z");
    @AutoClose private static final TestDatabase DATABASE = TestDatabase.fresh();
    @AutoClose private static final TestServer SERVER = TestServer.on(DATABASE, CLOCK, "admitone.rooms.enabled=false", "admitone.school.zone=Europe/Berlin");
    @AutoClose private static final TestBrowser BROWSER = TestBrowser.start();

    private final Page page = BROWSER.desktop().newPage();
    private final Looks look = new Looks(page);

    @Test
    void from_the_picture_to_the_signed_file() throws Exception {
        HeldClass held = HeldClass.on(DATABASE, SERVER, CLOCK);
        named(held.ada, "Ada Lovelace");
        named(held.bob, "Bob <b>Noyce</b>");
        named(held.cy, "Cy Coleman");
        named(held.dora, "Dora Richter");
        signIn();
        String attendance = SERVER.uri("/console/sessions/" + held.lesson.session() + "/attendance").toString();
        page.navigate(attendance);
        assertThat(page.getByText("1 of 3 were there.").or(page.getByText("1 of 3 was there."))).isVisible();
        assertThat(page.getByRole(AriaRole.IMG, new Page.GetByRoleOptions().setName("At most 2 inside at once"))).isVisible();
        assertThat(row("Bob")).containsText("15 minutes late, left 25 minutes early");
        assertThat(row("Bob").locator("svg .late")).hasCount(1);
        assertThat(row("Cy")).containsText("admitted, never inside");

        page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Bob")).click();
        page.getByLabel("Was inside").check();
        page.getByLabel("From", new Page.GetByLabelOptions().setExact(true)).fill("2026-09-01T12:40");
        page.getByLabel("Until", new Page.GetByLabelOptions().setExact(true)).fill("2026-09-01T15:00");
        page.evaluate("document.querySelector('form.form').noValidate = true");
        press("Note the correction");
        assertThat(page.getByText("The door was closed by then.").first()).isVisible();
        look.at("attendance-2-correction-faults");
        page.getByLabel("Until", new Page.GetByLabelOptions().setExact(true)).fill("2026-09-01T13:05");
        page.getByLabel("Reason").fill("Sat beside Ada; his device had no power");
        press("Note the correction");
        assertThat(page.getByText("Noted beside what was measured")).isVisible();
        assertThat(page.getByText("Measured: In part, 20 minutes").or(page.getByText("In part, 20 minutes; inside 12:20 to 12:40"))).isVisible();
        look.at("attendance-3-corrected");

        page.navigate(attendance);
        page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Somebody else was there")).click();
        page.getByLabel("Name, address or id").fill("Dora");
        press("Search");
        page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Dora Richter")).click();
        page.getByLabel("Excused").check();
        page.getByLabel("Reason").fill("Visited another class");
        press("Note the correction");
        assertThat(page.getByText("Noted beside what was measured")).isVisible();
        page.navigate(attendance);
        assertThat(row("Dora")).containsText("not expected");
        assertThat(row("Bob").locator("svg .said")).hasCount(1);
        assertThat(row("Bob")).containsText("Measured: In part, 20 minutes");
        look.at("attendance-1-sheet");
        rule(held);
        page.navigate(attendance);
        Download file = page.waitForDownload(() -> page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Signed, for authorities")).click());
        org.assertj.core.api.Assertions.assertThat(Files.readString(file.path())).startsWith("{\"key\":").contains("Sat beside Ada");
    }

    private void rule(HeldClass held) {
        page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("The course’s rule")).click();
        page.getByLabel("Present from").fill("0");
        page.getByLabel("Counted in").selectOption("minutes");
        page.evaluate("document.querySelector('form.form').noValidate = true");
        press("Save the rule");
        assertThat(page.getByText("Present from 1 to 1440 minutes.")).isVisible();
        page.getByLabel("Present from").fill("45");
        page.getByLabel("All sessions").check();
        press("Save the rule");
        assertThat(page.getByText("The rule is saved.")).isVisible();
        assertThat(page.getByText("Present: inside for at least 45 minutes.")).isVisible();
        assertThat(page.getByText("Said by mathilde on Tue 1 Sept 2026 at 13:30, for all sessions").or(page.getByText("Said by mathilde on Tue 1 Sep 2026 at 13:30, for all sessions"))).isVisible();
        look.at("attendance-4-rule");
        org.assertj.core.api.Assertions.assertThat(held.audited("attendance_rule.said")).isEqualTo(1);
    }

    /// Eight hundred lines: the picture of all, a hundred rows at a time.
    @Test
    void eight_hundred_people_stay_fast() {
        CLOCK.set(java.time.Instant.parse("2026-09-01T10:00:00Z"));
        School school = new School(DATABASE, CLOCK);
        School.Lesson lesson = school.lesson("ask", CLOCK.instant().plusSeconds(300), java.time.Duration.ofHours(1));
        school.members(lesson, "learner", 800);
        DATABASE.jdbc().sql("""
                with known as (
                    insert into device (person_id, key_thumbprint, label, first_seen_at)
                    select person_id, sha256(person_id::text::bytea), 'Test browser', :at from pass where session_id = :session returning device_id, person_id),
                sat as (
                    insert into seat (session_id, person_id, pass_id, device_id, state, taken_at, occupied_at, valid_until, released_at, release_reason)
                    select p.session_id, p.person_id, p.pass_id, k.device_id, 'released', :at, :at, :until, :until, 'left'
                      from pass p join known k using (person_id) where p.session_id = :session returning seat_id, person_id),
                numbered as (
                    select seat_id, person_id, gen_random_uuid() as connection, row_number() over (order by seat_id) as n from sat)
                insert into presence_event (source, event_key, session_id, person_id, seat_id, connection_id, kind, at, received_at)
                select 'rooms', kind || seat_id, :session, person_id, seat_id, connection, kind,
                       :at::timestamptz + case kind when 'joined' then n * 7 % 1200 else 4000 - n * 11 % 1500 end * interval '1 second', :until
                  from numbered, unnest(array['joined', 'left']) kind
                """)
                .param("session", lesson.session().value()).param("at", CLOCK.instant().atOffset(java.time.ZoneOffset.UTC))
                .param("until", CLOCK.instant().plusSeconds(4500).atOffset(java.time.ZoneOffset.UTC)).update();
        CLOCK.set(java.time.Instant.parse("2026-09-01T11:30:00Z"));
        signIn();
        String attendance = SERVER.uri("/console/sessions/" + lesson.session() + "/attendance").toString();
        page.navigate(attendance);
        Promptly.within(Duration.ofSeconds(3), () -> {
            page.navigate(attendance);
            return Duration.ofMillis(((Number) page.evaluate("performance.getEntriesByType('navigation')[0].domContentLoadedEventEnd")).longValue());
        });
        double bytes = ((Number) page.evaluate("performance.getEntriesByType('navigation')[0].decodedBodySize")).doubleValue();
        org.assertj.core.api.Assertions.assertThat(page.locator("tbody tr").count()).isEqualTo(100);
        org.assertj.core.api.Assertions.assertThat(bytes).isLessThan(200_000);
        look.at("attendance-5-eight-hundred");
        page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Next part")).click();
        assertThat(page.getByText("101 to 200 of 800")).isAttached();
    }

    private void signIn() {
        var code = SERVER.bean(StaffInvitations.class).forFirstOwner();
        if (code.isPresent()) {
            page.navigate(SERVER.uri("/console/welcome/" + code.get().value()).toString());
            page.getByLabel("Your name").fill("Mathilde Vaerting");
            page.getByLabel("Sign-in name").fill("mathilde");
            page.getByLabel("Password", new Page.GetByLabelOptions().setExact(true)).fill("three words in a row");
            page.getByLabel("Password once more").fill("three words in a row");
            press("Begin");
        } else {
            page.navigate(SERVER.uri("/console/sign-in").toString());
            page.getByLabel("Sign-in name").fill("mathilde");
            page.getByLabel("Password", new Page.GetByLabelOptions().setExact(true)).fill("three words in a row");
            press("Sign in");
        }
        assertThat(page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Sign out"))).isVisible();
    }

    private static void named(School.Member who, String name) {
        DATABASE.jdbc().sql("update person set display_name = ? where uid = ?").params(name, who.uid()).update();
    }

    private Locator row(String name) {
        return page.locator("tbody tr", new Page.LocatorOptions().setHasText(name)).first();
    }

    private void press(String button) {
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(button).setExact(true)).first().click();
    }
}
