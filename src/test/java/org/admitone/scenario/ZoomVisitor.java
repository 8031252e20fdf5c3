package org.admitone.scenario;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;
import com.microsoft.playwright.options.AriaRole;
import org.admitone.admission.proof.Mailbox;
import org.admitone.platform.TestBrowser;

/// Somebody with a browser of their own: from the link in the mail through the door to their seat's page, and from there into the
/// meeting, which opens beside it.
public final class ZoomVisitor implements AutoCloseable {

    private static final double PATIENCE = 60_000;

    private final BrowserContext profile;
    private final Page page;

    public ZoomVisitor(BrowserContext profile) {
        this.profile = profile;
        this.page = profile.newPage();
        page.setDefaultTimeout(PATIENCE);
    }

    public Page page() {
        return page;
    }

    public ZoomVisitor provesByMail(String link, Mailbox mail, String address) {
        page.navigate(link);
        says("Show that it is you.");
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Mail me a code")).click();
        Locator digits = page.getByLabel("Six digits from the mail");
        digits.waitFor();
        digits.fill(mail.codeFor(address));
        page.waitForURL("**/seat/*");
        return this;
    }

    /// Presses the button and joins on the page that opens in the second tab.
    public Page goesIn(String button) {
        Page meeting = opens(button);
        meeting.locator("button").first().click();
        return meeting;
    }

    /// The same, and keeps the tab's address, as a friend might be sent it.
    String goesInAndKeepsTheAddress(String button) {
        Page meeting = opens(button);
        String address = meeting.url();
        meeting.locator("button").first().click();
        return address;
    }

    private Page opens(String button) {
        Page meeting = profile.waitForPage(() -> press(button));
        meeting.waitForURL(address -> address.startsWith("http"));
        return meeting;
    }

    public void press(String button) {
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(button).setExact(true)).click();
    }

    public void says(String words) {
        assertThat(page.locator("#words")).containsText(words, new LocatorAssertions.ContainsTextOptions().setTimeout(PATIENCE));
    }

    public void shows(String selector, String words) {
        assertThat(page.locator(selector)).containsText(words, new LocatorAssertions.ContainsTextOptions().setTimeout(PATIENCE));
    }

    ZoomVisitor picture(String name) {
        TestBrowser.picture(page, name);
        return this;
    }

    @Override
    public void close() {
        profile.close();
    }
}
