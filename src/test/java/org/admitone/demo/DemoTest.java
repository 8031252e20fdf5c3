package org.admitone.demo;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ScreenshotAnimations;
import com.microsoft.playwright.options.ScreenshotType;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.admitone.AdmitOne;
import org.admitone.console.Looks;
import org.admitone.golden.GoldenPicture;
import org.admitone.platform.TestBrowser;
import org.admitone.platform.TestDatabase;
import org.admitone.platform.TestServer;
import org.admitone.platform.start.Misuse;
import org.admitone.provider.rooms.LoopbackEngine;
import org.admitone.roster.CourseDesk;
import org.admitone.roster.CourseDetails;
import org.admitone.roster.DoorSettings;
import org.admitone.scenario.School;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.context.ConfigurableApplicationContext;

/// The first minute, and the picture of it in the README (`target/screens/demo.jpg`; where it no longer looks as agreed on, `docs/pictures/demo.jpg` is old): `start --demo` into nothing, what it prints followed to the end in real browsers, stopped and started again; and a real school left alone.
class DemoTest {

    private static final double PATIENCE = 60_000;

    @TempDir
    private Path data = Path.of("");

    @Test
    void what_is_printed_leads_into_a_class_and_again_after_a_stop() throws IOException {
        try (TestDatabase database = TestDatabase.fresh(); TestBrowser browser = TestBrowser.start()) {
            try (Demonstration first = new Demonstration(database)) {
                assertThat(count(database, "person")).isEqualTo(60);
                assertThat(count(database, "course")).isEqualTo(3);
                Page console = signedIn(browser, first);
                aClassIsOn(console, first);
                yesterdayHasItsSheet(console, database, first);
                try (BrowserContext teachers = browser.desktop(); BrowserContext learners = browser.desktop()) {
                    Page teacher = goesIn(teachers.newPage(), first.link("its teacher"), console, first, "henrike.vossberg");
                    Page learner = goesIn(learners.newPage(), first.link("a learner"), console, first, "lina.brandstroem");
                    assertThat(teacher.getByText("Lina Brandström").first()).isVisible(within());
                    assertThat(learner.getByText("Henrike Vossberg").first()).isVisible(within());
                    theDoorShowsThem(console, first);
                }
                theChainIsWhole(first);
            }
            try (Demonstration again = new Demonstration(database)) {
                assertThat(count(database, "person")).isEqualTo(60);
                assertThat(again.output()).doesNotContain("Making a school");
                aClassIsOn(signedIn(browser, again), again);
                Page late = browser.desktop().newPage();
                late.navigate(again.link("a learner"));
                assertThat(late.getByText("Show that it is you.")).isVisible(within());
            }
        }
    }

    @Test
    void a_school_is_left_alone() {
        try (TestDatabase database = TestDatabase.fresh()) {
            School school = new School(database, Clock.systemUTC());
            School.Member member = school.learner(school.lesson("ask"));
            assertThatThrownBy(() -> new Demonstration(database)).isInstanceOf(Misuse.class)
                    .hasMessageContaining("There is a school here already").hasMessageContaining("--data");
            assertThat(count(database, "person")).isEqualTo(1);
            assertThat(count(database, "audit")).as("nothing was done to %s", member.uid()).isZero();
        }
    }

    @Test
    void a_demo_that_was_broken_off_is_told_so() {
        try (TestDatabase database = TestDatabase.fresh(); TestServer server = TestServer.on(database, "admitone.rooms.enabled=false")) {
            var course = server.bean(CourseDesk.class).add(new CourseDetails("demo-algebra", "Algebra", ZoneId.of("UTC"), DoorSettings.USUAL), DemoSchool.ACTOR);
            assertThatThrownBy(() -> new Demonstration(database)).as("with %s alone", course.code()).isInstanceOf(Misuse.class).hasMessageContaining("broken off");
        }
    }

    @Test
    void a_demo_sends_no_mail() {
        assertThatThrownBy(() -> Demo.start(AdmitOne.class, List.of("--set", "admitone.mail.host=mail.example.org"), Clock.systemUTC(), System.out))
                .isInstanceOf(Misuse.class).hasMessageContaining("sends no mail");
    }

    private static Page signedIn(TestBrowser browser, Demonstration demo) {
        Page page = browser.desktop().newPage();
        page.navigate(demo.address() + "/console");
        page.getByLabel("Sign-in name").fill("demo");
        page.getByLabel("Password", new Page.GetByLabelOptions().setExact(true)).fill(demo.found("password (\\S+)"));
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Sign in").setExact(true)).click();
        return page;
    }

    private static void aClassIsOn(Page console, Demonstration demo) {
        console.navigate(demo.address() + "/console");
        assertThat(console.getByText("Algebra: equations with two unknowns").first()).isVisible();
        new Looks(console).at("demo-today");
    }

