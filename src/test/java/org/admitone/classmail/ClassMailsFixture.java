package org.admitone.classmail;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.admitone.audit.Actor;
import org.admitone.mail.SchoolMailServer;
import org.admitone.mail.SchoolMailServer.Arrived;
import org.admitone.platform.Eventually;
import org.admitone.platform.Revision;
import org.admitone.platform.SettableClock;
import org.admitone.platform.TestDatabase;
import org.admitone.platform.TestServer;
import org.admitone.scenario.School;
import org.admitone.session.Session;
import org.admitone.session.SessionDesk;
import org.admitone.session.SessionDetails;
import org.admitone.session.SessionId;
import org.admitone.session.Sessions;
import org.junit.jupiter.api.AutoClose;

/// A school whose classes are told by mail, a real mail server, and the quiet after a change.
abstract class ClassMailsFixture {

    static final Duration SOON = Duration.ofSeconds(60);
    static final Duration IN_THREE_DAYS = Duration.ofDays(3);

    @AutoClose final TestDatabase database = TestDatabase.fresh();
    @AutoClose final SchoolMailServer smtp = new SchoolMailServer();
    final SettableClock clock = SettableClock.at("2026-09-01T08:00:00Z");
    final School school = new School(database, clock);

    TestServer start() {
        return TestServer.on(database, clock, smtp.settings());
    }

    School.Lesson lessonInThreeDays() {
        return school.lesson("ask", clock.instant().plus(IN_THREE_DAYS), Duration.ofHours(1));
    }

    static ReadCalendar entriesOf(List<Arrived> mails, String to) {
        return ReadCalendar.of(mails.stream().filter(mail -> mail.to().equals(to)).findFirst().orElseThrow().part("text/calendar"));
    }

    void move(TestServer server, SessionId id, Duration by) {
        Session now = server.bean(Sessions.class).byId(id).orElseThrow();
        SessionDetails old = now.details();
        Instant starts = old.startsAt().plus(by);
        server.bean(SessionDesk.class).change(id, Revision.ANY, new SessionDetails(old.code(), old.title(), starts, old.endsAt().plus(by), old.zone(),
                old.doorTimes(), old.seatPolicy(), old.provider()), Actor.SYSTEM);
    }

    /// All changes are taken up, and then ten minutes pass in which nothing changes.
    void quiet() {
        Eventually.passes(SOON, () -> assertThat(changes()).isZero());
        clock.advance(Duration.ofMinutes(10).plusSeconds(1));
    }

    long changes() {
        return database.jdbc().sql("select count(*) from class_mail_change").query(Long.class).single();
    }

    long due() {
        return database.jdbc().sql("select (select count(*) from class_mail_due) + (select count(*) from class_mail_change)").query(Long.class).single();
    }

    long told() {
        return database.jdbc().sql("select count(*) from class_told").query(Long.class).single();
    }
}
