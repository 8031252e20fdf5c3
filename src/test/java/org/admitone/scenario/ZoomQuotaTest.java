package org.admitone.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.admitone.audit.Actor;
import org.admitone.platform.Eventually;
import org.admitone.provider.zoom.account.AccountDesk;
import org.admitone.provider.zoom.account.ZoomHost;
import org.admitone.provider.zoom.meetings.Preparation;
import org.admitone.simulator.zoom.RestCaller;
import org.junit.jupiter.api.Test;

/// Zoom lets nobody write more than a hundred times a day for one host, and the school's people write there too.
class ZoomQuotaTest {

    private static final Duration SOON = Duration.ofSeconds(40);
    private static final int OF_A_DAY = 100;

    @Test
    void once_the_only_hosts_day_is_used_up_by_others_classes_go_on_nothing_is_asked_in_vain_and_the_next_day_makes_the_rest_once() {
        try (ZoomSchool school = new ZoomSchool("2026-09-01T10:00:00Z", options -> options)) {
            ZoomHost host = onlyOne(school);
            School.Lesson today = school.lesson("move");
            School.Member teacher = school.school.members(today, "teacher", 1).getFirst();
            List<School.Member> learners = school.school.members(today, "learner", 3);
            school.prepared(today, 4);
            othersWriteAllThatIsLeft(school, host);
            long before = creates(school);

            List<School.Lesson> later = IntStream.rangeClosed(2, 4).mapToObj(day -> school.lesson("move", Instant.parse("2026-09-0" + day + "T09:00:00Z"), Duration.ofHours(1))).toList();
            later.forEach(lesson -> school.school.members(lesson, "learner", 2));
            later.forEach(lesson -> Eventually.passes(SOON, () -> assertThat(notes(school, lesson)).anySatisfy(note -> assertThat(note).startsWith("Zoom lets no more meetings of this host be made or changed"))));
            long asked = creates(school);
            for (int minute = 0; minute < 30; minute++) {
                school.clock.advance(Duration.ofMinutes(1));
                Eventually.isTrue("nothing is due", SOON, () -> dueNow(school) == 0);
            }
            assertThat(creates(school)).as("asked of Zoom once its answer was known").isEqualTo(asked).isLessThanOrEqualTo(before + later.size());
            assertThat(school.enters(today, teacher, school.device(teacher)).inside()).isTrue();
            learners.forEach(learner -> assertThat(school.enters(today, learner, school.device(learner)).inside()).isTrue());
            School.Member late = school.school.learner(today);
            assertThat(school.enters(today, late, school.device(late)).inside()).as("registering is counted by itself").isTrue();

            school.clock.advance(Duration.between(school.clock.instant(), Instant.parse("2026-09-02T00:20:00Z")));
            later.forEach(lesson -> school.prepared(lesson, 2));
            assertThat(later).allSatisfy(lesson -> assertThat(school.zoom.meetings().stream().filter(meeting -> meeting.terms().path("agenda").asString("").contains(lesson.session().toString()))).hasSize(1));
        }
    }

    private static ZoomHost onlyOne(ZoomSchool school) {
        AccountDesk desk = school.server.bean(AccountDesk.class);
        ZoomHost host = desk.hosts().getFirst();
        desk.choose(Set.of(host.id()), Actor.staff("olga"));
        return host;
    }

    private static void othersWriteAllThatIsLeft(ZoomSchool school, ZoomHost host) {
        try (RestCaller others = new RestCaller(school.zoom).signIn()) {
            int written = 0;
            while (others.post("/users/" + host.id().value() + "/meetings", "{\"type\": 1, \"topic\": \"Staff\"}").status() == 201) {
                written++;
            }
            assertThat(written).isBetween(OF_A_DAY - 3, OF_A_DAY - 1);
        }
    }

    private static List<String> notes(ZoomSchool school, School.Lesson lesson) {
        return school.server.bean(Preparation.class).notes(lesson.session()).stream().map(note -> note.words()).toList();
    }

    private static long creates(ZoomSchool school) {
        return school.zoom.served().stream().filter(call -> call.method().equals("POST") && call.path().matches("/v2/users/[^/]+/meetings")).count();
    }

    private static long dueNow(ZoomSchool school) {
        return school.database.jdbc().sql("select count(*) from zoom_meeting where state in ('waiting', 'planned') and next_try_at <= :now")
                .param("now", java.sql.Timestamp.from(school.clock.instant())).query(Long.class).single();
    }
}
