package org.admitone.journey;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.TimeoutError;
import com.microsoft.playwright.options.AriaRole;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.admitone.golden.GoldenPicture;
import org.admitone.platform.Axe;
import org.admitone.platform.Eventually;
import org.admitone.platform.TestBrowser;

/// Somebody on their way, who finds things by what stands on them.
final class Traveller implements AutoCloseable {

    static final String PASSWORD = "three words in a row";

    /// Names the elements that stick out; nothing where the page fits.
    private static final String TOO_WIDE = """
            () => document.documentElement.scrollWidth <= innerWidth ? '' : innerWidth + ' < ' + document.documentElement.scrollWidth + ': '
              + [...document.querySelectorAll('body *')].filter(one => one.getBoundingClientRect().right > innerWidth + 1)
                .map(one => one.tagName + '.' + one.className).slice(0, 8).join(', ')""";

    private final BrowserContext profile;
    private final Page page;
    private final String kind;
    private final Screen screen;
    private final List<String> complaints = new ArrayList<>();

    /// @param kind of person, as pictures are called
    Traveller(TestBrowser browser, Screen screen, String kind) {
        this.kind = kind;
        this.screen = screen;
        profile = screen.profile(browser);
        page = profile.newPage();
        page.onConsoleMessage(message -> {
            if (message.type().equals("error") && !message.text().contains("status of 4")) {
                complaints.add(page.url() + " " + message.text());
            }
        });
        page.onPageError(complaints::add);
    }

    Page page() {
        return page;
    }

    void opens(String address) {
        page.navigate(address);
    }

    void fills(String label, String text) {
        page.getByLabel(label, new Page.GetByLabelOptions().setExact(true)).first().fill(text);
    }

    void presses(String button) {
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(button).setExact(true)).first().click();
    }

    void presses(Pattern button) {
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(button)).first().click();
    }

    void follows(String link) {
        page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName(link).setExact(true)).first().click();
    }

    /// Of the staff, by name and password.
    void signsIn(House house, String login) {
        opens(house.address("/console"));
        fills("Sign-in name", login);
        fills("Password", PASSWORD);
        presses("Sign in");
        page.getByRole(AriaRole.MAIN).waitFor();
    }

    /// By the navigation, which a phone keeps behind a button.
    void goesTo(String place) {
        if (screen == Screen.PHONE) {
            presses("Menu");
        }
        page.getByRole(AriaRole.NAVIGATION, new Page.GetByRoleOptions().setName("Places")).getByRole(AriaRole.LINK, new Locator.GetByRoleOptions().setName(place).setExact(true)).click();
    }

    /// At the sessions of the last seven days.
    void looksBack() {
        page.getByLabel("Show").selectOption("The last seven days");
        presses("Search");
    }

    void ticks(String choice) {
        page.getByLabel(choice).first().check();
    }

    /// In the panel or form with this heading, where several have a field of one name.
    Locator under(String heading) {
        return page.locator("form, section").filter(new Locator.FilterOptions().setHas(page.getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setName(heading).setExact(true)))).first();
    }

    /// Loads the page again until somebody behind it has done their work.
    void reloadsUntil(String words) {
        Eventually.isTrue(words, Duration.ofSeconds(30), () -> {
            page.reload();
            return page.getByText(words).first().isVisible();
        });
    }

    /// A device that knows its owner, for passkeys.
    void hasAFingerprintReader() {
        TestBrowser.withFingerprintReader(page);
    }

    /// What a link gives to keep.
    String downloads(String link) {
        Download file = page.waitForDownload(() -> follows(link));
        try {
            return Files.readString(file.path());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// Somewhere on the page, in words that can be seen.
    void reads(String words) {
        try {
            page.getByText(words).filter(new Locator.FilterOptions().setVisible(true)).first().waitFor();
        } catch (TimeoutError e) {
            throw new AssertionError("\"" + words + "\" is not to be read at " + page.url() + ", but: " + page.locator("body").innerText() + "\n" + complaints, e);
        }
    }

    /// A step where one stops and looks: besides what [#glances] holds, the page looks as it was agreed on.
    void looksAround(String step) {
        glances(step);
        GoldenPicture.whole(page, ".level").isLike(kind + "-" + step + "-" + screen.word());
    }

    /// Where something moves or counts by itself: the page is as wide as the screen, everybody can use it, and its scripts had nothing to complain of.
    void glances(String step) {
        String where = kind + "-" + step + "-" + screen.word();
        assertThat(page.evaluate(TOO_WIDE)).as("%s is as wide as the screen", where).isEqualTo("");
        Axe.findsNothing(page, where);
        assertThat(complaints).as(where).isEmpty();
        TestBrowser.picture(page, where);
    }

    @Override
    public void close() {
        profile.close();
    }
}
