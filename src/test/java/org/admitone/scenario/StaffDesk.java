package org.admitone.scenario;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;
import com.microsoft.playwright.options.AriaRole;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Map;
import java.util.stream.Collectors;
import org.admitone.platform.Eventually;
import org.admitone.platform.TestBrowser;
import org.admitone.simulator.zoom.rest.Credentials;

/// A school's staff at the console, with nothing but what its pages offer.
final class StaffDesk {

    private final Page page;
    private final String address;
    private String session = "";

    StaffDesk(BrowserContext profile, String address) {
        this.page = profile.newPage();
        this.address = address;
        page.setDefaultTimeout(Participant.PATIENCE);
    }

    void begins(String invitation) {
        page.navigate(address + "/console/welcome/" + invitation);
        fill("Your name", "Mathilde Vaerting");
        fill("Sign-in name", "mathilde");
        page.getByLabel("Password", new Page.GetByLabelOptions().setExact(true)).fill("three words in a row");
        fill("Password once more", "three words in a row");
        press("Begin");
        assertThat(page.getByText("Welcome, Mathilde Vaerting.")).isVisible();
    }

    void makesCourse(String title) {
        follow("Add the first course");
        page.locator("#code").fill("ALG-1");
        fill("Title", title);
        press("Add the course");
    }

    void pastesClassList(String list, int people) {
        follow("Paste the class list");
        page.getByLabel("The class list").fill(list);
        press("See what changes");
        assertThat(page.getByText(people + " people will be added.")).isVisible();
        press("Import it");
        assertThat(page.getByText("Imported: " + people + " added")).isVisible();
    }

    /// From pasting the credentials to the test meeting.
    ///
    /// @param meanwhile what has to be done at Zoom once the secret token is known here
    void setsZoomUp(Credentials given, Runnable meanwhile) {
        page.navigate(address + "/console/providers/zoom");
        fill("Account ID", given.accountId());
        fill("Client ID", given.clientId());
        fill("Client secret", given.clientSecret());
        fill("Webhook secret token", given.webhookSecret());
        fill("App ID", given.appId());
        fill("Domain of the aliases", "classes.school.example");
        press("Save");
        assertThat(page.getByText("The account is saved. Check it now.")).isVisible();
        meanwhile.run();
        press("Check the account");
        assertThat(page.getByText("The account was checked").first()).isVisible();
        page.locator("input[name=host]").all().forEach(host -> host.setChecked(true));
        press("Let these hold classes");
        press("Hold a test meeting");
        assertThat(page.getByText("The meeting is as it was asked for.")).isVisible();
    }

    void watchesTheConsole() {
        page.navigate(address + "/console");
    }

    void looksUntilItSays(String words) {
        Eventually.isTrue(words, ZoomSchool.SOON, () -> {
            page.navigate(session);
            return page.getByText(words).first().isVisible();
        });
    }

    void reads(String selector, String words) {
        assertThat(page.locator(selector)).containsText(words, new LocatorAssertions.ContainsTextOptions().setTimeout(Participant.PATIENCE));
    }

    void goesTo(String part) {
        page.navigate(session + part);
    }

    void picture(String name) {
        TestBrowser.picture(page, name);
    }

    /// From five minutes ago, for fifty.
    void plansSessionThatIsOn(String title, ZonedDateTime now) {
        page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Sessions")).last().click();
        page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Plan a session")).first().click();
        fill("Title", title);
        page.locator("#date").fill(now.toLocalDate().toString());
        page.locator("#from").fill(now.minusMinutes(5).format(DateTimeFormatter.ofPattern("HH:mm")));
        page.locator("#to").fill(now.plusMinutes(45).format(DateTimeFormatter.ofPattern("HH:mm")));
        press("Plan the session");
        session = page.url().split("[?#]")[0];
    }

    /// By mail address.
    Map<String, String> issuesLinks() {
        follow("Pass links");
        press("Issue links for everybody");
        return page.locator("#links").innerText().lines().skip(1).map(line -> line.split("\t")).collect(Collectors.toMap(cells -> cells[2], cells -> cells[3]));
    }

    void watchesTheDoor() {
        page.navigate(session);
    }

    void seesAtTheDoor(String words) {
        assertThat(page.locator("#door-part")).containsText(words, new LocatorAssertions.ContainsTextOptions().setTimeout(Participant.PATIENCE));
    }

    void opensPersonAtTheDoor(String name) {
        watchesTheDoor();
        follow(name);
    }

    /// @return when the button was pressed, in milliseconds of this machine's clock
    long takesOut(String reason) {
        page.locator("#evict-reason").fill(reason);
        return pressed("Take out");
    }

    long suspends(String reason) {
        page.locator("#suspend-reason").fill(reason);
        return pressed("Suspend");
    }

    private long pressed(String button) {
        long now = System.currentTimeMillis();
        press(button);
        return now;
    }

    private void follow(String link) {
        page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName(link)).first().click();
    }

    private void fill(String label, String text) {
        page.getByLabel(label).first().fill(text);
    }

    private void press(String button) {
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(button).setExact(true)).first().click();
    }
}
