package org.admitone.console;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.time.ZoneOffset;
import java.util.List;
import org.admitone.api.ApiKeys;
import org.admitone.api.KeyTerms;
import org.admitone.api.Reach;
import org.admitone.audit.Actor;
import org.admitone.hooks.EndpointDesk;
import org.admitone.hooks.EndpointDetails;
import org.admitone.platform.TestBrowser;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// Keys and webhooks of a house that has many: found by name and state, in parts, in a browser that runs no scripts.
class HouseListsTest {

    @AutoClose static final FurnishedHouse house = new FurnishedHouse();
    @AutoClose static final TestBrowser browser = TestBrowser.start();

    private final Page page = browser.profile(new Browser.NewContextOptions().setJavaScriptEnabled(false)).newPage();

    @BeforeEach
    void signIn() {
        if (house.database.jdbc().sql("select count(*) from staff").query(Long.class).single() == 0) {
            house.begins(page);
            return;
        }
        page.navigate(house.server.uri("/console/sign-in").toString());
        page.getByLabel("Sign-in name").fill("mathilde");
        page.getByLabel("Password", new Page.GetByLabelOptions().setExact(true)).fill(FurnishedHouse.PASSWORD);
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Sign in").setExact(true)).click();
    }

    @Test
    void a_key_is_found_among_many() {
        ApiKeys keys = house.server.bean(ApiKeys.class);
        house.database.jdbc().sql("""
                insert into api_key (name, key_hash, hint, created_at, created_by) select 'program-' || n, sha256(n::text::bytea), 'aok_1234', :at, 'system' from generate_series(1, 60) n
                """).param("at", house.clock.instant().minusSeconds(600).atOffset(ZoneOffset.UTC)).update();
        keys.revoke(keys.make("library", Actor.SYSTEM).key().id(), Actor.SYSTEM);
        keys.make(new KeyTerms("canteen", Reach.EVERYTHING, house.clock.instant().plusSeconds(60), KeyTerms.Care.AS_IT_LIKES), Actor.SYSTEM);
        house.clock.advance(java.time.Duration.ofMinutes(2));

        opens("/console/keys");
        assertThat(rows()).hasCount(50);
        follow("Next part");
        assertThat(rows()).hasCount(13);
        follow("From the start");
        assertThat(rows()).hasCount(50);
        search("Program", "program-6", "In force");
        assertThat(rows()).hasCount(2);
        search("Program", "", "Ended");
        assertThat(rows()).hasCount(2);
        assertThat(page.getByRole(AriaRole.CELL, new Page.GetByRoleOptions().setName("canteen"))).isVisible();
        search("Program", "moodle", "Ended");
        assertThat(page.getByText("No key fits")).isVisible();
        follow("Show all");
        assertThat(rows()).hasCount(50);
    }

    @Test
    void a_webhook_and_what_it_was_told_are_found() {
        EndpointDesk desk = house.server.bean(EndpointDesk.class);
        for (int n = 10; n < 65; n++) {
            desk.add(EndpointDetails.of("program-" + n, "https://n" + n + ".example/hooks", List.of("person.left")), Actor.SYSTEM);
        }
        opens("/console/webhooks");
        assertThat(rows()).hasCount(50);
        follow("Next part");
        assertThat(rows()).hasCount(6);
        search("Name or address", "n17.example", "On");
        assertThat(rows()).hasCount(1);
        search("Name or address", "", "Failing");
        assertThat(page.getByText("No webhook fits")).isVisible();
        search("Name or address", "", "Off");
        assertThat(rows()).hasCount(1);
        follow("lms");

        assertThat(rows()).hasCount(1);
        shows("Left", "In any state");
        assertThat(page.getByText("Nothing fits")).isVisible();
        shows("Test", "Waiting");
        assertThat(rows()).hasCount(1);
        shows("Test", "Given up");
        assertThat(page.getByText("Nothing fits")).isVisible();
    }

    private void shows(String type, String state) {
        page.getByLabel("What", new Page.GetByLabelOptions().setExact(true)).selectOption(type);
        page.getByLabel("State").selectOption(state);
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Show").setExact(true)).click();
    }

    private void search(String field, String text, String state) {
        page.getByLabel(field).fill(text);
        page.getByLabel("State").selectOption(state);
        page.getByRole(AriaRole.SEARCH).last().getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("Search")).click();
    }

    private Locator rows() {
        return page.locator("tbody tr");
    }

    private void follow(String link) {
        page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName(link).setExact(true)).click();
    }

    private void opens(String address) {
        page.navigate(house.server.uri(address).toString());
    }
}
