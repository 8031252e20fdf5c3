package org.admitone.provider.rooms.relay;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.util.List;
import java.util.Objects;
import org.admitone.audit.Actor;
import org.admitone.platform.Axe;
import org.admitone.platform.TestBrowser;
import org.admitone.presence.StaffMessageDesk;
import org.admitone.scenario.School;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;

/// A class from the teacher's chair, in real browser windows through the real media engine.
class TeacherJourneyTest {

    @AutoClose static final RoomFixture ROOM = new RoomFixture();

    private final School.Lesson lesson = ROOM.school.lesson("move");
    private final School.Member teacher = ROOM.member(lesson, "teacher", "Emmy Noether");
    private final School.Member ada = ROOM.member(lesson, "learner", "Ada Lovelace");
    private final School.Member sofia = ROOM.member(lesson, "learner", "Sofia Kovalevskaya");
    private final School.Member blaise = ROOM.member(lesson, "learner", "Blaise Pascal");

    @Test
    void a_teacher_runs_a_class() {
        try (Visitor one = ROOM.desktop(); Visitor two = ROOM.desktop(); Visitor three = ROOM.desktop()) {
            one.arrives(lesson, teacher).prepares("mic", false).prepares("camera", true).goesIn();
            two.arrives(lesson, ada).prepares("mic", true).prepares("camera", true).goesIn();
            three.arrives(lesson, sofia).prepares("mic", true).prepares("camera", true).goesIn();
            seesWhoIsMissing(one);
            assertThat(two.page().locator("#tab-roster").isVisible()).isFalse();
            mutesAll(one, two);
            onlyTheTeacherUnmutes(one, two);
            showsAdaToAll(one, three);
            lowersHands(one, two, three);
            writes(one, two);
            hearsFromTheOffice(one, two);
            removes(one, three);
            endsForAll(one, two);
        }
    }

    private void seesWhoIsMissing(Visitor one) {
        one.press("do-people");
        one.press("tab-roster");
        one.until("Blaise is missing", () -> one.page().locator("[data-group=missing] li:has-text('Blaise Pascal') .roster-state").allInnerTexts().stream()
                .anyMatch(words -> words.startsWith("Late since")));
        one.until("the others are inside", () -> one.page().locator("[data-group=inside] li").count() == 3);
        assertThat(one.page().locator("#roster-words").innerText()).isEqualTo("3 of 4 inside, 1 missing");
        one.page().locator("#roster-search").fill("sofia");
        one.until("only Sofia", () -> one.page().locator("#roster-list li").count() == 1);
        one.page().locator("#roster-search").fill(ada.uid());
        one.until("only Ada", () -> one.page().locator("#roster-list li:has-text('Ada Lovelace')").count() == 1);
        one.page().locator("#roster-search").fill("");
        one.until("all", () -> one.page().locator("#roster-list li").count() == 4);
        TestBrowser.picture(one.page(), "room-roster");
        isForEverybody(one, "the room with its roster");
        one.press("tab-people");
    }

    private void mutesAll(Visitor one, Visitor two) {
        one.hears("the learners");
        one.press("mute-all");
        two.until("Ada is muted", () -> !Boolean.TRUE.equals(two.person("Ada Lovelace").get("mic")) && two.page().locator("#do-mic").innerText().contains("Unmute"));
        two.press("do-mic");
        two.until("Ada unmuted herself", () -> Boolean.TRUE.equals(two.person("Ada Lovelace").get("mic")));
        assertThat(ROOM.inside(ada).held()).isEmpty();
        one.hears("Ada");
        assertThat(ROOM.inside(sofia).mayUnmute()).isTrue();
    }

    private void onlyTheTeacherUnmutes(Visitor one, Visitor two) {
        one.press("quiet-all");
        two.until("Ada is muted for good", () -> two.page().locator("#do-mic").innerText().contains("Muted"));
        two.press("do-mic");
        two.until("Ada is told", () -> two.page().locator("#notice").innerText().contains("Raise your hand"));
        assertThat(ROOM.inside(ada).held()).isNotEmpty();
        one.until("the teacher sees the switch on", () -> "true".equals(one.page().locator("#quiet-all").getAttribute("aria-pressed")));
        isForEverybody(one, "the teacher's desk");
        one.press("quiet-all");
        two.until("Ada may speak", () -> two.page().locator("#do-mic").innerText().contains("Unmute"));
    }

