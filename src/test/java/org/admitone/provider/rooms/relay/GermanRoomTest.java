package org.admitone.provider.rooms.relay;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.UUID;
import java.util.regex.Pattern;
import org.admitone.audit.Actor;
import org.admitone.platform.TestBrowser;
import org.admitone.presence.StaffMessageDesk;
import org.admitone.scenario.School;
import org.admitone.words.German;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;

/// A class whose people read German, from the preview to the end: nothing English on any of its pages, nor in what only a screen reader says.
class GermanRoomTest {

    /// What the browser calls its devices.
    private static final Pattern DATA = Pattern.compile("(?i)fake[\\w ]*");

    @AutoClose static final RoomFixture ROOM = new RoomFixture();

    private final School.Lesson lesson = ROOM.school.lesson("move");
    private final School.Member teacher = ROOM.member(lesson, "teacher", "Emmy Noether");
    private final School.Member ada = ROOM.member(lesson, "learner", "Ada Lovelace");
    private final School.Member sofia = ROOM.member(lesson, "learner", "Sofia Kovalevskaya");
    private final School.Member blaise = ROOM.member(lesson, "learner", "Blaise Pascal");

    @Test
    void a_class_in_german() {
        try (Visitor one = ROOM.german(); Visitor two = ROOM.german(); Visitor three = ROOM.german()) {
            two.arrives(lesson, ada).prepares("mic", true).prepares("camera", true);
            isGerman(two, "preview");
            two.goesIn();
            one.arrives(lesson, teacher).prepares("mic", false).prepares("camera", true).goesIn();
            three.arrives(lesson, sofia).prepares("mic", false).prepares("camera", false).goesIn();
            isGerman(two, "pictures");
            opensThePanels(one);
            isStopped(one, two);
            isToldThatItWasTooMuch(two);
            hearsFromTheOffice(two);
            isRemoved(one, three);
            losesTheNetwork(two);
            endsForAll(one, two);
        }
    }

    private void opensThePanels(Visitor one) {
        one.press("do-people");
        one.page().locator(".room-person:has-text('Ada') [data-act=more]").click();
        isGerman(one, "people");
        one.press("tab-roster");
        one.until("Blaise is missing", () -> one.page().locator("[data-group=missing] li:has-text('Blaise Pascal') .roster-state").allInnerTexts().stream()
                .anyMatch(words -> words.startsWith("Verspätet seit ")));
        one.until("the others are inside", () -> one.page().locator("#roster-words").innerText().equals("3 von 4 drinnen, 1 fehlen"));
        isGerman(one, "roster");
        one.press("tab-chat");
        one.page().locator("#chat-text").fill("Guten Morgen");
        one.page().locator("#chat-text").press("Enter");
        assertThat(one.page().locator(".chat-who strong")).hasText("Sie");
        isGerman(one, "chat");
        one.press("do-settings");
        assertThat(one.page().locator("label[for=set-mic]")).hasText("Mikrofon");
        isGerman(one, "devices");
        one.press("do-settings");
        one.press("tab-people");
    }

    private static void isStopped(Visitor one, Visitor two) {
        one.press("quiet-all");
        two.until("Ada is told", () -> two.page().locator("#notice").innerText().startsWith("Die Lehrkraft hat Sie stumm geschaltet."));
        assertThat(two.page().locator("#do-mic")).hasAttribute("aria-label", "Das Mikrofon ist aus, von der Lehrkraft angehalten");
        isGerman(two, "stopped");
        one.press("quiet-all");
        two.until("Ada may speak", () -> two.page().locator("#notice").innerText().equals("Sie dürfen jetzt sprechen."));
    }

    /// What the server does not do it names by a code; the page says it.
    private static void isToldThatItWasTooMuch(Visitor two) {
        two.page().evaluate("for (let i = 0; i < 8; i++) document.getElementById('do-hand').click()");
        two.until("the server's no, in German", () -> two.page().locator("#notice").innerText().equals("Der Raum hat das nicht verstanden, oder es war zu viel auf einmal."));
    }

    private void hearsFromTheOffice(Visitor two) {
        ROOM.server.bean(StaffMessageDesk.class).toOne(lesson.session(), ada.person(), "Bitte rufen Sie uns an.", Actor.staff("olga"));
        two.until("Ada reads it", () -> two.page().locator("#office").innerText().startsWith("Ihre Schule an Sie, "));
        isGerman(two, "office");
        two.press("office-close");
    }

    private static void isRemoved(Visitor one, Visitor three) {
        one.page().locator(".room-person:has-text('Sofia') [data-act=more]").click();
        one.page().locator(".room-person:has-text('Sofia') [data-act=remove]").click();
        assertThat(one.page().locator("#ask-words")).hasText("Sofia Kovalevskaya hinausnehmen?");
        isGerman(one, "removing");
        one.press("ask-yes");
        three.visible("#out");
        assertThat(three.page().locator("#out-words")).hasText("Die Lehrkraft oder die Schule hat Sie aus diesem Unterricht genommen.");
        isGerman(three, "removed");
        one.press("tab-roster");
        one.until("the roster says so", () -> one.page().locator("[data-group=left] li:has-text('Sofia') .roster-state").allInnerTexts().stream()
                .anyMatch(words -> words.startsWith("Gegangen um ") && words.endsWith(": hinausgenommen")));
        one.press("tab-people");
    }

    private static void losesTheNetwork(Visitor two) {
        two.page().context().setOffline(true);
        two.until("Ada is told", () -> two.page().locator("#notice").innerText().startsWith("Dieses Gerät ist ohne Netz."));
        isGerman(two, "offline");
        two.page().context().setOffline(false);
        two.until("and comes back", () -> two.state().equals("inside") && two.page().locator("#notice").innerText().isEmpty());
    }

    private static void endsForAll(Visitor one, Visitor two) {
        one.press("end-all");
        assertThat(one.page().locator("#ask-words")).hasText("Den Unterricht für alle beenden?");
        one.press("ask-yes");
        two.visible("#out");
        assertThat(two.page().locator("#out-words")).hasText("Der Unterricht ist vorbei.");
        isGerman(two, "over");
    }

    @Test
    void the_language_may_change_before_going_in_and_throws_nobody_out() {
        try (Visitor one = ROOM.german()) {
            one.arrives(lesson, blaise).page().getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("English")).click();
            assertThat(one.page().locator("html")).hasAttribute("lang", "en");
            one.visible("#preview");
            one.goesIn();
            assertThat(one.page().getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Deutsch"))).hasCount(0);
            one.page().reload();
            one.visible("#inside");
            assertThat(one.page().locator("#do-leave")).hasText("Leave");
        }
    }

    @Test
    void whoever_does_not_come_from_the_door_is_told_so_in_german() {
        try (Visitor one = ROOM.german()) {
            one.page().navigate(ROOM.server.address() + "/room/" + UUID.randomUUID());
            assertThat(one.page().locator("#out-words")).hasText("Kommen Sie durch den Eingang herein.");
            isGerman(one, "not-from-the-door");
        }
    }

    private static void isGerman(Visitor visitor, String what) {
        TestBrowser.picture(visitor.page(), "room-german-" + what);
        German.only(visitor.page(), what, DATA);
        TestBrowser.picture(visitor.page(), "room-german-phone-" + what);
        visitor.page().setViewportSize(1280, 800);
        assertThat(visitor.console()).as("console of %s", what).noneMatch(line -> line.startsWith("error: Error: no sentence"));
    }
}
