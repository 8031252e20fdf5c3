package org.admitone.classmail;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.admitone.mail.SchoolMailServer;
import org.admitone.mail.SchoolMailServer.Arrived;
import org.admitone.platform.Eventually;
import org.admitone.platform.ServerProcess;
import org.admitone.platform.TestDatabase;
import org.admitone.platform.TestServer;
import org.admitone.scenario.School;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/// SIGKILL while hundreds are being told: everybody is told, and nobody finds two different mails. A mail that the mail server had taken in the
/// very moment may come again, as the same mail.
class KilledWhileTellingTest {

    private static final int PEOPLE = 300;
    private static final Duration LONG = Duration.ofSeconds(120);

    @Test
    void everybody_is_told_and_nobody_twice() {
        try (TestDatabase database = TestDatabase.fresh(); SchoolMailServer smtp = new SchoolMailServer()) {
            String[] settings = smtp.settings("admitone.class-mails.quiet=0s", "admitone.class-mails.quiet-soon=0s", "admitone.mail.timeout=2s");
            School school = new School(database, Clock.systemUTC());
            try (ServerProcess doomed = ServerProcess.on(database, settings)) {
                School.Lesson lesson = school.lesson("ask", Clock.systemUTC().instant().plus(Duration.ofDays(3)), Duration.ofHours(1));
                school.members(lesson, "learner", PEOPLE);
                smtp.await(1);
                doomed.kill();
                List<@Nullable Integer> walked = database.jdbc().sql("select walked from class_mail_due where people = :people").param("people", PEOPLE).query(Integer.class).list();
                assertThat(walked).as("how far it had come, unless it was done").allSatisfy(some -> assertThat(some)
                        .isEqualTo(database.jdbc().sql("select count(*)::int from outbox_mail").query(Integer.class).single()).isPositive());
            }
            try (TestServer next = TestServer.on(database, settings)) {
                Eventually.passes(LONG, () -> assertThat(database.jdbc().sql("select count(*) from outbox_mail where sent_at is not null")
                        .query(Long.class).single()).isEqualTo(PEOPLE));
                assertThat(next.address()).isNotEmpty();
            }
            assertThat(database.jdbc().sql("select count(distinct to_address) from outbox_mail").query(Long.class).single()).isEqualTo(PEOPLE);
            Map<String, List<Arrived>> byPerson = smtp.arrived().stream().collect(Collectors.groupingBy(Arrived::to));
            assertThat(byPerson).hasSize(PEOPLE);
            assertThat(byPerson.values()).allSatisfy(mails -> assertThat(mails.stream().map(Arrived::id).distinct()).hasSize(1));
        }
    }
}
