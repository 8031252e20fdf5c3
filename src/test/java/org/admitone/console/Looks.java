package org.admitone.console;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.admitone.platform.Axe;
import org.admitone.platform.TestBrowser;

/// Looks at a page as people will: on a desktop and on a phone, light and dark. Keeps pictures below `target/screenshots`, where somebody looks at them,
/// and holds each look to what must never be: a page wider than the screen, a script's error, a part that not everybody can use.
public final class Looks {

    /// Names the elements that stick out; nothing where the page fits.
    private static final String TOO_WIDE = """
            () => document.documentElement.scrollWidth <= innerWidth ? '' : innerWidth + ' < ' + document.documentElement.scrollWidth + ': '
              + [...document.querySelectorAll('body *')].filter(one => one.getBoundingClientRect().right > innerWidth + 1)
                .map(one => one.tagName + '.' + one.className).slice(0, 8).join(', ')""";

    private final Page page;
    private final List<String> complaints = new ArrayList<>();

    public Looks(Page page) {
        this.page = page;
        page.onConsoleMessage(message -> {
            if (message.type().equals("error") && !message.text().contains("status of 4")) {
                complaints.add(page.url() + " " + message.text());
            }
        });
        page.onPageError(complaints::add);
    }

    public void at(String name) {
        for (ColorScheme scheme : List.of(ColorScheme.LIGHT, ColorScheme.DARK)) {
            page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(scheme));
            for (int width : List.of(1280, 360)) {
                page.setViewportSize(width, width == 360 ? 740 : 800);
                if (TestBrowser.SOMEBODY_LOOKS) {
                    page.screenshot(new Page.ScreenshotOptions().setFullPage(true)
                            .setPath(Path.of("target", "screenshots", name + "-" + width + "-" + scheme.name().toLowerCase(java.util.Locale.ROOT) + ".png")));
                }
                assertThat(page.evaluate(TOO_WIDE)).as("%s at %d is as wide as the screen", name, width).isEqualTo("");
                Axe.findsNothing(page, name + " at " + width + ", " + scheme);
            }
        }
        page.setViewportSize(1280, 800);
        page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(ColorScheme.LIGHT));
        assertThat(complaints).isEmpty();
    }
}
