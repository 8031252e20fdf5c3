package org.admitone.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.Map;
import java.util.stream.Stream;
import org.admitone.audit.Actor;
import org.admitone.platform.Revision;
import org.admitone.roster.RosterDesk;
import org.admitone.simulator.zoom.SimClient;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// Who runs a class starts it from our page: their own, nobody else's, and none once the roster says otherwise.
class OwnClassesTest {

    @AutoClose static final ZoomSchool SCHOOL = new ZoomSchool("2026-09-01T10:00:00Z", options -> options);
    private static final Map<String, Object> AS_HOST = Map.of("asHost", true);

    private final School.Lesson own = SCHOOL.lesson("move");
    private final School.Lesson other = SCHOOL.lesson("move");
    private final School.Member tina = SCHOOL.school.members(own, "teacher", 1).getFirst();
    private final DeviceClient device = SCHOOL.device(tina);

    @Test
    void the_own_class_is_started_and_the_link_is_in_no_other_answer() throws IOException, InterruptedException {
        SCHOOL.prepared(own, 1);
        Answer knock = device.knock(tina.link());
        assertThat(knock.body()).doesNotContain("zak");
        Answer way = SCHOOL.wayIn(own, tina, device);
        assertThat(way.json().required("as").stringValue()).isEqualTo("host");
        SimClient host = SCHOOL.opens(SCHOOL.link(way));
        assertThat(host.inside()).isTrue();
        assertThat(page("/p/" + tina.link())).contains("<html").doesNotContain("zak=").doesNotContain(String.valueOf(SCHOOL.meeting(own)));
    }

    private static String page(String path) throws IOException, InterruptedException {
        try (HttpClient client = HttpClient.newHttpClient()) {
            return client.send(HttpRequest.newBuilder(URI.create(SCHOOL.server.address() + path)).header("Accept", "text/html").build(), HttpResponse.BodyHandlers.ofString()).body();
        }
    }

    /// The ticket says which class it is for, whatever address it is sent to.
    @Test
    void a_ticket_of_the_own_class_starts_no_other() {
        SCHOOL.prepared(own, 1);
        SCHOOL.prepared(other, 0);
        Answer knock = device.knock(tina.link());
        Answer way = device.post("/seat/" + other.session() + "/enter", Map.of("ticket", knock.ticket(), "asHost", true), knock.ticket());
        assertThat(way.body()).contains("/" + SCHOOL.meeting(own) + "?").doesNotContain(String.valueOf(SCHOOL.meeting(other)));
        SCHOOL.opens(SCHOOL.link(way));
        assertThat(SCHOOL.inside(other)).isEmpty();
    }

    @Test
    void who_teaches_one_class_and_learns_in_another_starts_only_the_one() {
        School.Member learner = SCHOOL.school.members(other, "learner", 1).getFirst();
        SCHOOL.prepared(other, 1);
        Answer way = SCHOOL.wayIn(other, learner, SCHOOL.device(learner), AS_HOST);
        assertThat(way.json().required("as").stringValue()).isEqualTo("participant");
        assertThat(SCHOOL.opens(SCHOOL.link(way)).inside()).as("nobody comes before the host").isFalse();
    }

    /// How somebody stops running a class.
    record Loss(String name, Act act) {

        @Override
        public String toString() {
            return name;
        }
    }

    interface Act {
        void on(School.Lesson lesson, School.Member member);
    }

    static Stream<Loss> losses() {
        return Stream.of(new Loss("suspended", (lesson, member) -> roster().suspend(lesson.course(), member.person(), "left", Revision.ANY, Actor.staff("kim"))),
                new Loss("taken off the roster", (lesson, member) -> roster().remove(lesson.course(), member.person(), Revision.ANY, Actor.staff("kim"))),
                new Loss("made a learner", (lesson, member) -> SCHOOL.database.jdbc().sql("update enrolment set role = 'learner' where course_id = ? and person_id = ?")
                        .params(lesson.course().value(), member.person().value()).update()));
    }

    private static RosterDesk roster() {
        return SCHOOL.server.bean(RosterDesk.class);
    }

    @ParameterizedTest
    @MethodSource("losses")
    void whoever_runs_it_no_more_starts_it_no_more_also_with_a_ticket_of_before(Loss loss) {
        SCHOOL.prepared(own, 1);
        Answer knock = device.knock(tina.link());
        assertThat(knock.admitted()).isTrue();
        loss.act().on(own, tina);
        Answer before = device.post("/seat/" + own.session() + "/enter", Map.of("ticket", knock.ticket(), "asHost", true), knock.ticket());
        assertThat(before.body()).doesNotContain("zak").doesNotContain("\"host\"");
        Answer after = SCHOOL.wayIn(own, tina, device, AS_HOST);
        assertThat(after.body()).doesNotContain("zak").doesNotContain("\"host\"");
        assertThat(SCHOOL.inside(own)).isEmpty();
    }
}
