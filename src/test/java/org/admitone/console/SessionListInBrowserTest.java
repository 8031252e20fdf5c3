package org.admitone.console;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.FilePayload;
import java.nio.charset.StandardCharsets;
import org.admitone.platform.Axe;
import org.admitone.platform.TestBrowser;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;

/// Sessions from a list: wrong, corrected, looked at, planned; a later list of the whole school moves and cancels, without scripts.
class SessionListInBrowserTest {

    @AutoClose private static final FurnishedHouse house = new FurnishedHouse();
    @AutoClose private static final TestBrowser browser = TestBrowser.start();

    @Test
    void a_list_is_looked_at_and_planned() {
        Page page = browser.profile(new Browser.NewContextOptions()).newPage();
        house.begins(page);
        page.setViewportSize(360, 740);
        page.navigate(house.server.uri("/console/courses/" + house.lesson.course() + "/sessions").toString());
        page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Import sessions")).click();
        page.getByLabel("The list of sessions").fill("code;title;date;start;end\nw1;Sets;2026-12-07;late;19:30\nw2;Maps;2026-12-14;18:00;19:30\n");
        press(page, "See what would be planned");
        assertThat(page.getByText("One line cannot be used. Nothing was planned.")).isVisible();
        assertThat(page.getByText("Write the time as 18:00").first()).isVisible();
        Axe.findsNothing(page, "a list of sessions with faults");

        page.getByLabel("Or a file").setInputFiles(new FilePayload("term.csv", "text/csv",
                "Kennung;Titel;Datum;Von;Bis\nw1;Größen;7.12.2026;18:00;19:30\nw2;Maps;14.12.2026;18:00;19:30\n".getBytes(StandardCharsets.ISO_8859_1)));
        press(page, "See what would be planned");
        assertThat(page.getByText("2 sessions would be planned.")).isVisible();
        assertThat(page.getByText("Größen")).isVisible();
        Axe.findsNothing(page, "the preview of a list of sessions");
        press(page, "Import it");
        assertThat(page.getByText("Imported: 2 planned, 0 changed, 0 unchanged, 0 cancelled.")).isVisible();

        String code = house.database.jdbc().sql("select code from course where course_id = ?").param(house.lesson.course().value()).query(String.class).single();
        try (BrowserContext plain = browser.profile(new Browser.NewContextOptions().setJavaScriptEnabled(false))) {
            plain.addCookies(page.context().cookies().stream().map(cookie -> new com.microsoft.playwright.options.Cookie(cookie.name, cookie.value).setUrl(house.server.address())).toList());
            movesAndCancels(plain.newPage(), code);
        }
    }

    private static void movesAndCancels(Page page, String course) {
        page.navigate(house.server.uri("/console/sessions").toString());
        page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Import sessions")).click();
        page.getByLabel("The list of sessions").fill("course;code;start;minutes;status\n" + course + ";w1;2026-12-08 18:00;90;\n");
        press(page, "See what would be planned");
        assertThat(page.getByText("One session would be changed.")).isVisible();
        assertThat(page.getByText("3 sessions still to come are not on the list")).isVisible();
        page.getByLabel("Cancel them").check();
        press(page, "Import it");
        assertThat(page.getByText("Imported: 0 planned, 1 changed, 0 unchanged, 3 cancelled.")).isVisible();
    }

    private static void press(Page page, String button) {
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(button)).click();
    }
}
