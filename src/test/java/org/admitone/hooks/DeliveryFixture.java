package org.admitone.hooks;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import org.admitone.platform.Eventually;
import org.admitone.platform.SettableClock;
import org.admitone.platform.Slice;
import org.admitone.platform.TestDatabase;
import org.admitone.platform.TestServer;
import org.admitone.scenario.School;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.TestInfo;

/// A school, a receiver that does as it is told, and a server that tells it what happens.
abstract class DeliveryFixture {

    static final Duration SOON = Duration.ofSeconds(20);
    /// Tests of receivers that do not answer; to all others a minute is given, lest a slow machine be taken for one.
    static final String IMPATIENT = "impatient";
    static final Duration LITTLE = Duration.ofSeconds(2);
    @AutoClose final TestDatabase database = TestDatabase.fresh();
    final SettableClock clock = SettableClock.at("2026-09-01T10:00:00Z");
    @AutoClose final TestServer server;
    @AutoClose final Receiver lms = new Receiver();
    final School school = new School(database, clock);
    final School.Lesson lesson = school.lesson("move");
    final NewSecret hook;
    final EndpointId id;

    DeliveryFixture(TestInfo test) {
        server = start(test.getTags().contains(IMPATIENT) ? LITTLE : Duration.ofMinutes(1));
        hook = Happening.listens(server, "moodle", lms);
        id = hook.endpoint().id();
    }

    TestServer start(Duration timeout) {
        return TestServer.on(database, clock, "admitone.rooms.enabled=false", Happening.NOBODY_FALLS_SILENT, "admitone.hooks.timeout=" + timeout.toMillis() + "ms");
    }

    void pass(Duration time) {
        Happening.quiet(server, clock);
        clock.advance(time);
    }

    List<School.Member> come(School.Lesson to, int count) {
        List<School.Member> members = school.members(to, "learner", count);
        Happening.joined(database.jdbc(), to, members, clock.instant());
        return members;
    }

    void assertInOrder(School.Lesson of, List<School.Member> members) {
        Eventually.passes(SOON, () -> assertThat(uids(of)).containsExactlyElementsOf(members.stream().map(School.Member::uid).toList()));
    }

    List<String> uids(School.Lesson of) {
        return lms.taken().stream().filter(call -> call.session().equals(of.session().toString()) && call.type().equals("person.joined")).map(Receiver.Call::uid).toList();
    }

    Endpoint.Health health() {
        return server.bean(EndpointDesk.class).existing(id).health();
    }

    /// The newest first.
    List<Delivery> log() {
        return server.bean(DeliveryDesk.class).list(id, DeliverySearch.ALL, Slice.first(500)).items();
    }

    Delivery.Call last() {
        return log().stream().map(Delivery::lastCall).filter(java.util.Objects::nonNull).max(java.util.Comparator.comparing(Delivery.Call::at)).orElseThrow();
    }

    void assertSays(String problem) {
        Eventually.passes(SOON, () -> assertThat(last().problem()).isEqualTo(problem));
    }

    List<String> lines(String action) {
        return database.jdbc().sql("select detail from audit where action like ? || '%' order by seq").param(action).query((row, _) -> row.getString(1)).list();
    }
}
