package org.admitone.console;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.admitone.audit.Actor;
import org.admitone.platform.TestBrowser;
import org.admitone.session.DoorTimes;
import org.admitone.session.Session;
import org.admitone.session.timetable.TimetableDesk;
import org.admitone.session.timetable.WeeklyTimetable;
import org.admitone.words.German;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;

/// One session of a series is saved and cancelled on its own page: it is asked which are meant. Without scripts.
class OneOfASeriesInBrowserTest {

    @AutoClose private static final FurnishedHouse house = new FurnishedHouse();
    @AutoClose private static final TestBrowser browser = TestBrowser.start();

    private static final Pattern SCHOOL = Pattern.compile("Lyceum of the Lake");

    private final Page page = browser.profile(new Browser.NewContextOptions().setViewportSize(360, 740).setJavaScriptEnabled(false)).newPage();

    @Test
    void what_is_saved_at_one_can_be_meant_of_the_following_or_all_and_so_can_a_cancellation() {
        house.begins(page);
        List<Session> sessions = house.server.bean(TimetableDesk.class).plan(house.lesson.course(), new WeeklyTimetable(Set.of(DayOfWeek.TUESDAY), 1, LocalDate.of(2027, 3, 2),
                LocalDate.of(2027, 4, 6), LocalTime.of(16, 0), LocalTime.of(17, 0), ZoneId.of("Europe/Berlin"), Set.of()), new TimetableDesk.Kind("Sets", new DoorTimes(10, 10), "rooms"), Actor.SYSTEM);
        edit(sessions.get(0));
        page.getByLabel("Code").fill("first");
        button("Save");
        assertThat(page.getByText("The session is saved.")).isVisible();

        edit(sessions.get(2));
        page.getByLabel("From", new Page.GetByLabelOptions().setExact(true)).fill("18:00");
        page.getByLabel("To", new Page.GetByLabelOptions().setExact(true)).fill("19:30");
        page.getByLabel("Title").fill("Sets and maps");
        button("Save");
        assertThat(page.getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setName("Which sessions are meant?"))).isVisible();
        button("Show this and the following");
        assertThat(page.getByText("The session of Tue 16 Mar 2027 and all that follow.")).isVisible();
        assertThat(page.getByText("Tue 6 Apr 2027 18:00 to 19:30")).isVisible();
        button("Make this change");
        assertThat(page.getByText("The series is changed.")).isVisible();
        org.assertj.core.api.Assertions.assertThat(starts()).containsExactly("Sets 2027-03-02 16:00", "Sets 2027-03-09 16:00", "Sets and maps 2027-03-16 18:00", "Sets and maps 2027-03-23 18:00",
                "Sets and maps 2027-03-30 18:00", "Sets and maps 2027-04-06 18:00");

        edit(sessions.get(3));
        page.getByLabel("Day").fill("2027-03-22");
        button("Save");
        button("Change only this one");
        assertThat(page.getByText("The session is saved.")).isVisible();
        edit(sessions.get(3));
        page.getByLabel("Title").fill("Maps");
        button("Save");
        button("Show all that are to come");
        button("Make this change");
        org.assertj.core.api.Assertions.assertThat(starts()).as("all of its part; the one moved by hand stays where it is").endsWith("Maps 2027-03-16 18:00", "Maps 2027-03-22 18:00", "Maps 2027-03-30 18:00",
                "Maps 2027-04-06 18:00");

        page.navigate(house.server.uri("/console/sessions/" + sessions.get(4).id() + "/cancel").toString());
        page.getByLabel("Reason").fill("The hall is being painted");
        button("Cancel this and the following");
        assertThat(page.getByText("Tue 6 Apr 2027 18:00 to 19:30")).isVisible();
        assertThat(page.getByLabel("Why")).hasValue("The hall is being painted");
        button("Cancel these 2 sessions");
        org.assertj.core.api.Assertions.assertThat(starts()).hasSize(4);
        org.assertj.core.api.Assertions.assertThat(house.database.jdbc().sql("select count(*) from audit where action = 'session.cancelled' and detail::jsonb->>'reason' = 'The hall is being painted'")
                .query(Long.class).single()).isEqualTo(2);
        inGerman(sessions.get(3));
    }

    private void inGerman(Session session) {
        Page scripted = browser.profile(new Browser.NewContextOptions().setStorageState(page.context().storageState())).newPage();
        scripted.navigate(house.server.uri("/console/sessions/" + session.id() + "/cancel?lang=de").toString());
        German.only(scripted, "a session of a series to cancel", SCHOOL);
        scripted.navigate(house.server.uri("/console/sessions/" + session.id() + "/edit").toString());
        scripted.getByLabel("Titel").fill("Graphen");
        scripted.getByLabel("Kürzel").fill("graphen");
        scripted.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Speichern").setExact(true)).click();
        German.only(scripted, "which sessions are meant", SCHOOL);
    }

    private void edit(Session session) {
        page.navigate(house.server.uri("/console/sessions/" + session.id() + "/edit").toString());
    }

    private static List<@Nullable String> starts() {
        return house.database.jdbc().sql("""
                select title || ' ' || to_char(starts_at at time zone zone, 'YYYY-MM-DD HH24:MI') from session
                 where series_id is not null and starts_at > '2027-03-01' and cancelled_at is null order by starts_at""").query(String.class).list();
    }

    private void button(String name) {
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name).setExact(true)).click();
    }
}
