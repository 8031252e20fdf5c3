package org.admitone.platform;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;

/// Holds a page, as it stands in the browser, to axe-core's rules of accessibility: nothing serious, nothing critical.
///
/// ```java
/// Axe.findsNothing(page, "the roster at 360, dark");
/// ```
/// It sees what a program can see (names, roles, contrast, order of headings); whether words make sense it cannot say.
public final class Axe {

    private static final String SCRIPT = script();
    private static final String LOOK = """
            async () => {
              document.getAnimations().forEach(each => { try { each.finish(); } catch { /* without an end */ } });    // colours half way from one theme to the other are nobody's
              const look = await axe.run(document, { resultTypes: ['violations'], iframes: false });
              return look.violations.filter(each => each.impact === 'serious' || each.impact === 'critical')
                .flatMap(each => each.nodes.map(node => `${each.id} (${each.impact}): ${node.target.join(' ')}: ${node.html.slice(0, 160)}: ${node.failureSummary}`));
            }""";

    private Axe() {}

    /// @param what the page and how it is looked at, for the failure's message
    public static void findsNothing(Page page, String what) {
        assertThat(findings(page)).as("axe finds nothing serious on %s", what).isEmpty();
    }

    static List<?> findings(Page page) {
        if (Boolean.TRUE.equals(page.evaluate("typeof window.axe === 'undefined'"))) {
            page.evaluate(SCRIPT);
        }
        return (List<?>) page.evaluate(LOOK);
    }

    private static String script() {
        try (InputStream in = Objects.requireNonNull(Axe.class.getClassLoader().getResourceAsStream("axe.min.js"), "axe.min.js")) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