    private static void yesterdayHasItsSheet(Page console, TestDatabase database, Demonstration demo) {
        String session = database.jdbc().sql("select session_id from session where title like 'Spanish%'").query(java.util.UUID.class).single().toString();
        console.navigate(demo.address() + "/console/sessions/" + session + "/attendance");
        assertThat(row(console, "Mirjam Achterberg")).containsText("Present");
        assertThat(row(console, "Siobhán Kinsella")).containsText("Absent");
        assertThat(row(console, "ሰላም ተስፋዬ")).containsText("late");
        new Looks(console).at("demo-attendance");
    }

    private static Locator row(Page page, String name) {
        return page.locator("tbody tr").filter(new Locator.FilterOptions().setHasText(name));
    }

    /// By the link, the mailed code as it stands in the outbox, and the preview.
    private static Page goesIn(Page page, String link, Page console, Demonstration demo, String address) {
        page.navigate(link);
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Mail me a code")).click(new Locator.ClickOptions().setTimeout(PATIENCE));
        Locator digits = page.getByLabel("Six digits from the mail");
        digits.waitFor(new Locator.WaitForOptions().setTimeout(PATIENCE));
        console.navigate(demo.address() + "/console/outbox");
        new Looks(console).at("demo-outbox");
        String mail = console.locator("li.person").filter(new Locator.FilterOptions().setHasText(address)).first().locator("pre").textContent();
        Matcher code = Pattern.compile("\\b(\\d{3}) (\\d{3})\\b").matcher(mail);
        assertThat(code.find()).as(mail).isTrue();
        digits.fill(code.group(1) + code.group(2));
        page.locator("#join").click(new Locator.ClickOptions().setTimeout(PATIENCE));
        page.locator("#inside").waitFor(new Locator.WaitForOptions().setTimeout(PATIENCE));
        return page;
    }

    private static void theDoorShowsThem(Page console, Demonstration demo) {
        console.navigate(demo.address() + "/console");
        console.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Algebra: equations with two unknowns")).first().click();
        assertThat(console.locator("#answer")).containsText("2 of ", new LocatorAssertions.ContainsTextOptions().setTimeout(PATIENCE));
        assertThat(console.locator("#refusals")).containsText("ليلى حداد");
        new Looks(console).at("demo-door");
        console.screenshot(new Page.ScreenshotOptions().setAnimations(ScreenshotAnimations.DISABLED).setType(ScreenshotType.JPEG).setQuality(70).setPath(Path.of("target", "screens", "demo.jpg")));
        GoldenPicture.window(console).isLike("readme-demo");
    }

    private static void theChainIsWhole(Demonstration demo) {
        assertThat(demo.context.getBean(org.admitone.audit.AuditBook.class).lines(org.admitone.audit.AuditFilter.ALL, Long.MAX_VALUE, 1000))
                .hasSizeGreaterThan(100).allMatch(org.admitone.audit.AuditLine::whole);
    }

    private static LocatorAssertions.IsVisibleOptions within() {
        return new LocatorAssertions.IsVisibleOptions().setTimeout(PATIENCE);
    }

    private static long count(TestDatabase database, String table) {
        return database.jdbc().sql("select count(*) from " + table).query(Long.class).single();
    }

    /// One start, and what the terminal shows of it.
    private final class Demonstration implements AutoCloseable {

        private final ByteArrayOutputStream terminal = new ByteArrayOutputStream();
        private final ConfigurableApplicationContext context;

        Demonstration(TestDatabase database) {
            List<String> flags = new ArrayList<>(List.of("--port", "0", "--data", data.toString(), "--set", "admitone.warm-up=false", "--set", "admitone.school.zone=Europe/Berlin"));
            List<String> settings = new ArrayList<>(LoopbackEngine.settings());
            settings.addAll(List.of("admitone.database.url=" + database.url(), "admitone.database.username=" + database.user(),
                    "admitone.database.password=" + database.password(), "admitone.database.connections=8"));
            settings.forEach(setting -> flags.addAll(List.of("--set", setting)));
            context = Demo.start(AdmitOne.class, flags, Clock.systemUTC(), new PrintStream(terminal, true, StandardCharsets.UTF_8));
        }

        String output() {
            return terminal.toString(StandardCharsets.UTF_8);
        }

        String address() {
            return found("ready: (http://\\S+)");
        }

        String link(String whose) {
            return found(whose + " +(http\\S+)");
        }

        String found(String pattern) {
            Matcher matcher = Pattern.compile(pattern).matcher(output());
            assertThat(matcher.find()).as("%s in %s", pattern, output()).isTrue();
            return matcher.group(1);
        }

        @Override
        public void close() {
            context.close();
        }
    }
}
