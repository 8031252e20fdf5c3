package org.admitone.console;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.PlaywrightException;
import com.microsoft.playwright.Response;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.LoadState;
import java.util.Map;
import java.util.Objects;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.admitone.console.gallery.GalleryPage;
import org.admitone.platform.Axe;
import org.admitone.platform.TestBrowser;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/// Every page the program has, found by walking its mappings so that a new one cannot be forgotten: on a phone and a desk, light and dark,
/// no wider than the screen, without a script's error, and for everybody ([org.admitone.platform.Axe]). The states of door, room and seat have tests of their own.
class EveryPageTest {

    /// What answers a GET and is no page, and why.
    static final Map<String, String> NO_PAGE = Map.of(
            "/", "leads to the console",
            "/error", "reached by what is not there, below",
            "/door/nonce", "has no body",
            "/attendance-key.pem", "plain text",
            "/calendar/{code}.ics", "a calendar",
            "/my/manifest.webmanifest", "a file",
            "/my/worker.js", "a script",
            "/console/audit.csv", "a file",
            "/console/sessions/{id}/live", "a stream of events",
            "/console/sessions/{id}/door-part", "a part of the live door's page");

    @AutoClose static final FurnishedHouse house = new FurnishedHouse();
    @AutoClose static final TestBrowser browser = TestBrowser.start();

    private final BrowserContext stranger = browser.desktop();
    private final BrowserContext staff = browser.desktop();

    @TestFactory
    Stream<DynamicTest> everyPage() {
        TreeSet<String> patterns = patterns(house);
        assertThat(patterns).hasSizeGreaterThan(30).containsAll(NO_PAGE.keySet());
        Page before = stranger.newPage();
        Page inside = staff.newPage();
        Looks beforeSignIn = new Looks(before);
        Looks afterSignIn = new Looks(inside);
        Stream<DynamicTest> pages = patterns.stream().filter(pattern -> !NO_PAGE.containsKey(pattern))
                .sorted(java.util.Comparator.comparing(EveryPageTest::isForStaff))         // invitations are looked at before one is used
                .map(pattern -> DynamicTest.dynamicTest(pattern, () -> {
                    if (isForStaff(pattern)) {
                        signedIn(inside);
                    }
                    look(isForStaff(pattern) ? inside : before, isForStaff(pattern) ? afterSignIn : beforeSignIn, house.address(pattern), pattern, 200);
                }));
        return Stream.concat(pages, Stream.of(DynamicTest.dynamicTest("the menu on a phone", () -> menu(inside))));
    }

    @TestFactory
    Stream<DynamicTest> everyFaultAndEveryCornerOfTheGallery() {
        Page page = stranger.newPage();
        Looks looks = new Looks(page);
        Stream<DynamicTest> faults = Stream.of("/nothing/here", "/console/welcome/of-nobody")
                .map(path -> DynamicTest.dynamicTest(path, () -> look(page, looks, path, path, 404)));
        Stream<DynamicTest> gallery = Stream.of(GalleryPage.Theme.values()).flatMap(theme -> Stream.of(GalleryPage.Around.values())
                .map(around -> "/gallery?theme=" + theme.key() + "&frame=" + around.key()))
                .map(path -> DynamicTest.dynamicTest(path, () -> look(page, looks, path, path, 200)));
        return Stream.concat(faults, gallery);
    }

    /// On a phone the places are behind a button.
    private static void menu(Page page) {
        signedIn(page);
        page.navigate(house.server.uri("/console").toString());
        page.setViewportSize(360, 740);
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Menu")).click();
        page.getByRole(AriaRole.NAVIGATION, new Page.GetByRoleOptions().setName("Places")).waitFor();
        TestBrowser.picture(page, "menu-on-a-phone");
        Axe.findsNothing(page, "the menu, opened on a phone");
    }

    private static void look(Page page, Looks looks, String address, String name, int status) {
        Response answer;
        try {
            answer = Objects.requireNonNull(page.navigate(house.server.uri(address).toString()));
        } catch (PlaywrightException e) {
            assertThat(e).hasMessageContaining("Download is starting");                    // a file shows nothing
            return;
        }
        assertThat(answer.status()).as(address).isEqualTo(status);
        if (page.url().contains("/console")) {
            page.waitForLoadState();
        } else {
            page.waitForLoadState(LoadState.NETWORKIDLE);                                  // learners' pages ask the door before they say anything
        }
        looks.at("every" + name.replaceAll("[^A-Za-z]+", "-"));
    }

    private static void signedIn(Page page) {
        if (page.url().equals("about:blank")) {
            house.begins(page);
        }
    }

    static boolean isForStaff(String pattern) {
        return pattern.startsWith("/console") && !pattern.equals("/console/sign-in") && !pattern.startsWith("/console/welcome/");
    }

    /// Of everything that answers a GET, the API apart.
    static TreeSet<String> patterns(FurnishedHouse house) {
        TreeSet<String> patterns = new TreeSet<>();
        house.server.bean(RequestMappingHandlerMapping.class).getHandlerMethods().forEach((info, method) -> {
            boolean get = info.getMethodsCondition().getMethods().isEmpty() || info.getMethodsCondition().getMethods().contains(RequestMethod.GET);
            info.getPatternValues().stream().filter(pattern -> get && !pattern.startsWith("/api/")).forEach(patterns::add);
        });
        return patterns;
    }
}
