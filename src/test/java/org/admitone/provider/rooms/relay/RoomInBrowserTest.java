package org.admitone.provider.rooms.relay;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.util.List;
import org.admitone.platform.Axe;
import org.admitone.platform.TestBrowser;
import org.admitone.scenario.School;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;

/// A class in real browser windows with fake cameras, through the real media engine, all on loopback.
class RoomInBrowserTest {

    @AutoClose static final RoomFixture ROOM = new RoomFixture();

    private final School.Lesson lesson = ROOM.school.lesson("move");
    private final School.Member teacher = ROOM.member(lesson, "teacher", "Emmy Noether");
    private final School.Member ada = ROOM.member(lesson, "learner", "Ada Lovelace");
    private final School.Member sofia = ROOM.member(lesson, "learner", "Sofia Kovalevskaya");

    @Test
    void teacher_and_two_learners_see_and_hear_each_other() {
        try (Visitor one = ROOM.desktop(); Visitor two = ROOM.desktop(); Visitor three = ROOM.desktop()) {
            List<Visitor> all = List.of(one, two, three);
            one.arrives(lesson, teacher).prepares("mic", true).prepares("camera", true).goesIn();
            two.arrives(lesson, ada).prepares("mic", true).prepares("camera", true).goesIn();
            three.arrives(lesson, sofia).prepares("mic", true).prepares("camera", true).goesIn();
            for (Visitor each : all) {
                each.hears("the others");
                each.sees("You");
            }
            one.sees("Ada Lovelace");
            one.sees("Sofia Kovalevskaya");
            two.sees("Emmy Noether");
            two.sees("Sofia Kovalevskaya");
            three.sees("Emmy Noether");
            three.sees("Ada Lovelace");
            double before = three.framesOf("Emmy Noether");
            three.until("the picture goes on", () -> three.framesOf("Emmy Noether") > before + 20);
            TestBrowser.picture(three.page(), "room-learner");
            isForEverybody(three, "the room");
            all.forEach(each -> assertThat(each.console()).noneMatch(line -> line.startsWith("error") || line.startsWith("warning")));
            assertThat(three.page().locator("#notice").textContent()).isEmpty();
        }
    }

    @Test
    void teacher_mutes_and_the_engine_keeps_it_so_against_a_page_that_does_not_obey() {
        try (Visitor one = ROOM.desktop(); Visitor two = ROOM.defiant()) {
            one.arrives(lesson, teacher).prepares("mic", false).prepares("camera", false).goesIn();
            two.arrives(lesson, ada).prepares("mic", true).prepares("camera", false).goesIn();
            one.hears("Ada");
            one.press("do-people");
            one.page().locator(".room-person:has-text('Ada') [data-act=more]").click();
            one.page().locator(".room-person:has-text('Ada') [data-act=mic]").click();
            two.until("Ada is told", () -> two.page().locator("#do-mic").innerText().contains("Muted"));
            two.page().evaluate("""
                    async () => { const track = (await navigator.mediaDevices.getUserMedia({audio: true})).getAudioTracks()[0];
                      for (const pc of window.kept) for (const each of pc.getTransceivers()) if (each.direction === 'sendonly' && each.sender.track?.kind !== 'video') await each.sender.replaceTrack(track).catch(() => {}); }""");
            double sent = ((Number) two.page().evaluate("window.keptBytes('outbound-rtp', 'bytesSent')")).doubleValue();
            two.until("the disobedient page sends on", () -> ((Number) two.page().evaluate("window.keptBytes('outbound-rtp', 'bytesSent')")).doubleValue() > sent + 2_000);
            double heard = one.standsStill("what the teacher hears", () -> one.received("audio", "packetsReceived"));
            one.page().locator(".room-person:has-text('Ada') [data-act=speak]").click();
            two.until("Ada may speak", () -> two.page().locator("#do-mic").innerText().contains("Unmute"));
            one.until("sound comes through again", () -> one.received("audio", "packetsReceived") > heard);
        }
    }

    @Test
    void hands_and_words_and_a_shared_screen_reach_all() {
        try (Visitor one = ROOM.desktop(); Visitor two = ROOM.desktop()) {
            one.arrives(lesson, teacher).prepares("mic", false).prepares("camera", false).goesIn();
            two.arrives(lesson, ada).prepares("mic", false).prepares("camera", false).goesIn();
            two.press("do-hand");
            one.until("the hand is seen", () -> Boolean.TRUE.equals(one.person("Ada Lovelace").get("hand")));
            one.press("do-chat");
            one.page().locator("#chat-text").fill("Welcome <b>all</b>\nNow page 12");
            one.page().locator("#chat-text").press("Enter");
            two.until("the notice of it", () -> two.page().locator("#chat-badge").isVisible());
            two.press("do-chat");
            two.until("the words", () -> two.page().locator("#chat-log").innerText().contains("Welcome <b>all</b>"));
            one.press("do-screen");
            two.until("the screen", () -> two.framesOf("Emmy Noether’s screen") > 3);
            TestBrowser.picture(two.page(), "room-screen-and-chat");
            isForEverybody(two, "the room with a screen and the chat");
            one.press("do-people");
            one.page().locator(".room-person:has-text('Ada') [data-act=lower]").click();
            two.until("the hand is lowered", () -> "false".equals(two.page().locator("#do-hand").getAttribute("aria-pressed")));
            TestBrowser.picture(one.page(), "room-people");
            isForEverybody(one, "the room with its people");
        }
    }

    @Test
    void a_reload_goes_straight_back_in_and_leaving_is_one_tap_with_a_way_back() {
        try (Visitor one = ROOM.phone()) {
            one.arrives(lesson, ada).prepares("mic", false).prepares("camera", true);
            TestBrowser.picture(one.page(), "room-preview-phone");
            isForEverybody(one, "the preview on a phone");
            one.goesIn();
            one.page().reload();
            one.visible("#inside");
            one.page().locator("#do-leave").click();
            one.visible("#out");
            assertThat(one.page().locator("#out-words").innerText()).isEqualTo("You have left the class.");
            isForEverybody(one, "the way out on a phone");
            one.until("the seat is free", () -> !ROOM.isInside(ada));
            one.page().locator("#out-actions button").first().click();
            one.visible("#inside");
            isForEverybody(one, "the room on a phone");
        }
    }

    private static void isForEverybody(Visitor visitor, String what) {
        for (ColorScheme scheme : List.of(ColorScheme.LIGHT, ColorScheme.DARK)) {
            visitor.page().emulateMedia(new Page.EmulateMediaOptions().setColorScheme(scheme));
            Axe.findsNothing(visitor.page(), what + ", " + scheme);
        }
    }
}
