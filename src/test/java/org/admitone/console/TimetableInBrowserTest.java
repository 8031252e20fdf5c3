package org.admitone.console;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Set;
import org.admitone.audit.Actor;
import org.admitone.platform.Axe;
import org.admitone.platform.TestBrowser;
import org.admitone.scenario.School;
import org.admitone.session.DoorTimes;
import org.admitone.session.timetable.TimetableDesk;
import org.admitone.session.timetable.WeeklyTimetable;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;

/// A term of classes from a weekly rule, wrong, looked at, changed, planned.
class TimetableInBrowserTest {

    @AutoClose private static final FurnishedHouse house = new FurnishedHouse();
    @AutoClose private static final TestBrowser browser = TestBrowser.start();

    @Test
    void a_term_is_looked_at_and_planned() {
        Page page = browser.profile(new Browser.NewContextOptions()).newPage();
        house.begins(page);
        page.setViewportSize(360, 740);
        page.navigate(house.server.uri("/console/courses/" + house.lesson.course() + "/sessions").toString());
        page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Plan many sessions")).click();

        page.getByLabel("First day").fill("2026-12-07");
        page.getByLabel("Last day").fill("2027-01-18");
        page.getByLabel("Days without class").fill("Christmas");
        press(page, "Show what would be planned");
        assertThat(page.getByText("Choose at least one day of the week.").first()).isVisible();
        assertThat(page.getByText("Line 1 is no day and no span of days.").first()).isVisible();
        Axe.findsNothing(page, "a timetable with faults");

        page.getByLabel("Monday").check();
        page.getByLabel("Days without class").fill("2026-12-21 to 2027-01-06\n2027-01-12");
        press(page, "Show what would be planned");
        assertThat(page.getByText("4 sessions would be planned.")).isVisible();
        assertThat(page.getByText("12 Jan 2027 is left out, but there would be no class that day anyhow.")).isVisible();
        Axe.findsNothing(page, "the preview of a timetable");
        press(page, "Change it");
        assertThat(page.getByLabel("Monday")).isChecked();
        page.getByLabel("Tuesday").check();
        press(page, "Show what would be planned");
        Page other = lookedAtBeside(page);
        press(page, "Plan these 6 sessions");
        assertThat(page.getByText("6 sessions are planned.")).isVisible();
        plansThemOnceMore(other);
        org.assertj.core.api.Assertions.assertThat(house.database.jdbc().sql("select count(*) from session where series_id is not null and starts_at < '2027-02-01'").query(Long.class).single()).isEqualTo(6);

        house.server.bean(TimetableDesk.class).plan(house.lesson.course(), new WeeklyTimetable(Set.of(DayOfWeek.MONDAY), 1, LocalDate.of(2027, 2, 1), LocalDate.of(2027, 2, 1), LocalTime.of(16, 30),
                LocalTime.of(17, 30), ZoneId.of("Europe/Berlin"), Set.of()), new TimetableDesk.Kind("Make-up class", new DoorTimes(10, 10), "rooms"), Actor.SYSTEM);
        page.navigate(house.server.uri("/console/sessions").toString());
        assertThat(page.getByText("This course has Make-up class then.")).hasCount(1);
        assertThat(page.getByText("This course has Algebra then.")).hasCount(1);
        Axe.findsNothing(page, "sessions at the same time");
        page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Make-up class")).click();
        assertThat(page.getByText("This course has Algebra then.")).hasCount(1);
        Axe.findsNothing(page, "a session at the same time as another");
        oneByHand(page);
    }

    /// The same has been looked at in another tab.
    private static Page lookedAtBeside(Page page) {
        Page other = page.context().newPage();
        other.navigate(house.server.uri("/console/courses/" + house.lesson.course() + "/timetable").toString());
        other.getByLabel("First day").fill("2026-12-07");
        other.getByLabel("Last day").fill("2027-01-18");
        other.getByLabel("Days without class").fill("2026-12-21 to 2027-01-06\n2027-01-12");
        other.getByLabel("Monday").check();
        other.getByLabel("Tuesday").check();
        press(other, "Show what would be planned");
        return other;
    }

    private static void plansThemOnceMore(Page other) {
        press(other, "Plan these 6 sessions");
        assertThat(other.getByText("perhaps these sessions are planned already")).isVisible();
        assertThat(other.getByText("This course has Algebra then.")).hasCount(6);
        Axe.findsNothing(other, "a timetable that is planned already");
        other.close();
    }

    /// While the course's teacher has another class elsewhere.
    private static void oneByHand(Page page) {
        School.Lesson elsewhere = house.school.lesson("ask", Instant.parse("2027-06-07T08:00:00Z"), Duration.ofHours(1));
        house.database.jdbc().sql("insert into enrolment (course_id, person_id, role, created_at, updated_at) values (:course, :person, 'teacher', now(), now())").param("course", elsewhere.course().value())
                .param("person", house.school.members(house.lesson, "teacher", 1).getFirst().person().value()).update();
        page.navigate(house.server.uri("/console/courses/" + house.lesson.course() + "/sessions/new").toString());
        page.getByLabel("Day").fill("2027-06-07");
        press(page, "Plan the session");
        assertThat(page.getByText("is planned.")).isVisible();
        assertThat(page.getByText("teaches then: Lesson")).hasCount(1);
    }

    private static void press(Page page, String button) {
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(button)).click();
    }
}
