package org.admitone.classmail;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import org.admitone.audit.Actor;
import org.admitone.mail.SchoolMailServer.Arrived;
import org.admitone.pass.PassIssuer;
import org.admitone.platform.Revision;
import org.admitone.platform.TestServer;
import org.admitone.roster.RosterDesk;
import org.admitone.scenario.DeviceClient;
import org.admitone.scenario.School;
import org.admitone.session.SessionDesk;
import org.admitone.session.SessionId;
import org.junit.jupiter.api.Test;

/// People hear of their classes once, of what changes once, over a real mail server; each calendar entry is read by a library of its own.
class ClassMailsTest extends ClassMailsFixture {

    @Test
    void a_term_is_one_mail_per_person_and_a_change_is_another() {
        try (TestServer server = start()) {
            School.Lesson lesson = lessonInThreeDays();
            SessionId second = school.session(lesson.course(), clock.instant().plus(Duration.ofDays(10)), Duration.ofHours(1));
            school.members(lesson, "learner", 2);
            quiet();
            List<Arrived> term = smtp.await(2);
            assertThat(term).extracting(Arrived::subject).containsOnly("Your 2 classes in Algebra");
            assertThat(term).extracting(Arrived::to).doesNotHaveDuplicates();
            ReadCalendar entries = ReadCalendar.of(term.getFirst().part("text/calendar"));
            assertThat(entries.method()).isEqualTo("PUBLISH");
            assertThat(entries.events()).hasSize(2).allSatisfy(event -> assertThat(event.value("URL")).startsWith(server.address() + "/p/"));
            assertThat(term.getFirst().part("text/plain")).contains("Friday 4 September 2026, 10:00 to 11:00 (Europe/Berlin)", entries.events().getFirst().value("URL"))
                    .contains("/calendar/");
            assertThat(term.getFirst().part("text/html")).contains("<strong>Lesson</strong>", "href=\"" + entries.events().getFirst().value("URL") + "\"");

            move(server, second, Duration.ofHours(1));
            quiet();
            List<Arrived> moved = smtp.awaitBeside(term, 2);
            assertThat(moved).extracting(Arrived::subject).containsOnly("Moved to Fri 11 Sep, 11:00: Algebra, Lesson");
            assertThat(moved.getFirst().typeOf("text/calendar")).contains("method=REQUEST");
            ReadCalendar.Event now = ReadCalendar.of(moved.getFirst().part("text/calendar")).only();
            ReadCalendar.Event before = entriesOf(term, moved.getFirst().to()).events().getLast();
            assertThat(now.value("UID")).isEqualTo(before.value("UID"));
            assertThat(now.number("SEQUENCE")).isGreaterThan(before.number("SEQUENCE"));
            assertThat(now.value("URL")).as("the link in the calendar stays good").isEqualTo(before.value("URL"));
            assertThat(moved.getFirst().part("text/plain")).contains("It was planned for Friday 11 September 2026, 10:00 to 11:00 (Europe/Berlin).");

            quiet();
            assertThat(told()).isEqualTo(4);
            assertThat(database.jdbc().sql("select count(*) from outbox_mail").query(Long.class).single()).isEqualTo(4);
        }
    }

    @Test
    void what_is_cancelled_or_theirs_no_more_leaves_the_calendar() {
        try (TestServer server = start()) {
            School.Lesson lesson = lessonInThreeDays();
            School.Member ada = school.learner(lesson);
            School.Member bert = school.learner(lesson);
            quiet();
            List<Arrived> first = smtp.await(2);

            server.bean(RosterDesk.class).suspend(lesson.course(), ada.person(), "unpaid", Revision.ANY, Actor.SYSTEM);
            quiet();
            Arrived lost = smtp.awaitBeside(first, 1).getFirst();
            List<Arrived> three = smtp.arrived();
            assertThat(lost.to()).startsWith(ada.uid());
            assertThat(lost.subject()).isEqualTo("No longer yours: Algebra, Lesson on Fri 4 Sep, 10:00");
            assertThat(lost.part("text/plain")).doesNotContain("unpaid", "/p/");
            ReadCalendar.Event gone = ReadCalendar.of(lost.part("text/calendar")).only();
            assertThat(gone.value("STATUS")).isEqualTo("CANCELLED");

            server.bean(RosterDesk.class).resume(lesson.course(), ada.person(), Revision.ANY, Actor.SYSTEM);
            quiet();
            ReadCalendar.Event back = ReadCalendar.of(smtp.awaitBeside(three, 1).getFirst().part("text/calendar")).only();
            List<Arrived> four = smtp.arrived();
            assertThat(back.value("UID")).isEqualTo(gone.value("UID"));
            assertThat(back.number("SEQUENCE")).isGreaterThan(gone.number("SEQUENCE"));
            assertThat(back.value("STATUS")).isEqualTo("CONFIRMED");

            server.bean(SessionDesk.class).cancel(lesson.session(), Revision.ANY, Actor.SYSTEM);
            quiet();
            List<Arrived> cancelled = smtp.awaitBeside(four, 2);
            assertThat(cancelled).extracting(Arrived::subject).containsOnly("Cancelled: Algebra, Lesson on Fri 4 Sep, 10:00");
            assertThat(cancelled).extracting(Arrived::to).anyMatch(to -> to.startsWith(bert.uid()));
            assertThat(ReadCalendar.of(cancelled.getFirst().part("text/calendar")).method()).isEqualTo("CANCEL");
        }
    }

