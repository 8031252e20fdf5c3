package org.admitone.console;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.time.ZoneOffset;
import org.admitone.platform.Promptly;
import org.admitone.platform.TestBrowser;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;

/// The outbox of a school that wrote ten thousand mails: found by whom they are for, what they are about and what became of them; in parts, without a script, and promptly.
class OutboxPagesTest {

    @AutoClose static final FurnishedHouse house = new FurnishedHouse();
    @AutoClose static final TestBrowser browser = TestBrowser.start();

    private final Page page = browser.profile(new Browser.NewContextOptions().setJavaScriptEnabled(false)).newPage();

    @Test
    void one_mail_is_found_among_ten_thousand() {
        house.begins(page);
        opens("/console/outbox?q=of+nobody");
        assertThat(page.getByText("No mail fits")).isVisible();
        tenThousand();
        opens("/console/outbox");
        assertThat(mails()).hasCount(50);
        follow("Next part");
        assertThat(mails()).hasCount(50);
        assertThat(mails().first()).containsText("person9950@school.example");
        follow("From the start");
        assertThat(mails().first()).containsText("person10000@school.example");

        search("Learner 5", "Anything", "In any state");
        assertThat(mails()).hasCount(1);
        assertThat(mails()).containsText("Learner 5, refused@school.example");
        assertThat(page.getByText("there is no such mailbox")).isVisible();
        search("", "Somebody’s classes", "Refused");
        assertThat(mails()).hasCount(1);
        search("", "Codes for the door", "Refused");
        assertThat(page.getByText("No mail fits")).isVisible();
        search("Your code", "Codes for the door", "Waiting");
        assertThat(mails()).hasCount(1);
        search("", "Anything", "Trying again");
        assertThat(page.getByText("No mail fits")).isVisible();
        search("", "Anything", "Handed over");
        assertThat(mails()).hasCount(50);
        search("%", "Anything", "In any state");
        assertThat(page.getByText("No mail fits")).isVisible();
        follow("Show all");
        assertThat(mails()).hasCount(50);

        opens("/console/outbox/undelivered?q=Learner");
        assertThat(page.getByRole(AriaRole.CELL, new Page.GetByRoleOptions().setName("refused@school.example"))).isVisible();
        opens("/console/outbox/undelivered?q=nobody");
        assertThat(page.getByText("Nobody whose mail was refused or came back has this in their name or address.")).isVisible();

        for (String address : java.util.List.of("/console/outbox", "/console/outbox?q=of+nobody", "/console/outbox?state=refused", "/console/outbox/undelivered")) {
            Promptly.costsLess(address + ", by three other pages and eight looks at everybody's mail", () -> fetched(address), 1, OutboxPagesTest.this::yardstick);
        }
    }

    private static void tenThousand() {
        var now = house.clock.instant().atOffset(ZoneOffset.UTC);
        var ada = house.members.get(4).person().value();
        house.database.jdbc().sql("update person set email = 'refused@school.example' where person_id = :ada").param("ada", ada).update();
        house.database.jdbc().sql("""
                insert into outbox_mail (to_address, subject, body_text, purpose, person_id, created_at, attempts, refused_at, last_problem)
                values ('refused@school.example', 'Your 3 classes in Algebra', '', 'classes', :ada, :now, 1, :now, 'The mail server refuses this mail (550): there is no such mailbox, or it takes no mail from us.')
                """).param("ada", ada).param("now", now).update();
        house.database.jdbc().sql("""
                insert into outbox_mail (to_address, subject, body_text, purpose, created_at, attempts, sent_at)
                select 'person' || n || '@school.example', 'Your classes', '', 'classes', :now, 1, :now from generate_series(1, 10000) n order by n
                """).param("now", now).update();
        house.database.jdbc().sql("analyze").update();
    }

    private void search(String text, String about, String state) {
        page.getByLabel("Name, address or subject").fill(text);
        page.getByLabel("About").selectOption(about);
        page.getByLabel("State").selectOption(state);
        page.getByRole(AriaRole.SEARCH).last().getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("Search")).click();
    }

    private Locator mails() {
        return page.locator("li.person");
    }

    private void follow(String link) {
        page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName(link)).click();
    }

    private void opens(String address) {
        page.navigate(house.server.uri(address).toString());
    }

    private String fetched(String address) {
        var answer = page.context().request().get(house.server.uri(address).toString());
        assertThat(answer).isOK();
        return answer.text();
    }

    private void yardstick() {
        for (int three = 0; three < 3; three++) {
            fetched("/console/keys");
        }
        for (int eight = 0; eight < 8; eight++) {
            house.database.jdbc().sql("select count(*) from outbox_mail where subject ilike '%of nobody%'").query(Long.class).single();
        }
    }
}
