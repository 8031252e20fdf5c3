package org.admitone.provider.zoom.creation.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.time.Duration;
import java.util.regex.Pattern;
import org.admitone.console.Looks;
import org.admitone.console.security.StaffInvitations;
import org.admitone.platform.Eventually;
import org.admitone.platform.TestBrowser;
import org.admitone.provider.zoom.creation.Creation;
import org.admitone.provider.zoom.creation.CreationDesk;
import org.admitone.scenario.ZoomSchool;
import org.admitone.simulator.zoom.world.User;
import org.admitone.words.German;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;

/// An owner wants hosts in a real browser: sees what is wrong, puts it right, has them made, takes one over, and sees one that was refused.
class NewHostsPageTest {

    private static final String HERE = "/console/providers/zoom/hosts/new";
    @AutoClose static final ZoomSchool AT = new ZoomSchool("2026-09-03T08:00:00Z", options -> options.hosts("one@school.example").licences(6));
    @AutoClose static final TestBrowser BROWSER = TestBrowser.start();

    private final Page page = BROWSER.desktop().newPage();
    private final Looks look = new Looks(page);
    private final CreationDesk desk = AT.server.bean(CreationDesk.class);

    @Test
    void an_owner_has_hosts_made() {
        begins();
        whatIsWrongStandsBesideItsField();
        whatIsWrongWithTheListStandsWithEachLine();
        made();
        takenOver();
        refused();
    }

    private void begins() {
        page.navigate(AT.server.uri("/console/welcome/" + AT.server.bean(StaffInvitations.class).forFirstOwner().orElseThrow().value()).toString());
        fill("Your name", "Mathilde Vaerting");
        fill("Sign-in name", "mathilde");
        page.getByLabel("Password", new Page.GetByLabelOptions().setExact(true)).fill("three words in a row");
        fill("Password once more", "three words in a row");
        press("Begin");
        page.navigate(AT.server.uri("/console/providers/zoom").toString());
        page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("New host accounts")).click();
        assertThat(page.getByText("Nothing is wanted.")).isVisible();
        look.at("new-hosts-none");
    }

    private void whatIsWrongStandsBesideItsField() {
        fill("Numbered addresses", "rooms+#@school.example");
        fill("From number", "5");
        fill("To number", "1");
        press("Look at the list");
        assertThat(page.getByText("The last number comes before the first.")).isVisible();
        assertThat(page.getByLabel("Numbered addresses")).hasValue("rooms+#@school.example");
    }

    private void whatIsWrongWithTheListStandsWithEachLine() {
        page.getByLabel("for single sign-on").check();
        fill("From number", "1");
        fill("To number", "2");
        fill("Or a list", "nonsense\none@school.example\nthere@school.example, There");
        AT.zoom.byHand(AT.zoom.users().getFirst().id(), "POST", "/users", "{\"action\": \"ssoCreate\", \"user_info\": {\"email\": \"there@school.example\", \"type\": 1}}");
        press("Look at the list");
        assertThat(page.getByText("2 lines are not right.")).isVisible();
        assertThat(page.getByText("This is no mail address.")).isVisible();
        assertThat(page.getByText("Classes are held there already.")).isVisible();
        assertThat(page.getByText("Is there already")).isVisible();
        assertThat(page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Make"))).hasCount(0);
        look.at("new-hosts-wrong");
        press("Change the list");
        assertThat(page.getByLabel("Or a list")).hasValue("nonsense\none@school.example\nthere@school.example, There");
        assertThat(page.getByLabel("for single sign-on")).isChecked();
    }

    private void made() {
        fill("Or a list", "there@school.example, There");
        press("Look at the list");
        assertThat(page.getByText("3 accounts would be made: for single sign-on.")).isVisible();
        look.at("new-hosts-preview");
        press("Make these 3 accounts");
        assertThat(page.getByText("3 accounts are being made.").first()).isVisible();
        assertThat(page.url()).doesNotContain("school.example");
        Eventually.isTrue("two are there, one was", ZoomSchool.SOON, () -> {
            AT.server.ring();
            return count(Creation.State.THERE) == 2 && count(Creation.State.EXISTS) == 1;
        });
        page.reload();
        assertThat(page.getByText("One account is there already.")).isVisible();
        assertThat(page.content()).contains("r…+1@school.example").doesNotContain("rooms+1@");
        look.at("new-hosts-there");
        page.navigate(AT.server.uri(HERE + "?lang=de").toString());
        German.only(page, HERE, Pattern.compile("Room|There"));
        page.setViewportSize(1280, 800);
        page.navigate(AT.server.uri(HERE + "?lang=en").toString());
    }

    private void takenOver() {
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Take over")).click();
        Eventually.isTrue("it is taken over", ZoomSchool.SOON, () -> {
            AT.server.ring();
            return count(Creation.State.THERE) == 3;
        });
        page.reload();
        assertThat(page.getByText("All 3 accounts are there.")).isVisible();
        assertThat(AT.zoom.users().stream().filter(User::licensed).count()).isEqualTo(5);
    }

    /// Six licences: the owner's, the host's, three, and one more.
    private void refused() {
        page.getByLabel("for single sign-on").check();
        fill("Numbered addresses", "more@school.example");
        fill("To number", "2");
        fill("Licences you have bought", "6");
        press("Look at the list");
        assertThat(page.getByText("There are not so many licences.")).isVisible();
        press("Change the list");
        fill("Licences you have bought", "");
        press("Look at the list");
        press("Make these 2 accounts");
        Eventually.isTrue("one is too many", ZoomSchool.SOON, () -> {
            AT.server.ring();
            return count(Creation.State.FAILED) == 1 && count(Creation.State.THERE) == 4;
        });
        page.reload();
        assertThat(page.getByText("One account was not made.")).isVisible();
        assertThat(page.getByText("No licence or seat is left.").first()).isVisible();
        look.at("new-hosts-refused");
        String one = AT.zoom.users().stream().filter(user -> user.email().equals("rooms+2@school.example")).findFirst().orElseThrow().id();
        AT.zoom.byHand(AT.zoom.users().getFirst().id(), "DELETE", "/users/" + one, "");
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Try again")).click();
        Eventually.isTrue("it is made", Duration.ofSeconds(60), () -> {
            AT.server.ring();
            return count(Creation.State.FAILED) == 0 && count(Creation.State.THERE) == 5;
        });
        page.reload();
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Off the list")).first().click();
        assertThat(page.getByText("It is off the list.")).isVisible();
        assertThat(desk.all()).hasSize(4);
    }

    private long count(Creation.State state) {
        return desk.all().stream().filter(one -> one.state() == state).count();
    }

    private void fill(String label, String text) {
        page.getByLabel(label).fill(text);
    }

    private void press(String button) {
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(button)).click();
    }
}
