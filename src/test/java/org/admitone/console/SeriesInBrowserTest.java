package org.admitone.console;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.Objects;
import java.util.regex.Pattern;
import org.admitone.audit.Actor;
import org.admitone.platform.Axe;
import org.admitone.platform.Revision;
import org.admitone.platform.TestBrowser;
import org.admitone.session.SessionDesk;
import org.admitone.session.SessionId;
import org.admitone.words.German;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;

/// A series is moved from one of its sessions on, looked at before, changed meanwhile, and cancelled.
class SeriesInBrowserTest {

    @AutoClose private static final FurnishedHouse house = new FurnishedHouse();
    @AutoClose private static final TestBrowser browser = TestBrowser.start();

    private final Page page = browser.profile(new Browser.NewContextOptions().setViewportSize(360, 740)).newPage();

    @Test
    void from_one_session_on_it_is_changed_as_it_was_looked_at_and_the_rest_cancelled() {
        house.begins(page);
        page.navigate(house.server.uri(house.address("/console/courses/{id}/sessions")).toString());
        link("Algebra: Monday, 16:00 to 17:00, Mon 1 Feb 2027 to Mon 8 Feb 2027");
        assertThat(page.getByText("Every week: Monday, 16:00 to 17:00 (Europe/Berlin).")).isVisible();

        page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Algebra").setExact(true)).last().click();
        page.navigate(page.url() + "/edit");
        assertThat(page.getByText("When you save, you choose whether only this one changes.")).isVisible();
        link("Change this and the following");
        page.getByLabel("From", new Page.GetByLabelOptions().setExact(true)).fill("18:00");
        page.getByLabel("To", new Page.GetByLabelOptions().setExact(true)).fill("19:30");
        page.getByLabel("Last day").fill("2027-04-05");
        page.getByLabel("Days without class").fill("2027-02-15 to 2027-02-28\n");
        button("Show what would change");
        assertThat(page.getByText("The session of Mon 8 Feb 2027 and all that follow.")).isVisible();
        assertThat(page.getByText("Mon 29 Mar 2027 18:00 to 19:30")).isVisible();
        Axe.findsNothing(page, "what would change of a series");

        long others = revisions();
        house.server.bean(SessionDesk.class).cancel(second(), Revision.ANY, Actor.staff("olga"));
        button("Make this change");
        assertThat(page.getByText("was changed or has begun since you looked").first()).isVisible();
        org.assertj.core.api.Assertions.assertThat(revisions()).as("nothing but the cancelled one changed").isEqualTo(others + 1);
        page.getByLabel("Why").fill("The evening suits all");
        button("Make this change");
        assertThat(page.getByText("The series is changed.")).isVisible();
        assertThat(page.getByText(Pattern.compile("Mon 1 Mar 2027 18:00 to 19:30"))).isVisible();
        Axe.findsNothing(page, "a series");

        link("Cancel all that are to come");
        assertThat(page.getByText("Mon 5 Apr 2027 18:00 to 19:30")).isVisible();
        Axe.findsNothing(page, "a series to cancel");
        button("Cancel these 6 sessions");
        assertThat(page.getByText("6 sessions are cancelled.")).isVisible();
        org.assertj.core.api.Assertions.assertThat(house.database.jdbc().sql("select count(*) from audit where action = 'session_series.changed' and detail::jsonb->>'reason' = 'The evening suits all'")
                .query(Long.class).single()).isEqualTo(1);

        page.navigate(house.server.uri(house.address("/console/courses/{id}/series/{series}/edit") + "?lang=de").toString());
        page.getByLabel("Bis", new Page.GetByLabelOptions().setExact(true)).fill("17:30");
        button("Zeigen, was sich ändern würde");
        German.only(page, "what would change", Pattern.compile("Lyceum of the Lake"));
        button("So ändern");
        assertThat(page.getByText("Die Serie ist geändert.")).isVisible();
    }

    private static SessionId second() {
        return new SessionId(Objects.requireNonNull(house.database.jdbc().sql("select session_id from session where series_id is not null order by starts_at desc limit 1").query(java.util.UUID.class).single()));
    }

    private static long revisions() {
        return house.database.jdbc().sql("select sum(revision) from session where series_id is not null").query(Long.class).single();
    }

    private void link(String name) {
        page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName(name).setExact(true)).first().click();
    }

    private void button(String name) {
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name).setExact(true)).click();
    }
}
