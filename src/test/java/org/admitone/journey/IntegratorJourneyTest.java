package org.admitone.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.admitone.console.StaffRole;
import org.admitone.platform.Eventually;
import org.admitone.platform.TestBrowser;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// Whoever connects the learning system: a key, what the API answers to it, and a webhook with its log.
class IntegratorJourneyTest {

    @AutoClose static final TestBrowser BROWSER = TestBrowser.start();

    @AutoClose static final LearningSystem LMS = new LearningSystem();

    @ParameterizedTest
    @EnumSource
    void from_a_key_to_a_webhook_that_told_twice(Screen screen) {
        try (House house = House.withoutRooms(); Traveller integrator = new Traveller(BROWSER, screen, "integrator")) {
            integrator.signsIn(house, house.staff("Radia Perlman", StaffRole.OWNER));
            String key = key(integrator);
            answers(integrator, house, key);
            webhook(integrator);
            again(integrator);
        }
    }

    private static String key(Traveller integrator) {
        integrator.goesTo("API keys");
        integrator.follows("New key");
        integrator.fills("Make a key for", "moodle");
        integrator.ticks("Everything that the API has");
        integrator.looksAround("1-key-form");
        integrator.presses("Make the key");
        integrator.reads("Copy it now.");
        integrator.looksAround("2-key");
        return integrator.page().locator("#key").textContent().trim();
    }

    /// As the program sees it; the console tells that it was there.
    private static void answers(Traveller integrator, House house, String key) {
        assertThat(LMS.asks("PUT", house.address("/api/v1/courses/ALG-1"), key, "{\"title\":\"Algebra\",\"zone\":\"Europe/Berlin\"}")).startsWith("201 ").contains("\"title\":\"Algebra\"");
        assertThat(LMS.asks("GET", house.address("/api/v1/courses/ALG-2"), key, null)).startsWith("404 ").contains("\"type\":");
        assertThat(LMS.asks("GET", house.address("/api/v1/courses/ALG-1"), "aok_" + "x".repeat(40), null)).startsWith("401 ");
        integrator.goesTo("Courses");
        integrator.reads("ALG-1");
        integrator.looksAround("3-course");
    }

    private static void webhook(Traveller integrator) {
        integrator.goesTo("Webhooks");
        integrator.reads("Nobody is told.");
        integrator.follows("New webhook");
        integrator.page().locator("#name").fill("moodle");
        integrator.page().locator("#url").fill("http://10.0.0.7/hooks");
        integrator.presses("Make the webhook");
        integrator.reads("Only https is taken");
        integrator.looksAround("4-webhook-form");
        integrator.page().locator("#url").fill(LMS.url());
        integrator.presses("Make the webhook");
        assertThat(integrator.page().locator("#secret").textContent()).contains("whsec_");
        integrator.presses("Send a test");
        integrator.reloadsUntil("Taken, 204");
        integrator.glances("5-delivery");
    }

    private static void again(Traveller integrator) {
        long before = LMS.times("webhook.test");
        assertThat(before).isPositive();
        integrator.goesTo("Webhooks");
        integrator.follows("moodle");
        integrator.reads("It works.");
        integrator.glances("6-webhook");
        integrator.page().locator("table a").first().click();
        integrator.presses("Send again");
        integrator.reads("It is sent again.");
        Eventually.isTrue("the test is heard twice", Duration.ofSeconds(30), () -> LMS.times("webhook.test") > before);
    }
}
