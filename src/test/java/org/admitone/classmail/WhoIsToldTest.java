package org.admitone.classmail;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import org.admitone.audit.Actor;
import org.admitone.mail.SchoolMailServer.Arrived;
import org.admitone.pass.PassIssuer;
import org.admitone.platform.Eventually;
import org.admitone.platform.TestServer;
import org.admitone.scenario.School;
import org.junit.jupiter.api.Test;

/// Who is told of their classes, who is not, when, and that what failed is told once.
class WhoIsToldTest extends ClassMailsFixture {

    @Test
    void whom_mail_did_not_reach_is_told_again_once() {
        try (TestServer server = start()) {
            School.Lesson lesson = lessonInThreeDays();
            School.Member ada = school.learner(lesson);
            school.learner(lesson);
            quiet();
            List<Arrived> first = smtp.await(2);
            assertThat(server.bean(ClassMailAgain.class).tell(ada.person(), Actor.SYSTEM)).isEqualTo(1);
            assertThat(server.bean(ClassMailAgain.class).tell(ada.person(), Actor.SYSTEM)).isEqualTo(1);
            quiet();
            Arrived again = smtp.awaitBeside(first, 1).getFirst();
            assertThat(again.to()).startsWith(ada.uid());
            assertThat(again.subject()).isEqualTo("Algebra, Lesson on Fri 4 Sep, 10:00");
            quiet();
            assertThat(smtp.arrived()).hasSize(3);
        }
    }

    @Test
    void how_far_it_has_come_is_told_from_the_change_on() {
        try (TestServer server = start()) {
            School.Lesson lesson = lessonInThreeDays();
            school.learner(lesson);
            ClassMailChoices choices = server.bean(ClassMailChoices.class);
            Eventually.passes(SOON, () -> assertThat(choices.progress(lesson.course())).hasValueSatisfying(progress -> {
                assertThat(progress.isTelling(clock.instant())).isFalse();
                assertThat(progress.people()).isZero();
            }));
            quiet();
            smtp.await(1);
            Eventually.passes(SOON, () -> assertThat(choices.progress(lesson.course())).isEmpty());
        }
    }

    @Test
    void whoever_gets_another_address_is_told_there() {
        try (TestServer server = start()) {
            School.Lesson lesson = lessonInThreeDays();
            School.Member ada = school.learner(lesson);
            quiet();
            List<Arrived> first = smtp.await(1);
            database.jdbc().sql("update person set email = 'ada@elsewhere.example' where person_id = :ada").param("ada", ada.person().value()).update();
            quiet();
            Arrived second = smtp.awaitBeside(first, 1).getFirst();
            assertThat(second.to()).isEqualTo("ada@elsewhere.example");
            assertThat(second.subject()).isEqualTo("Algebra, Lesson on Fri 4 Sep, 10:00");
        }
    }

    @Test
    void nobody_is_told_where_the_course_or_the_school_says_so() {
        try (TestServer server = TestServer.on(database, clock, smtp.settings("admitone.class-mails.send=false"))) {
            School.Lesson lesson = lessonInThreeDays();
            school.learner(lesson);
            quiet();
            Eventually.passes(SOON, () -> assertThat(due()).isZero());
            assertThat(told()).isZero();

            ClassMailChoices choices = server.bean(ClassMailChoices.class);
            assertThat(choices.of(lesson.course()).sends()).isFalse();
            choices.say(lesson.course(), ClassMailChoice.Way.ON, Actor.SYSTEM);
            quiet();
            smtp.await(1);

            choices.say(lesson.course(), ClassMailChoice.Way.OFF, Actor.SYSTEM);
            move(server, lesson.session(), Duration.ofHours(1));
            quiet();
            Eventually.passes(SOON, () -> assertThat(due()).isZero());
            assertThat(smtp.arrived()).hasSize(1);
        }
    }

    @Test
    void who_may_not_come_is_not_invited() {
        try (TestServer server = start()) {
            School.Lesson lesson = lessonInThreeDays();
            School.Member ended = school.learner(lesson);
            School.Member other = school.learner(lesson);
            School.Member nowhere = school.learner(lesson);
            School.Member revoked = school.learner(lesson);
            School.Member comes = school.learner(lesson);
            school.members(lesson, "staff", 1);
            var jdbc = database.jdbc();
            jdbc.sql("update enrolment set entitled_until = :until where person_id = :person").param("until", java.sql.Timestamp.from(clock.instant().plus(Duration.ofDays(1))))
                    .param("person", ended.person().value()).update();
            jdbc.sql("update enrolment set some_sessions = true where person_id = :person").param("person", other.person().value()).update();
            jdbc.sql("update person set email = null where person_id = :person").param("person", nowhere.person().value()).update();
            server.bean(PassIssuer.class).revoke(lesson.session(), revoked.uid(), "lent", Actor.SYSTEM);
            quiet();
            assertThat(smtp.await(1)).singleElement().satisfies(mail -> assertThat(mail.to()).startsWith(comes.uid()));
            Eventually.passes(SOON, () -> assertThat(due()).isZero());
            assertThat(told()).isEqualTo(1);
        }
    }

    @Test
    void a_class_that_is_near_waits_a_minute_only() {
        try (TestServer server = start()) {
            School.Lesson lesson = school.lesson("ask", clock.instant().plus(Duration.ofHours(2)), Duration.ofHours(1));
            school.learner(lesson);
            Eventually.passes(SOON, () -> assertThat(changes()).isZero());
            clock.advance(Duration.ofSeconds(61));
            smtp.await(1);
            assertThat(server.address()).isNotEmpty();
        }
    }

    @Test
    void what_fails_while_it_is_told_is_told_once_when_it_works_again() {
        var jdbc = database.jdbc();
        jdbc.sql("create sequence tried").update();
        jdbc.sql("""
                create function broken() returns trigger language plpgsql as
                $$ begin perform nextval('tried'); raise exception 'on purpose'; end $$
                """).update();
        jdbc.sql("create trigger broken before insert on class_told for each row execute function broken()").update();
        try (TestServer server = start()) {
            List<School.Member> members = school.members(lessonInThreeDays(), "learner", 3);
            quiet();
            Eventually.passes(SOON, () -> assertThat(jdbc.sql("select last_value from tried").query(Long.class).single()).isGreaterThan(1));
            assertThat(jdbc.sql("select count(*) from outbox_mail").query(Long.class).single()).isZero();

            jdbc.sql("drop trigger broken on class_told").update();
            assertThat(smtp.await(3)).extracting(Arrived::to).doesNotHaveDuplicates();
            Eventually.passes(SOON, () -> assertThat(due()).isZero());
            assertThat(told()).isEqualTo(members.size());
            assertThat(jdbc.sql("select count(*) from outbox_mail").query(Long.class).single()).isEqualTo(3);
            assertThat(server.address()).isNotEmpty();
        }
    }
}
