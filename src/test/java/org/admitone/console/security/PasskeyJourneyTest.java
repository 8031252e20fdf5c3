package org.admitone.console.security;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.CDPSession;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Request;
import com.microsoft.playwright.options.AriaRole;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import org.admitone.console.Looks;
import org.admitone.console.StaffMember;
import org.admitone.console.StaffRole;
import org.admitone.platform.SettableClock;
import org.admitone.platform.TestBrowser;
import org.admitone.platform.TestDatabase;
import org.admitone.platform.TestServer;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// Passkeys in a real Chromium with its virtual authenticator: made, used, repeated, taken away.
class PasskeyJourneyTest {

    private static final SettableClock CLOCK = SettableClock.at("2026-11-23T09:00:00Z");
    @AutoClose static final TestDatabase database = TestDatabase.fresh();
    @AutoClose static final TestServer server = TestServer.on(database, CLOCK, "admitone.school.name=Lyceum of the Lake");
    @AutoClose static final TestBrowser browser = TestBrowser.start();

    private final BrowserContext profile = browser.desktop();
    private final Page page = profile.newPage();
    private final CDPSession devices = TestBrowser.withFingerprintReader(page);
    private final Looks look = new Looks(page);

    @BeforeEach
    void laterInTheDay() {
        CLOCK.advance(Duration.ofHours(1));
    }

    @Test
    void signsInWithoutPasswordAndCodeUntilItIsTakenAway() {
        StaffMember member = member("mathilde", StaffRole.SCHEDULER);
        signIn("mathilde");
        add("My laptop");
        assertThat(page.getByText("The passkey is there.")).isVisible();
        assertThat(page.getByRole(AriaRole.CELL, new Page.GetByRoleOptions().setName("My laptop").setExact(true))).isVisible();
        look.at("42-passkeys");
        signOut();
        page.navigate(server.uri("/console/courses?q=alg").toString());
        look.at("43-sign-in-passkey");
        Request used = page.waitForRequest(request -> request.url().endsWith("/console/sign-in/passkey"), () -> press("Sign in with a passkey"));
        assertThat(page).hasURL(server.uri("/console/courses?q=alg").toString());
        org.assertj.core.api.Assertions.assertThat(lines(member)).anyMatch(line -> line.startsWith("staff.passkey-added") && line.contains("My laptop"))
                .anyMatch(line -> line.startsWith("staff.signed-in") && line.contains("\"shown\":\"passkey\""));
        repeated(used);
        page.navigate(server.uri("/console/me/passkeys").toString());
        fill("Your password, to take one away", "not hers at all");
        press("Take My laptop away");
        assertThat(page.getByText("This is not your password.").first()).isVisible();
        var lost = server.bean(SignInDesk.class).begin(member, StaffHouse.VISIT, Shown.PASSKEY).token();
        fill("Your password, to take one away", StaffHouse.PASSWORD);
        press("Take My laptop away");
        assertThat(page.getByText("No passkey yet")).isVisible();
        org.assertj.core.api.Assertions.assertThat(server.bean(SignInDesk.class).holder(lost, AskedBy.PERSON)).as("a device that was signed in by it").isEmpty();
        signOut();
        press("Sign in with a passkey");
        assertThat(page.getByText("This passkey does not sign you in here.")).isVisible();
    }

    /// What was sent once signs nobody in again, though everything in it is genuine.
    private void repeated(Request used) {
        BrowserContext other = browser.desktop();
        Page thief = other.newPage();
        thief.navigate(server.uri("/console/sign-in").toString());
        String sent = Objects.requireNonNull(used.postData());
        thief.evaluate("""
                sent => { const form = document.getElementById('passkey');
                  for (const [name, value] of new URLSearchParams(sent)) { if (name !== '_csrf') { form.elements[name].value = value; } }
                  form.submit(); }""", sent.replaceAll("(^|&)to=[^&]*", ""));
        assertThat(thief.getByText("This passkey does not sign you in here.")).isVisible();
        other.close();
    }

    @Test
    void aDeviceThatDoesNotKnowItsOwnerAddsNothing() {
        member("emmy", StaffRole.AUDITOR);
        signIn("emmy");
        page.navigate(server.uri("/console/me/passkeys").toString());
        fill("Name of the device", "Phone");
        fill("Your password", "not hers at all");
        press("Go on");
        assertThat(page.getByText("This is not your password.")).isVisible();
        fill("Your password", StaffHouse.PASSWORD);
        press("Go on");
        look.at("41-passkey-offer");
        CLOCK.advance(PasskeyChallenges.LASTS);
        press("Make the passkey");
        assertThat(page.getByText("This passkey could not be used")).isVisible();
        org.assertj.core.api.Assertions.assertThat(database.jdbc().sql("select count(*) from staff_passkey join staff using (staff_id) where login = 'emmy'")
                .query(Integer.class).single()).isZero();
    }

    @Test
    void whereTheRoleNeedsMoreAPasskeyIsEnoughAndThePasswordAloneIsNot() {
        StaffMember owner = member("ada", StaffRole.OWNER);
        signIn("ada");
        add("Key ring");
        server.bean(FactorRules.class).require(new OwnersAct(owner, "Owners hold the keys"), java.util.Set.of(StaffRole.OWNER));
        signOut();
        signIn("ada");
        assertThat(page.getByText("Your role needs more than a password. Sign in with your passkey.")).isVisible();
        press("Sign in with a passkey");
        assertThat(page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Sign out"))).isVisible();
        page.navigate(server.uri("/console/staff").toString());
        assertThat(page.getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setName("Who needs a second factor"))).isVisible();
    }

    private void add(String name) {
        page.navigate(server.uri("/console/me/passkeys").toString());
        fill("Name of the device", name);
        fill("Your password", StaffHouse.PASSWORD);
        press("Go on");
        press("Make the passkey");
        assertThat(page.getByText("The passkey is there.")).isVisible();
    }

    private void signIn(String login) {
        page.navigate(server.uri("/console/sign-in").toString());
        fill("Sign-in name", login);
        fill("Password", StaffHouse.PASSWORD);
        press("Sign in");
    }

    private void signOut() {
        press("Sign out");
        assertThat(page.getByText("You are signed out.")).isVisible();
    }

    private static List<String> lines(StaffMember member) {
        return database.jdbc().sql("select action || ' ' || detail from audit where actor = ? order by seq").param(member.actor())
                .query((row, n) -> Objects.requireNonNull(row.getString(1))).list();
    }

    private static StaffMember member(String login, StaffRole role) {
        InvitationDesk desk = server.bean(InvitationDesk.class);
        return desk.welcome(desk.ofTheHouse(role), new Newcomer("Some " + login, login, StaffHouse.PASSWORD, StaffHouse.PASSWORD));
    }

    private void fill(String label, String text) {
        page.getByLabel(label, new Page.GetByLabelOptions().setExact(true)).fill(text);
    }

    private void press(String button) {
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(button).setExact(true)).click();
    }
}
