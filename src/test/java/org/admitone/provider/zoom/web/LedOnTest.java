package org.admitone.provider.zoom.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import java.util.List;
import org.admitone.admission.proof.Mailbox;
import org.admitone.audit.Actor;
import org.admitone.platform.TestBrowser;
import org.admitone.provider.zoom.pool.RoomInstead;
import org.admitone.scenario.School;
import org.admitone.scenario.ZoomSchool;
import org.admitone.scenario.ZoomVisitor;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;

/// The class is moved to a room here while people look at the page of their seat: the page leads on by itself.
class LedOnTest {

    @AutoClose static final ZoomSchool SCHOOL = new ZoomSchool("2026-09-03T08:00:00Z", options -> options, ZoomSchool.ROOMS);
    @AutoClose static final TestBrowser BROWSER = TestBrowser.start();

    private final School.Lesson lesson = SCHOOL.lesson("move");
    private final School.Member teacher = SCHOOL.school.members(lesson, "teacher", 1).getFirst();
    private final List<School.Member> learners = SCHOOL.school.members(lesson, "learner", 1);
    private final Mailbox mail = new Mailbox(SCHOOL.database.jdbc());

    @Test
    void whoever_waits_for_the_host_in_zoom_is_in_the_room_without_a_press_and_so_is_the_teacher() {
        SCHOOL.prepared(lesson, 2);
        try (ZoomVisitor ada = visitor(learners.getFirst(), BROWSER.desktop()); ZoomVisitor emmy = visitor(teacher, BROWSER.desktop())) {
            Page zoom = ada.goesIn("Go into the class");
            ada.says("Zoom is opening.");
            String seat = seat();
            SCHOOL.server.bean(RoomInstead.class).hold(lesson.session(), Actor.staff("olga"));
            inTheRoom(ada);
            inTheRoom(emmy);
            assertThat(seat()).isEqualTo(seat);
            ada.page().goBack();
            inTheRoom(ada);
            zoom.close();
        }
    }

    /// Where one chooses what of oneself is seen, before one is inside.
    private void inTheRoom(ZoomVisitor visitor) {
        visitor.page().waitForURL("**/room/" + lesson.session());
        assertThat(visitor.page().locator("#preview")).isVisible();
    }

    private String seat() {
        return SCHOOL.database.jdbc().sql("select seat_id::text from seat where session_id = ? and person_id = ? and released_at is null")
                .params(lesson.session().value(), learners.getFirst().person().value()).query(String.class).single();
    }

    private ZoomVisitor visitor(School.Member member, BrowserContext profile) {
        return new ZoomVisitor(profile).provesByMail(SCHOOL.server.address() + "/p/" + member.link(), mail, member.uid() + "@school.example");
    }
}
