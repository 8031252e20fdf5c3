package org.admitone.platform;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;

/// A Chromium that had to be killed takes no other test with it.
class TestBrowserTest {

    @AutoClose static final TestBrowser browser = TestBrowser.start();

    @Test
    void whoever_opens_a_profile_after_the_browser_was_killed_has_a_new_browser() {
        Page page = browser.desktop().newPage();
        assertThat(page.evaluate("1 + 1")).isEqualTo(2);
        TestBrowser.kill();
        assertThat(browser.phone().newPage().evaluate("2 + 2")).isEqualTo(4);
    }
}
