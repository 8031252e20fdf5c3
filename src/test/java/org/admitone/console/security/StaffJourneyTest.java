package org.admitone.console.security;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.time.Duration;
import java.util.List;
import org.admitone.console.Looks;
import org.admitone.console.StaffMember;
import org.admitone.console.StaffRole;
import org.admitone.platform.SettableClock;
import org.admitone.platform.TestBrowser;
import org.admitone.platform.TestDatabase;
import org.admitone.platform.TestServer;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;

/// An owner in a real browser: a second factor and its recovery codes, the sign-in with it, a colleague's role.
class StaffJourneyTest {

    private static final SettableClock CLOCK = SettableClock.at("2026-11-23T09:00:00Z");
    @AutoClose static final TestDatabase database = TestDatabase.fresh();
    @AutoClose static final TestServer server = TestServer.on(database, CLOCK, "admitone.school.name=Lyceum of the Lake");
    @AutoClose static final TestBrowser browser = TestBrowser.start();

    private final Page page = browser.desktop().newPage();
    private final Looks look = new Looks(page);

    @Test
    void fromThePasswordAloneToACodeAndAColleaguesRole() {
        member("mathilde", "Mathilde Vaerting", StaffRole.OWNER);
        StaffMember colleague = member("emmy", "Emmy Noether", StaffRole.DOOR_STAFF);
        signIn("/console/me");
        List<String> codes = setUp();
        signOut();
        withCode(codes.getFirst());
        rule();
        role(colleague);
    }

    private List<String> setUp() {
        page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Second factor and recovery codes")).click();
        look.at("30-second-factor-none");
        fill("Your password", StaffHouse.PASSWORD);
        press("Begin");
        assertThat(page.getByRole(AriaRole.IMG, new Page.GetByRoleOptions().setName("QR code of the letters below"))).isVisible();
        look.at("31-second-factor-offer");
        String secret = page.locator("#secret").textContent().replace(" ", "");
        fill("2. The code that the app shows now", Totp.code(SecondFactorTest.decoded(secret), Totp.stepAt(CLOCK.instant()), Totp.DIGITS));
        press("Switch it on");
        assertThat(page.getByText("Your recovery codes")).isVisible();
        look.at("32-recovery-codes");
        List<String> codes = page.locator("#recovery-codes").textContent().lines().toList();
        page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("I have kept them")).click();
        assertThat(page.getByText("10 recovery codes are left")).isVisible();
        look.at("33-second-factor-on");
        return codes;
    }

    private void withCode(String recovery) {
        CLOCK.advance(Duration.ofMinutes(1));
        signIn("/console/staff");
        assertThat(page.getByText("Your password is right.")).isVisible();
        fill("Code", "000000");
        press("Sign in");
        assertThat(page.getByText("This code does not fit.")).isVisible();
        look.at("34-sign-in-code");
        fill("Code", recovery);
        press("Sign in");
        assertThat(page).hasURL(server.uri("/console/staff").toString());
    }

    private void rule() {
        look.at("35-staff");
        page.getByLabel("Owner: everything").check();
        fill("Why this changes", "Owners hold the keys");
        press("Save");
        assertThat(page.getByText("Saved. It holds")).isVisible();
        assertThat(page.getByLabel("Owner: everything")).isChecked();
    }

    private void role(StaffMember colleague) {
        page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName(colleague.displayName())).click();
        page.getByLabel("May do").selectOption("auditor");
        fill("Why the role changes", "Audits the spring term");
        fill("Your password", StaffHouse.PASSWORD);
        press("Change the role");
        assertThat(page.getByText("The role is Auditor from now on.")).isVisible();
        look.at("36-colleague");
        page.navigate(server.uri("/console/me").toString());
        look.at("37-me");
    }

    private void signIn(String onward) {
        page.navigate(server.uri(onward).toString());
        fill("Sign-in name", "mathilde");
        fill("Password", StaffHouse.PASSWORD);
        press("Sign in");
    }

    private void signOut() {
        press("Sign out");
        assertThat(page.getByText("You are signed out.")).isVisible();
    }

    private static StaffMember member(String login, String name, StaffRole role) {
        InvitationDesk desk = server.bean(InvitationDesk.class);
        return desk.welcome(desk.ofTheHouse(role), new Newcomer(name, login, StaffHouse.PASSWORD, StaffHouse.PASSWORD));
    }

    private void fill(String label, String text) {
        page.getByLabel(label, new Page.GetByLabelOptions().setExact(true)).fill(text);
    }

    private void press(String button) {
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(button).setExact(true)).click();
    }
}
