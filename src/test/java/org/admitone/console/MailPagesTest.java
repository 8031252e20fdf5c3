package org.admitone.console;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import org.admitone.classmail.ClassMailChoice;
import org.admitone.classmail.ClassMailChoices;
import org.admitone.platform.Axe;
import org.admitone.platform.TestBrowser;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;

/// Staff give a person's calendar an address, see whose mail does not arrive, and switch a course's mails off; without a script.
class MailPagesTest {

    @AutoClose static final FurnishedHouse house = new FurnishedHouse();
    @AutoClose static final TestBrowser browser = TestBrowser.start();

    @Test
    void staff_see_to_mail_and_calendar() throws Exception {
        Page page = browser.desktop().newPage();
        house.begins(page);
        var ada = house.members.get(4);
        refused(ada.person().value(), ada.uid() + "@school.example");

        page.navigate(house.server.uri("/console/outbox/undelivered").toString());
        assertThat(page.getByText("The mail of one person does not arrive.")).isVisible();
        assertThat(page.getByRole(AriaRole.CELL, new Page.GetByRoleOptions().setName("there is no such mailbox"))).isVisible();
        Axe.findsNothing(page, "mail that does not arrive");
        page.getByRole(AriaRole.MAIN).getByRole(AriaRole.LINK, new com.microsoft.playwright.Locator.GetByRoleOptions().setName("Learner 5")).click();

        press(page, "Tell the classes again");
        assertThat(page.getByText("There is nothing to tell Learner 5 again")).isVisible();
        assertThat(page.getByText("There is no calendar to subscribe to for this person.")).isVisible();
        press(page, "Make an address");
        String first = page.getByLabel("The calendar's address").innerText().strip();
        assertThat(status(first)).isEqualTo(200);
        page.getByText("A new address, or none").click();
        press(page, "Make a new address");
        assertThat(page.getByLabel("The calendar's address")).not().hasText(first);
        assertThat(status(first)).isEqualTo(404);
        Axe.findsNothing(page, "a person with a calendar");
        page.getByText("A new address, or none").click();
        press(page, "End this address");
        assertThat(page.getByText("has no address any more.")).isVisible();

        page.navigate(house.server.uri("/console/courses/" + house.lesson.course() + "/class-mails").toString());
        assertThat(page.getByText("No mail server is set up: nobody is told by mail.")).isVisible();
        page.getByLabel("Off").check();
        press(page, "Save");
        assertThat(page.getByText("Class mails are off.")).isVisible();
        assertThat(page.getByLabel("Off")).isChecked();
        assertThat(house.server.bean(ClassMailChoices.class).of(house.lesson.course()).way()).isEqualTo(ClassMailChoice.Way.OFF);
        assertThat(house.database.jdbc().sql("select actor from audit where action in ('calendar.renewed', 'calendar.ended', 'class_mails.said')")
                .query(String.class).list()).hasSize(4).containsOnly("staff:mathilde");
    }

    private static void press(Page page, String button) {
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(button)).click();
    }

    private static void refused(java.util.UUID person, String to) {
        house.database.jdbc().sql("""
                insert into outbox_mail (to_address, subject, body_text, purpose, person_id, created_at, attempts, refused_at, last_problem)
                values (:to, 'Your 3 classes in Algebra', '', 'classes', :person, :at, 1, :at, 'The mail server refuses this mail (550): there is no such mailbox, or it takes no mail from us.')
                """).param("to", to).param("person", person).param("at", house.clock.instant().atOffset(java.time.ZoneOffset.UTC)).update();
    }

    private static int status(String address) throws Exception {
        return HttpClient.newHttpClient().send(HttpRequest.newBuilder(URI.create(address)).build(), HttpResponse.BodyHandlers.ofString()).statusCode();
    }
}
