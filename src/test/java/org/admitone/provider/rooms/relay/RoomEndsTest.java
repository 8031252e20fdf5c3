package org.admitone.provider.rooms.relay;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.Objects;
import java.util.function.Consumer;
import org.admitone.admission.DoorStaff;
import org.admitone.admission.RightsReview;
import org.admitone.admission.StaffAct;
import org.admitone.platform.Promptly;
import org.admitone.platform.TestBrowser;
import org.admitone.provider.rooms.EngineFault;
import org.admitone.provider.rooms.MediaLink;
import org.admitone.scenario.School;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/// Whoever loses the seat loses picture and sound at the engine, even with a page that does not obey (I2, I5, I6).
class RoomEndsTest {

    @AutoClose static final RoomFixture ROOM = new RoomFixture();

    private final School.Lesson lesson = ROOM.school.lesson("move");
    private final School.Member teacher = ROOM.member(lesson, "teacher", "Emmy Noether");
    private final School.Member ada = ROOM.member(lesson, "learner", "Ada Lovelace");

    @Test
    void evicted() {
        endsWithin2Seconds(who -> ROOM.server.bean(DoorStaff.class).evict(lesson.session(), who.person(), new StaffAct("staff:head", "was loud")), "evicted");
    }

    @Test
    void banned() {
        endsWithin2Seconds(who -> ROOM.server.bean(DoorStaff.class).banFromSession(lesson.session(), who.person(), new StaffAct("staff:head", "was rude")), "banned");
    }

    @Test
    void suspended() {
        // In the application's own transaction, as the roster does it.
        TransactionTemplate transaction = new TransactionTemplate(ROOM.server.bean(PlatformTransactionManager.class));
        endsWithin2Seconds(who -> transaction.executeWithoutResult(status -> {
            ROOM.server.bean(JdbcClient.class).sql("update enrolment set suspended_at = now(), suspended_reason = 'unpaid' where person_id = :p")
                    .param("p", who.person().value()).update();
            ROOM.server.bean(RightsReview.class).reviewCourse(lesson.course());
        }), "suspended");
    }

    @Test
    void moved_to_another_device() {
        try (Visitor one = ROOM.desktop(); Visitor first = ROOM.defiant(); Visitor second = ROOM.desktop()) {
            one.arrives(lesson, teacher).prepares("mic", true).prepares("camera", true).goesIn();
            first.arrives(lesson, ada).prepares("mic", false).prepares("camera", true).goesIn();
            first.sees("Emmy Noether");
            MediaLink link = Objects.requireNonNull(ROOM.inside(ada).link());
            second.arrives(lesson, ada).prepares("mic", false).prepares("camera", true).goesIn();
            second.sees("Emmy Noether");
            isOut(first, link);
            assertThat(first.page().locator("#out-words").innerText()).containsIgnoringCase("device");
            TestBrowser.picture(first.page(), "room-moved");
            one.sees("Ada Lovelace");
            assertThat(ROOM.rooms().everybody()).filteredOn(member -> member.holder().person().equals(ada.person())).hasSize(1);
        }
    }

    @Test
    void ended_for_all_by_the_teacher() {
        try (Visitor one = ROOM.desktop(); Visitor two = ROOM.desktop()) {
            one.arrives(lesson, teacher).goesIn();
            two.arrives(lesson, ada).goesIn();
            one.press("do-people");
            one.press("end-all");
            one.press("ask-yes");
            one.visible("#out");
            two.visible("#out");
            TestBrowser.picture(two.page(), "room-over");
        }
    }

    private void endsWithin2Seconds(Consumer<School.Member> act, String picture) {
        Promptly.within(Duration.ofSeconds(2), () -> ends(act, picture));
    }

    private Duration ends(Consumer<School.Member> act, String picture) {
        School.Member ada = ROOM.member(lesson, "learner", "Ada Lovelace");
        try (Visitor one = ROOM.desktop(); Visitor two = ROOM.defiant()) {
            one.arrives(lesson, teacher).prepares("mic", true).prepares("camera", true).goesIn();
            two.arrives(lesson, ada).prepares("mic", true).prepares("camera", true).goesIn();
            two.sees("Emmy Noether");
            one.sees("Ada Lovelace");
            MediaLink link = Objects.requireNonNull(ROOM.inside(ada).link());
            assertThat(link.traffic().received()).isPositive();
            Duration took = Promptly.of(() -> {
                act.accept(ada);
                two.until("out", () -> !ROOM.isInside(ada));
            });
            isOut(two, link);
            TestBrowser.picture(two.page(), "room-" + picture);
            return took;
        }
    }

    /// The engine knows the link no more, and not a byte reaches the page that kept its connections.
    private static void isOut(Visitor page, MediaLink link) {
        assertThatThrownBy(link::traffic).isInstanceOf(EngineFault.class);
        double bytes = page.standsStill("what the page receives", () -> ((Number) page.page().evaluate("window.keptBytes('inbound-rtp', 'bytesReceived')")).doubleValue());
        assertThat(bytes).isPositive();
        page.visible("#out");
        assertThat(page.page().locator("#out-words").innerText()).isNotBlank();
    }
}
