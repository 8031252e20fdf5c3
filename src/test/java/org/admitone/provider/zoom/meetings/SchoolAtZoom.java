package org.admitone.provider.zoom.meetings;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.admitone.admission.AdmissionDesk;
import org.admitone.admission.DeviceKey;
import org.admitone.admission.Knock;
import org.admitone.admission.KnockAnswer;
import org.admitone.admission.SeatClaim;
import org.admitone.audit.Actor;
import org.admitone.pass.PassId;
import org.admitone.platform.Eventually;
import org.admitone.platform.TestDatabase;
import org.admitone.platform.TestServer;
import org.admitone.provider.zoom.HostId;
import org.admitone.provider.zoom.account.AccountCheck;
import org.admitone.provider.zoom.account.AccountDesk;
import org.admitone.provider.zoom.account.AccountForm;
import org.admitone.provider.zoom.account.NameMode;
import org.admitone.scenario.DeviceClient;
import org.admitone.scenario.School;
import org.admitone.simulator.zoom.SimulatorOptions;
import org.admitone.simulator.zoom.ZoomSimulator;
import org.admitone.simulator.zoom.http.Served;

/// The whole application with its account at the simulator, set up as staff would: credentials pasted, checked, all hosts chosen.
final class SchoolAtZoom implements AutoCloseable {

    private static final Actor STAFF = Actor.staff("owner");
    private static final Duration PREPARED_WITHIN = Duration.ofSeconds(60);

    final TestDatabase database;
    final ZoomSimulator zoom;
    final TestServer server;
    final School school;
    private final Clock clock = Clock.systemUTC();

    private SchoolAtZoom(TestDatabase database, SimulatorOptions options) {
        this.database = database;
        this.zoom = ZoomSimulator.start(options);
        this.server = node();
        this.school = new School(database, clock);
        setUp();
    }

    static SchoolAtZoom on(TestDatabase database) {
        return new SchoolAtZoom(database, SimulatorOptions.defaults(Clock.systemUTC()));
    }

    static SchoolAtZoom on(TestDatabase database, SimulatorOptions options) {
        return new SchoolAtZoom(database, options);
    }

    /// Another node at the same school.
    TestServer node() {
        return TestServer.on(database, clock, "admitone.zoom.api-url=" + zoom.address() + "/v2", "admitone.zoom.oauth-url=" + zoom.address() + "/oauth/token",
                "admitone.zoom.request-timeout=30s", "admitone.rooms.enabled=false");
    }

    private void setUp() {
        var credentials = zoom.credentials();
        AccountDesk desk = server.bean(AccountDesk.class);
        desk.save(new AccountForm(new AccountForm.Access(credentials.accountId(), credentials.clientId(), credentials.clientSecret(), credentials.webhookSecret(), credentials.appId()),
                AccountForm.Embedding.NONE, "alias.example", NameMode.ROSTER), STAFF);
        server.bean(AccountCheck.class).check(STAFF);
        desk.choose(desk.hosts().stream().map(host -> host.id()).collect(Collectors.toSet()), STAFF);
    }

    /// A class that is on.
    School.Lesson lesson() {
        return heldHere(school.lesson("ask"));
    }

    School.Lesson lesson(Instant startsAt) {
        return heldHere(school.lesson("ask", startsAt, Duration.ofHours(1)));
    }

    private School.Lesson heldHere(School.Lesson lesson) {
        change(lesson, "provider = 'zoom'");
        return lesson;
    }

    void change(School.Lesson lesson, String set) {
        database.jdbc().sql("update session set revision = revision + 1, " + set + " where session_id = ?").param(lesson.session().value()).update();
        server.ring();
    }

    void prepared(School.Lesson lesson, int people) {
        Eventually.isTrue("everybody has a way in", PREPARED_WITHIN, () -> {
            server.nudge();
            return ways(lesson, "state = 'ready' and person_id is not null") == people && ways(lesson, "state = 'wanted'") == 0;
        });
    }

    long ways(School.Lesson lesson, String which) {
        return database.jdbc().sql("select count(*) from zoom_registrant where session_id = ? and " + which).param(lesson.session().value()).query(Long.class).single();
    }

    DeviceClient device(School.Member member) {
        DeviceClient device = DeviceClient.at(server.address());
        school.proved(member, device);
        return device;
    }

    /// Knocks and enters, as the pages do.
    Way enter(School.Lesson lesson, School.Member member, DeviceClient device) {
        return enter(lesson, member, device, Knock.Wish.ENTER);
    }

    Way enter(School.Lesson lesson, School.Member member, DeviceClient device, Knock.Wish wish) {
        KnockAnswer answer = server.bean(AdmissionDesk.class).knock(
                new Knock(UUID.randomUUID(), new Knock.Presented.ByPass(new PassId(member.pass())), new DeviceKey(device.keys().thumbprint()), wish));
        if (!(answer instanceof KnockAnswer.Welcome welcome)) {
            throw new AssertionError("not admitted: " + answer);
        }
        String path = "/seat/" + lesson.session() + "/enter";
        SeatClaim claim = new SeatClaim(welcome.ticket(), device.proof("POST", path, welcome.ticket(), UUID.randomUUID()));
        return server.bean(WaysIn.class).enter(claim, server.address() + path, WaysIn.Wish.USUAL);
    }

    /// The link of whoever enters, once there is one: a way that was given up is followed by another one in a moment.
    String linkInTheEnd(School.Lesson lesson, School.Member member, DeviceClient device) {
        Eventually.isTrue("there is a way in", PREPARED_WITHIN, () -> enter(lesson, member, device) instanceof Way.Go);
        return link(enter(lesson, member, device));
    }

    static String link(Way way) {
        if (!(way instanceof Way.Go go)) {
            throw new AssertionError("no way in: " + way);
        }
        return go.link().value().toString();
    }

    /// Meetings at Zoom that are this session's, by the mark they carry.
    List<Long> meetingsOf(School.Lesson lesson) {
        return zoom.meetings().stream().filter(meeting -> meeting.terms().path("agenda").asString("").contains(lesson.session().toString())).map(meeting -> meeting.id()).toList();
    }

    long count(String method, String path) {
        return zoom.served().stream().filter(call -> call.method().equals(method) && call.path().matches(path)).count();
    }

    List<Served> refused() {
        return zoom.served().stream().filter(call -> call.status() == 429).toList();
    }

    HostId hostOf(School.Lesson lesson) {
        return server.bean(Registrations.class).bySession(lesson.session()).orElseThrow().host();
    }

    @Override
    public void close() {
        server.close();
        zoom.close();
    }
}
