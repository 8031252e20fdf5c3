package org.admitone.journey;

import com.microsoft.playwright.BrowserContext;
import java.util.Locale;
import org.admitone.platform.TestBrowser;

/// What people sit before.
enum Screen {

    DESKTOP, PHONE;

    BrowserContext profile(TestBrowser browser) {
        return switch (this) {
            case DESKTOP -> browser.desktop();
            case PHONE -> browser.phone(390, 844);
        };
    }

    String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
