package org.admitone.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import java.util.regex.Pattern;
import org.admitone.platform.TestBrowser;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// The owner: from the link of the first start to an account with a passkey, a colleague, the house's settings and its health.
class OwnerJourneyTest {

    @AutoClose static final TestBrowser BROWSER = TestBrowser.start();

    @ParameterizedTest
    @EnumSource
    void from_the_first_link_to_a_house_in_order(Screen screen) {
        try (House house = House.withoutRooms(); Traveller owner = new Traveller(BROWSER, screen, "owner")) {
            account(owner, house);
            passkey(owner);
            colleague(owner);
            house(owner);
        }
    }

    private static void account(Traveller owner, House house) {
        owner.opens(house.firstLink());
        owner.reads("Lyceum of the Lake");
        owner.looksAround("1-welcome");
        owner.fills("Your name", "Mathilde Vaerting");
        owner.fills("Sign-in name", "mathilde");
        owner.fills("Password", Traveller.PASSWORD);
        owner.fills("Password once more", Traveller.PASSWORD);
        owner.presses("Begin");
        owner.reads("Welcome, Mathilde Vaerting.");
        owner.looksAround("2-today");
    }

    private static void passkey(Traveller owner) {
        owner.hasAFingerprintReader();
        owner.opens(owner.page().url().replaceAll("/console.*", "/console/me"));
        owner.looksAround("3-me");
        owner.follows("Passkeys");
        owner.fills("Name of the device", "My laptop");
        owner.fills("Your password", Traveller.PASSWORD);
        owner.presses("Go on");
        owner.presses("Make the passkey");
        owner.reads("The passkey is there.");
        owner.looksAround("4-passkey");
    }

    private static void colleague(Traveller owner) {
        owner.goesTo("Staff");
        owner.page().locator("#role").selectOption("scheduler");
        owner.page().locator("#invitePassword").fill(Traveller.PASSWORD);
        owner.presses("Make an invitation");
        assertThat(owner.page().locator("#invitation")).containsText("/console/welcome/");
        owner.looksAround("5-staff");
    }

    private static void house(Traveller owner) {
        owner.goesTo("Settings");
        owner.glances("6-settings");
        owner.fills("The school's name", "Lyceum by the Lake");
        owner.presses("Save");
        assertThat(owner.page()).hasTitle(Pattern.compile(".*Lyceum by the Lake"));
        owner.goesTo("API keys");
        owner.reads("No key yet");
        owner.looksAround("7-keys");
        owner.goesTo("Health");
        owner.glances("8-health");
    }
}
