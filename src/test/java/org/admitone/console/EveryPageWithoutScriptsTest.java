package org.admitone.console;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.PlaywrightException;
import com.microsoft.playwright.Response;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.admitone.platform.TestBrowser;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/// Every page in a browser that runs no scripts, found as in [EveryPageTest]. Staff read there whatever scripts would show, and no button is dead.
/// Pages whose browser has to sign for itself cannot do without: they say so, and what to do.
class EveryPageWithoutScriptsTest {

    private static final Pattern WORD = Pattern.compile("\\p{L}{3,}");
    /// What a script alone can do anything with.
    private static final String DEAD_BUTTONS = """
            [...document.querySelectorAll('button')].filter(one => one.checkVisibility() && !one.form && !one.hasAttribute('popovertarget') && !one.closest('summary'))
              .map(one => one.outerHTML.slice(0, 120))""";

    /// Into the clipboard.
    private static final Set<String> SCRIPTS_ALONE = Set.of("Copy", "Copied");
    /// What is shown when there is no network, a link to go on by, is the same for all.
    private static final Set<String> PLAIN = Set.of("/my/offline");

    @AutoClose static final FurnishedHouse house = new FurnishedHouse();
    @AutoClose static final TestBrowser browser = TestBrowser.start();

    private final Page plain = browser.profile(new Browser.NewContextOptions().setJavaScriptEnabled(false)).newPage();
    private final Page scripted = browser.desktop().newPage();

    @TestFactory
    Stream<DynamicTest> every_page_of_the_staff_says_the_same_without_scripts() {
        List<String> patterns = EveryPageTest.patterns(house).stream().filter(pattern -> !EveryPageTest.NO_PAGE.containsKey(pattern) && EveryPageTest.isForStaff(pattern)).toList();
        assertThat(patterns).hasSizeGreaterThan(50);
        return patterns.stream().map(pattern -> DynamicTest.dynamicTest(pattern, () -> {
            if (plain.url().equals("about:blank")) {
                house.begins(scripted);
                plain.context().addCookies(scripted.context().cookies());
            }
            String address = house.server.uri(house.address(pattern)).toString();
            if (isFile(plain, address)) {
                return;
            }
            assertThat(plain.locator("h1").first().isVisible()).as(pattern).isTrue();
            assertThat((List<?>) plain.evaluate(DEAD_BUTTONS)).as("dead buttons on %s", pattern).isEmpty();
            Set<String> without = words(plain);
            scripted.navigate(address);
            Set<String> with = words(scripted);
            with.removeAll(without);
            with.removeAll(SCRIPTS_ALONE);
            assertThat(with).as("said by scripts only on %s", pattern).isEmpty();
        }));
    }

    @TestFactory
    Stream<DynamicTest> whatever_cannot_do_without_says_so() {
        List<String> patterns = EveryPageTest.patterns(house).stream().filter(pattern -> !EveryPageTest.NO_PAGE.containsKey(pattern) && !EveryPageTest.isForStaff(pattern)
                && !pattern.startsWith("/console") && !pattern.startsWith("/gallery") && !PLAIN.contains(pattern)).toList();
        assertThat(patterns).hasSizeGreaterThan(3);
        Page stranger = browser.profile(new Browser.NewContextOptions().setJavaScriptEnabled(false)).newPage();
        return patterns.stream().map(pattern -> DynamicTest.dynamicTest(pattern, () -> {
            if (!isFile(stranger, house.server.uri(house.address(pattern)).toString())) {
                assertThat(stranger.locator("body").innerText()).as(pattern).containsIgnoringCase("script");
                assertThat((List<?>) stranger.evaluate(DEAD_BUTTONS)).as("dead buttons on %s", pattern).isEmpty();
            }
        }));
    }

    private static boolean isFile(Page page, String address) {
        try {
            Response answer = Objects.requireNonNull(page.navigate(address));
            assertThat(answer.status()).as(address).isEqualTo(200);
            return false;
        } catch (PlaywrightException e) {
            assertThat(e).hasMessageContaining("Download is starting");
            return true;
        }
    }

    private static Set<String> words(Page page) {
        return WORD.matcher(page.locator("body").innerText()).results().map(MatchResult::group).collect(Collectors.toCollection(TreeSet::new));
    }
}