    private void showsAdaToAll(Visitor one, Visitor three) {
        one.page().locator(".room-person:has-text('Ada') [data-act=more]").click();
        one.page().locator(".room-person:has-text('Ada') [data-act=spotlight]").click();
        three.until("Ada is large", () -> three.page().locator("#stage-main .tile").allInnerTexts().stream().anyMatch(name -> name.contains("Ada Lovelace")));
        three.until("and the teacher is not", () -> three.page().locator("#stage-main .tile").count() == 1);
        three.sees("Ada Lovelace");
        TestBrowser.picture(three.page(), "room-spotlight");
        one.press("spotlight-off");
        three.until("the teacher is large again", () -> three.page().locator("#stage-main .tile").allInnerTexts().stream().anyMatch(name -> name.contains("Emmy Noether")));
    }

    private void lowersHands(Visitor one, Visitor two, Visitor three) {
        two.press("do-hand");
        three.press("do-hand");
        one.until("two hands", () -> one.page().locator("#hands-badge").innerText().equals("2"));
        one.press("lower-hands");
        two.until("Ada's hand is down", () -> "false".equals(two.page().locator("#do-hand").getAttribute("aria-pressed")));
        three.until("Sofia's hand is down", () -> "false".equals(three.page().locator("#do-hand").getAttribute("aria-pressed")));
    }

    private void writes(Visitor one, Visitor two) {
        two.press("do-chat");
        two.until("that nothing is kept", () -> two.page().locator("#chat-kept").innerText().contains("gone when the class is over"));
        ROOM.database.jdbc().sql("update course set keeps_chat = true where course_id = ?").param(lesson.course().value()).update();
        two.until("everybody is told", () -> two.page().locator("#chat-kept").innerText().contains("keeps what is written here"));
        TestBrowser.picture(two.page(), "room-chat-kept");
        isForEverybody(two, "the chat of a course that keeps it");
        two.page().locator("#chat-text").fill("Is it <i>prime</i>?");
        two.page().locator("#chat-text").press("Enter");
        one.press("do-chat");
        one.until("the words", () -> one.page().locator("#chat-log").innerText().contains("Is it <i>prime</i>?"));
        one.until("they are kept", () -> ROOM.database.jdbc().sql("select text from chat_line where session_id = ?").param(lesson.session().value())
                .query(String.class).list().equals(List.of("Is it <i>prime</i>?")));
        one.press("do-people");
    }

    private void hearsFromTheOffice(Visitor one, Visitor two) {
        StaffMessageDesk office = ROOM.server.bean(StaffMessageDesk.class);
        office.toOne(lesson.session(), ada.person(), "Please <b>call</b> us after class.", Actor.staff("olga"));
        two.until("Ada reads it", () -> two.page().locator("#office").innerText().contains("to you") && two.page().locator("#office").innerText().contains("Please <b>call</b> us"));
        office.toAll(lesson.session(), "Fire drill at eleven.", Actor.staff("olga"));
        two.until("and what is said to all", () -> two.page().locator("#office p").count() == 2);
        one.until("so does the teacher", () -> one.page().locator("#office").innerText().contains("Fire drill"));
        assertThat(one.page().locator("#office p").count()).isEqualTo(1);
        TestBrowser.picture(two.page(), "room-office");
        isForEverybody(two, "what the office says");
        two.press("office-close");
        one.press("office-close");
        assertThat(two.page().locator("#office").isVisible()).isFalse();
    }

    private void removes(Visitor one, Visitor three) {
        one.page().locator(".room-person:has-text('Sofia') [data-act=more]").click();
        one.page().locator(".room-person:has-text('Sofia') [data-act=remove]").click();
        one.press("ask-yes");
        three.visible("#out");
        assertThat(three.page().locator("#out-words").innerText()).contains("taken you out");
        one.press("tab-roster");
        one.until("the roster says so", () -> one.page().locator("[data-group=left] li:has-text('Sofia') .roster-state").allInnerTexts().stream()
                .anyMatch(words -> words.endsWith("taken out")));
        one.press("tab-people");
    }

    private void endsForAll(Visitor one, Visitor two) {
        one.press("end-all");
        assertThat(one.page().locator("#ask-more").innerText()).contains("shown out");
        one.press("ask-yes");
        one.visible("#out");
        two.visible("#out");
        List<String> acts = ROOM.database.jdbc().sql("select action from audit where session_id = ? and actor = ? order by seq")
                .params(lesson.session().value(), "person:" + teacher.uid()).query((row, _) -> Objects.requireNonNull(row.getString(1))).list();
        assertThat(acts).contains("room.all_muted", "room.quiet", "room.spotlight", "room.spotlight_off", "room.hands_lowered", "person.evicted", "session.ended");
    }

    private static void isForEverybody(Visitor visitor, String what) {
        for (ColorScheme scheme : List.of(ColorScheme.LIGHT, ColorScheme.DARK)) {
            visitor.page().emulateMedia(new Page.EmulateMediaOptions().setColorScheme(scheme));
            Axe.findsNothing(visitor.page(), what + ", " + scheme);
        }
    }
}
