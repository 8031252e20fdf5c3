package org.admitone.scenario;

import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.admitone.audit.Actor;
import org.admitone.platform.Eventually;
import org.admitone.platform.RunningClock;
import org.admitone.platform.ServerProcess;
import org.admitone.platform.TestDatabase;
import org.admitone.platform.TestServer;
import org.admitone.provider.zoom.account.AccountCheck;
import org.admitone.provider.zoom.account.AccountDesk;
import org.admitone.provider.zoom.account.AccountForm;
import org.admitone.provider.zoom.account.NameMode;
import org.admitone.provider.zoom.account.ZoomHost;
import org.admitone.simulator.zoom.Join;
import org.admitone.simulator.zoom.SimClient;
import org.admitone.simulator.zoom.SimulatorOptions;
import org.admitone.simulator.zoom.ZoomSimulator;

/// A school that holds its classes in Zoom: the whole application, a simulated Zoom on the same clock, and people who go through the door.
public final class ZoomSchool implements AutoCloseable {

    public static final Duration SOON = Duration.ofSeconds(60);
    /// The setting with which it has built-in rooms besides.
    public static final String ROOMS = "admitone.rooms.enabled=true";
    /// Enough for the overlapping lessons of one test class.
    private static final String[] HOSTS = Stream.iterate(1, n -> n + 1).limit(20).map(n -> "host" + n + "@school.example").toArray(String[]::new);
    /// Of no use before `admitone.zoom.embedding.enabled`.
    public static final AccountForm.Embedding SDK = new AccountForm.Embedding("sdk-key-of-the-school", "sdk-secret-of-the-school-0123456789");
    private static final Actor STAFF = Actor.staff("olga");

    /// What lies between the application and Zoom; both ends see its addresses instead of each other's.
    public interface Between {

        Between NOTHING = new Between() {};

        /// @return scheme, host and port under which the application finds Zoom
        default URI towards(ZoomSimulator zoom) {
            return zoom.address();
        }

        /// @return scheme, host and port under which Zoom finds the application
        default URI towards(TestServer server) {
            return URI.create(server.address());
        }
    }

    public final TestDatabase database = TestDatabase.fresh();
    public final RunningClock clock;
    public final ZoomSimulator zoom;
    public final School school;
    public final TestServer server;
    private final List<String> settings;
    private final Between between;

    public ZoomSchool(String now, UnaryOperator<SimulatorOptions> options, String... settings) {
        this(now, options, Between.NOTHING, settings);
    }

    public ZoomSchool(String now, UnaryOperator<SimulatorOptions> options, Between between, String... settings) {
        this.between = between;
        this.clock = RunningClock.from(now);
        this.zoom = ZoomSimulator.start(options.apply(SimulatorOptions.defaults(clock).licences(20).hosts(HOSTS)));
        URI at = between.towards(zoom);
        Stream<String> rooms = Stream.of(settings).anyMatch(ROOMS::equals) ? Stream.of() : Stream.of("admitone.rooms.enabled=false");
        this.settings = Stream.of(Stream.of("admitone.zoom.api-url=" + at + "/v2", "admitone.zoom.oauth-url=" + at + "/oauth/token"), rooms, Stream.of(settings)).flatMap(each -> each).toList();
        this.school = new School(database, clock);
        this.server = node();
        setUp();
    }

    /// Another node on the same database.
    public TestServer node() {
        return TestServer.on(database, clock, settings.toArray(String[]::new));
    }

    /// Another node, as a process of its own, by the real clock.
    public ServerProcess process() {
        return ServerProcess.on(database, settings.toArray(String[]::new));
    }

    private void setUp() {
        var credentials = zoom.credentials();
        AccountDesk desk = server.bean(AccountDesk.class);
        desk.save(new AccountForm(new AccountForm.Access(credentials.accountId(), credentials.clientId(), credentials.clientSecret(), credentials.webhookSecret(), credentials.appId()),
                SDK, "classes.school.example", NameMode.ROSTER), STAFF);
        server.bean(AccountCheck.class).check(STAFF);
        desk.choose(desk.hosts().stream().map(ZoomHost::id).collect(Collectors.toSet()), STAFF);
        if (!zoom.subscribe(hooks())) {
            throw new AssertionError("the endpoint did not prove that it knows the secret");
        }
    }

