package org.admitone.console;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import org.admitone.platform.TestBrowser;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;

/// Staff say that a course keeps its chat, read what was kept, search it and take it along.
class KeptChatPageTest {

    @AutoClose static final FurnishedHouse HOUSE = new FurnishedHouse();
    @AutoClose static final TestBrowser BROWSER = TestBrowser.start();

    @Test
    void staff_decide_read_search_and_take_along() {
        Page page = BROWSER.desktop().newPage();
        HOUSE.begins(page);
        page.navigate(HOUSE.server.uri("/console/courses/" + HOUSE.lesson.course() + "/settings").toString());
        assertThat(page.getByLabel("Gone when the class is over")).isChecked();
        page.getByLabel("Kept with the session").check();
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Save")).click();
        page.navigate(HOUSE.server.uri("/console/sessions/" + HOUSE.lesson.session()).toString());
        page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Chat")).click();
        assertThat(page.locator("#answer, .answer").first()).containsText("One line is kept. ");
        assertThat(page.locator(".answer").first()).containsText("for 90 days");
        assertThat(page.locator("td .written")).hasText("Which <b>page</b>?\n=12+1");
        page.getByLabel("Words, name or id").fill("no such word");
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Search").setExact(true)).last().click();
        assertThat(page.getByText("nothing fits the search")).isVisible();
        var file = page.request().get(HOUSE.server.uri("/console/sessions/" + HOUSE.lesson.session() + "/chat.csv").toString());
        Assertions.assertThat(file.headers().get("content-type")).startsWith("text/csv");
        Assertions.assertThat(file.text()).startsWith("at,uid,name,text").contains("\"Which <b>page</b>?\n=12+1\"");
    }
}
