package org.admitone.pass;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.admitone.audit.Actor;
import org.admitone.platform.Clash;
import org.admitone.platform.NotThere;
import org.admitone.platform.Promptly;
import org.admitone.platform.SettableClock;
import org.admitone.platform.TestDatabase;
import org.admitone.platform.TestServer;
import org.admitone.scenario.DeviceClient;
import org.admitone.scenario.School;
import org.admitone.session.SessionId;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;

class PassIssuerTest {

    static final SettableClock CLOCK = SettableClock.at("2026-09-01T10:00:00Z");
    static final Actor LMS = Actor.key("lms");
    @AutoClose static final TestDatabase DATABASE = TestDatabase.fresh();
    @AutoClose static final TestServer SERVER = TestServer.on(DATABASE, CLOCK);

    final School school = new School(DATABASE, CLOCK);
    final School.Lesson lesson = school.lesson("ask");
    final School.Member ada = school.learner(lesson);
    final PassIssuer issuer = SERVER.bean(PassIssuer.class);
    final DeviceClient laptop = DeviceClient.at(SERVER.address());

    @Test
    void eight_hundred_links_are_issued_in_a_moment_each_of_its_own() {
        School.Lesson large = school.lesson("ask");
        school.members(large, "learner", 800);
        IssuedLinks issued = issuer.issueLinksForAll(large.session(), LinkTerms.USUAL, LMS);
        assertThat(issued.links()).hasSize(800);
        assertThat(issued.links().stream().map(link -> link.code().value()).distinct()).hasSize(800);
        assertThat(issued.links().getFirst().expiresAt()).isEqualTo(CLOCK.instant().plus(Duration.ofMinutes(65)));
        assertThat(issued.links().getFirst().toString()).doesNotContain(issued.links().getFirst().code().value());
        assertThat(lines("pass.links_issued", large)).isEqualTo(1);
        Promptly.within(Duration.ofSeconds(5), () -> Promptly.of(() -> assertThat(issuer.issueLinksForAll(large.session(), LinkTerms.USUAL, LMS).links()).hasSize(800)));
    }

    @Test
    void several_links_of_one_pass_each_let_knock_and_die_on_their_own() {
        String first = issue(LinkTerms.USUAL);
        String second = issue(new LinkTerms(CLOCK.instant().plusSeconds(60), LinkTerms.Earlier.KEEP));
        school.proved(ada, laptop);
        assertThat(laptop.knock(first).admitted()).isTrue();
        assertThat(laptop.knock(second).admitted()).isTrue();
        CLOCK.advance(Duration.ofSeconds(61));
        assertThat(laptop.knock(second).outcome()).isEqualTo("pass-revoked");
        String third = issue(new LinkTerms(null, LinkTerms.Earlier.REVOKE));
        assertThat(laptop.knock(first).outcome()).isEqualTo("pass-revoked");
        assertThat(laptop.knock(third).admitted()).isTrue();
    }

    @Test
    void revoked_pass_ends_the_live_seat_and_every_link() {
        school.proved(ada, laptop);
        assertThat(laptop.knock(ada.link()).admitted()).isTrue();
        issuer.revoke(lesson.session(), ada.uid(), "moved away", LMS);
        assertThat(DATABASE.jdbc().sql("select release_reason from seat where person_id = :p").param("p", ada.person().value())
                .query(String.class).single()).isEqualTo("right_lost");
        assertThat(laptop.knock(ada.link()).outcome()).isEqualTo("pass-revoked");
        assertThatThrownBy(() -> issue(LinkTerms.USUAL)).isInstanceOf(Clash.class);
        assertThat(issuer.issueLinksForAll(lesson.session(), LinkTerms.USUAL, LMS).passRevoked()).containsExactly(ada.uid());
        issuer.revoke(lesson.session(), ada.uid(), "again", LMS);
        assertThat(lines("pass.revoked", lesson)).isEqualTo(1);
        issuer.restore(lesson.session(), ada.uid(), LMS);
        assertThat(laptop.knock(ada.link()).outcome()).isEqualTo("pass-revoked");
        assertThat(laptop.knock(issue(LinkTerms.USUAL)).admitted()).isTrue();
    }

    @Test
    void everybody_means_those_whose_enrolment_covers_the_session() {
        SessionId next = school.session(lesson.course(), CLOCK.instant(), Duration.ofHours(1));
        School.Member bob = school.learner(lesson);
        DATABASE.jdbc().sql("update enrolment set some_sessions = true where person_id = :p").param("p", bob.person().value()).update();
        DATABASE.jdbc().sql("insert into enrolment_session values (:c, :p, :s)").param("c", lesson.course().value())
                .param("p", bob.person().value()).param("s", lesson.session().value()).update();
        assertThat(issuer.issueLinksForAll(next, LinkTerms.USUAL, LMS).links()).extracting(IssuedLink::uid).containsExactly(ada.uid());
        assertThat(issuer.issueLinksForAll(lesson.session(), LinkTerms.USUAL, LMS).links()).hasSize(2);
    }

    @Test
    void hundred_at_once_make_one_pass() throws Exception {
        SessionId next = school.session(lesson.course(), CLOCK.instant(), Duration.ofHours(1));
        try (ExecutorService many = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Callable<PassId>> asks = IntStream.range(0, 100).<Callable<PassId>>mapToObj(n -> () -> issuer.passFor(next, ada.person())).toList();
            assertThat(many.invokeAll(asks).stream().map(Future::resultNow).distinct()).hasSize(1);
        }
    }

    @Test
    void strangers_and_unknown_sessions_are_not_there() {
        assertThatThrownBy(() -> issuer.issueLink(lesson.session(), "nobody", LinkTerms.USUAL, LMS)).isInstanceOf(NotThere.class);
        assertThatThrownBy(() -> issuer.issueLinksForAll(new SessionId(UUID.randomUUID()), LinkTerms.USUAL, LMS)).isInstanceOf(NotThere.class);
    }

    @Test
    void database_and_audit_hold_no_link() {
        String link = issue(LinkTerms.USUAL);
        assertThat(DATABASE.jdbc().sql("select count(*) from audit where detail like '%' || :link || '%'").param("link", link)
                .query(Long.class).single()).isZero();
        assertThat(DATABASE.jdbc().sql("select count(*) from pass_link where link_hash = sha256(convert_to(:link, 'UTF8'))").param("link", link)
                .query(Long.class).single()).isEqualTo(1);
    }

    private String issue(LinkTerms terms) {
        return issuer.issueLink(lesson.session(), ada.uid(), terms, LMS).code().value();
    }

    private long lines(String action, School.Lesson of) {
        return DATABASE.jdbc().sql("select count(*) from audit where action = :a and session_id = :s").param("a", action)
                .param("s", of.session().value()).query(Long.class).single();
    }
}