    public URI hooks() {
        return URI.create(between.towards(server) + "/hooks/zoom");
    }

    /// A lesson in Zoom that is on.
    public School.Lesson lesson(String policy) {
        return held(school.lesson(policy));
    }

    public School.Lesson lesson(String policy, Instant startsAt, Duration length) {
        return held(school.lesson(policy, startsAt, length));
    }

    private School.Lesson held(School.Lesson lesson) {
        change(lesson, "provider = 'zoom'");
        return lesson;
    }

    /// As if staff had changed these columns of the session.
    public void change(School.Lesson lesson, String set) {
        database.jdbc().sql("update session set revision = revision + 1, " + set + " where session_id = ?").param(lesson.session().value()).update();
        server.ring();
    }

    /// Waits until everybody entitled has a way in.
    public void prepared(School.Lesson lesson, int people) {
        try {
            Eventually.isTrue(people + " people are registered", SOON.plusSeconds(people / 10), () -> {
                server.nudge();
                return ready(lesson) >= people;
            });
        } catch (AssertionError late) {
            throw new AssertionError("not prepared: " + standing(lesson), late);
        }
    }

    private String standing(School.Lesson lesson) {
        return database.jdbc().sql("""
                select coalesce((select concat_ws(' ', state, meeting_number, problem, next_try_at) from zoom_meeting where session_id = s.session_id), 'no meeting') || '; ways: '
                    || coalesce((select string_agg(concat_ws(' ', state, problem, next_try_at), ', ') from zoom_registrant where session_id = s.session_id), 'none')
                    || '; rates: ' || (select string_agg(concat_ws(' ', label, tokens, blocked_until, used), ', ') from zoom_rate)
                  from session s where session_id = ?
                """).param(lesson.session().value()).query(String.class).single();
    }

    public int ready(School.Lesson lesson) {
        return database.jdbc().sql("select count(distinct person_id) from zoom_registrant where session_id = ? and state in ('ready', 'given')")
                .param(lesson.session().value()).query(Integer.class).single();
    }

    public long meeting(School.Lesson lesson) {
        return database.jdbc().sql("select meeting_number from zoom_meeting where session_id = ? and state = 'made'").param(lesson.session().value()).query(Long.class).single();
    }

    /// A device on which the member has just proved who they are.
    public DeviceClient device(School.Member member) {
        DeviceClient device = DeviceClient.at(server.address());
        school.proved(member, device);
        return device;
    }

    /// Knocks and asks for the way in, as the seat's page does.
    public Answer wayIn(School.Lesson lesson, School.Member member, DeviceClient device) {
        return wayIn(lesson, member, device, Map.of());
    }

    public Answer wayIn(School.Lesson lesson, School.Member member, DeviceClient device, Map<String, Object> more) {
        Answer knock = device.knock(member.link());
        if (!knock.admitted()) {
            return knock;
        }
        Map<String, Object> body = new java.util.LinkedHashMap<>(more);
        body.put("ticket", knock.ticket());
        return device.post("/seat/" + lesson.session() + "/enter", body, knock.ticket());
    }

    public String link(Answer wayIn) {
        if (wayIn.status() != 200) {
            throw new AssertionError("no way in: " + wayIn.status() + " " + wayIn.body());
        }
        return wayIn.json().required("link").stringValue();
    }

    /// Through the door and into the meeting.
    public SimClient enters(School.Lesson lesson, School.Member member, DeviceClient device) {
        return opens(link(wayIn(lesson, member, device)));
    }

    public SimClient opens(String link) {
        return zoom.join(link).client();
    }

    public Join tries(String link) {
        return zoom.join(link);
    }

    public String seatState(School.Lesson lesson, School.Member member) {
        return database.jdbc().sql("select state || coalesce(' ' || release_reason, '') from seat where session_id = ? and person_id = ? order by taken_at desc limit 1")
                .params(lesson.session().value(), member.person().value()).query(String.class).optional().orElse("none");
    }

    public Set<String> inside(School.Lesson lesson) {
        return Set.copyOf(zoom.inside(meeting(lesson)));
    }

    @Override
    public void close() {
        database.close();
        zoom.close();
    }
}
