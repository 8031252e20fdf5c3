package org.admitone.journey;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.TimeoutError;
import com.microsoft.playwright.options.AriaRole;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.admitone.platform.Axe;
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

    /// Somewhere on the page, in words that can be seen.
    void reads(String words) {
        try {
            page.getByText(words).filter(new Locator.FilterOptions().setVisible(true)).first().waitFor();
        } catch (TimeoutError e) {
            throw new AssertionError("\"" + words + "\" is not to be read at " + page.url() + ", but: " + page.locator("body").innerText() + "\n" + complaints, e);
        }
    }

    /// A step where one stops and looks: the page is as wide as the screen, everybody can use it, and its scripts had nothing to complain of.
    void looksAround(String step) {
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
