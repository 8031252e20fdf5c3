package org.admitone.console;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import org.assertj.core.api.Assertions;
import org.admitone.platform.TestBrowser;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;

/// At the live door staff say something to all and to one, and hand a seat over.
class DoorWordsJourneyTest {

    @AutoClose static final FurnishedHouse HOUSE = new FurnishedHouse();
    @AutoClose static final TestBrowser BROWSER = TestBrowser.start();

    @Test
    void staff_send_messages_and_hand_a_seat_over() {
        Page page = BROWSER.phone().newPage();
        HOUSE.begins(page);
        String session = "/console/sessions/" + HOUSE.lesson.session();
        page.navigate(HOUSE.server.uri(session).toString());
        page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Message")).click();
        page.getByLabel("Message", new Page.GetByLabelOptions().setExact(true)).fill("x".repeat(301));
        press(page, "Send");
        assertThat(page.getByText("300 characters at most").last()).isVisible();
        page.getByLabel("Message", new Page.GetByLabelOptions().setExact(true)).fill("Fire drill at eleven");
        press(page, "Send");
        assertThat(page.getByText("Sent to everybody inside.")).isVisible();

        page.navigate(HOUSE.server.uri(session + "/people/" + HOUSE.members.getFirst().person()).toString());
        page.getByLabel("Message", new Page.GetByLabelOptions().setExact(true)).fill("Please call us");
        press(page, "Send");
        assertThat(page.getByText("Sent. It is shown")).isVisible();
        page.locator("#hand-over-reason").fill("new phone");
        press(page, "Hand over");
        assertThat(page.getByText("The seat is free.")).isVisible();
        assertThat(page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Hand over"))).hasCount(0);
        Assertions.assertThat(HOUSE.database.jdbc().sql("select action from audit where action in ('message.sent', 'seat.handed_over') order by seq")
                .query(String.class).list()).containsExactly("message.sent", "message.sent", "seat.handed_over");
    }

    private static void press(Page page, String name) {
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name).setExact(true)).click();
    }
}
