package org.admitone.words;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.admitone.platform.Axe;

/// Holds a page to speaking German: nothing English is left on it, it is no wider than a phone, and axe finds nothing.
public final class German {

    /// Words that English cannot do without and German does not have.
    private static final Pattern ENGLISH = Pattern.compile("(?i)[^\\n]{0,40}\\b(the|of|and|is|are|this|that|you|your|with|from|has|nobody|its|not|yet|for|by)\\b[^\\n]{0,40}");
    /// All text, also what opens on demand, what only a screen reader says, and what scripts may say; but nothing that says of itself that it is English.
    private static final String SPOKEN = """
            [(() => { const all = document.body.cloneNode(true); all.querySelectorAll('[lang="en"]').forEach(each => each.remove()); return all.textContent; })(), ...[...document.querySelectorAll('[aria-label],[placeholder],[title],[data-label],[data-copied]')]
              .flatMap(each => ['aria-label', 'placeholder', 'title', 'data-label', 'data-copied'].map(name => each.getAttribute(name))).filter(Boolean),
              ...Object.values(JSON.parse(document.getElementById('sentences')?.dataset.words ?? '{}'))].join('\\n')""";

    private German() {}

    /// What is English in a text, with what stands around it.
    public static List<String> english(String text) {
        return ENGLISH.matcher(text).results().map(MatchResult::group).toList();
    }

    /// @param data what people wrote themselves; none of it is ours to translate
    public static void only(Page page, String name, Pattern data) {
        page.setViewportSize(360, 740);
        assertThat(page.locator("html")).hasAttribute("lang", "de");
        String shown = page.title() + "\n" + page.evaluate(SPOKEN);
        assertThat(english(data.matcher(shown).replaceAll(""))).as("English on %s", name).isEmpty();
        assertThat((Boolean) page.evaluate("document.documentElement.scrollWidth <= innerWidth")).as("%s is no wider than a phone", name).isTrue();
        Axe.findsNothing(page, name + " in German");
    }
}