    @Test
    void each_is_told_in_their_language_and_everybody_else_in_the_schools() {
        try (TestServer server = TestServer.on(database, clock, smtp.settings("admitone.school.language=de"))) {
            School.Lesson lesson = lessonInThreeDays();
            School.Member ada = school.learner(lesson);
            School.Member bert = school.learner(lesson);
            database.jdbc().sql("update person set language = 'en' where person_id = :ada").param("ada", ada.person().value()).update();
            quiet();
            List<Arrived> both = smtp.await(2);
            Arrived english = both.stream().filter(mail -> mail.to().startsWith(ada.uid())).findFirst().orElseThrow();
            Arrived german = both.stream().filter(mail -> mail.to().startsWith(bert.uid())).findFirst().orElseThrow();
            assertThat(english.subject()).isEqualTo("Algebra, Lesson on Fri 4 Sep, 10:00");
            assertThat(german.subject()).isEqualTo("Algebra, Lesson am Fr. 4. Sept., 10:00");
            assertThat(german.part("text/plain")).contains("Guten Tag", "Freitag, 4. September 2026, 10:00 bis 11:00 (Europe/Berlin)", "Jeder Link ist für Sie allein");
            assertThat(german.part("text/html")).contains("<html lang=\"de\">", "Ihr Weg hinein").doesNotContain("Your", "class ");
            assertThat(ReadCalendar.of(german.part("text/calendar")).only().value("DESCRIPTION")).contains("Ihr Weg hinein: " + server.address());
            assertThat(unfolded(server, bert)).contains("Ihr Weg hinein", "//DE");
            assertThat(unfolded(server, ada)).contains("Your way in", "//EN");
        }
    }

    private static String unfolded(TestServer server, School.Member whose) {
        return server.bean(PersonsCalendar.class).of(whose.person(), server.address()).replace("\r\n ", "");
    }

    @Test
    void the_mailed_link_knocks_at_the_door_and_a_revoked_one_is_replaced() {
        try (TestServer server = start()) {
            School.Lesson lesson = lessonInThreeDays();
            School.Member ada = school.learner(lesson);
            quiet();
            List<Arrived> first = smtp.await(1);
            String link = ReadCalendar.of(first.getFirst().part("text/calendar")).only().value("URL");
            String code = link.substring(link.lastIndexOf('/') + 1);
            assertThat(DeviceClient.at(server.address()).knock(code).body()).contains("wait");

            server.bean(PassIssuer.class).revokeLinks(lesson.session(), ada.uid(), Actor.SYSTEM);
            assertThat(DeviceClient.at(server.address()).knock(code).body()).contains("pass-revoked");
            move(server, lesson.session(), Duration.ofHours(2));
            quiet();
            String next = ReadCalendar.of(smtp.awaitBeside(first, 1).getFirst().part("text/calendar")).only().value("URL");
            assertThat(next).isNotEqualTo(link);
            assertThat(DeviceClient.at(server.address()).knock(next.substring(next.lastIndexOf('/') + 1)).body()).contains("wait");
            assertThat(database.jdbc().sql("select count(*) from pass_link where link_hash = sha256(convert_to(:code, 'UTF8'))").param("code", code)
                    .query(Long.class).single()).as("kept as a hash").isEqualTo(1);
        }
    }
}
