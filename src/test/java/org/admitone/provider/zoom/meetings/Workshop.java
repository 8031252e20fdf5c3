package org.admitone.provider.zoom.meetings;

import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import org.admitone.admission.RemoteSeats;
import org.admitone.admission.SeatClaim;
import org.admitone.admission.SeatClaims;
import org.admitone.admission.SeatId;
import org.admitone.audit.AuditEntry;
import org.admitone.audit.AuditTrail;
import org.admitone.platform.SettableClock;
import org.admitone.platform.TestDatabase;
import org.admitone.provider.zoom.HostId;
import org.admitone.provider.zoom.terms.TermParts;
import org.admitone.roster.Role;
import org.admitone.scenario.School;
import org.admitone.session.SessionId;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;

/// One node's jobs on a test's database, to be run round by round. Several on one database and one Zoom are several nodes.
final class Workshop {

    static final HostId HOST = new HostId("host-one");
    static final HostId OTHER = new HostId("host-two");

    final TestDatabase database;
    final SettableClock clock;
    final ZoomInMemory zoom;
    final School school;
    final List<AuditEntry> audited = new CopyOnWriteArrayList<>();
    private final Box house;
    final MeetingPlanner planner;
    final RollCall rollCall;
    final Registering registering;
    final WaysEnd waysEnd;
    final PostgresRegistrations registrations;
    final PostgresPreparation preparation;
    private final GivingDesk desk;
    /// Whether the hosts' writes are counted before Zoom says that they are used up.
    boolean counted;
    private final Tickets tickets = new Tickets();

    Workshop(TestDatabase database, SettableClock clock, ZoomInMemory zoom) {
        this.database = database;
        this.clock = clock;
        this.zoom = zoom;
        this.school = new School(database, clock);
        this.house = new Box(new ZoomHouse.SetUp("alias.example", ZoomHouse.Names.ROSTER, List.of(new ZoomHouse.Host(HOST, 1))));
        JdbcClient jdbc = database.jdbc();
        JdbcTransactionManager transactions = new JdbcTransactionManager(database.dataSource());
        AuditTrail audit = entries -> {
            audited.addAll(entries);
            return audited.size();
        };
        MeetingSettings settings = new MeetingSettings(Duration.ofDays(14), Duration.ofMinutes(5), Duration.ofSeconds(120), Duration.ofMinutes(10));
        PostgresMeetingBook book = new PostgresMeetingBook(jdbc);
        PostgresPlaces places = new PostgresPlaces(jdbc);
        PostgresTurns turns = new PostgresTurns(database.dataSource());
        ZoomSeals seals = new ZoomSeals(database.secretKeys());
        MeetingLines lines = new MeetingLines(audit, transactions, event -> {}, clock);
        MeetingMaking making = new MeetingMaking(zoom, book, lines, new Passcodes(zoom, book, seals, clock), new Comparisons(settings, clock), clock);
        MeetingUpkeep upkeep = new MeetingUpkeep(zoom, book, places, making, lines, clock);
        MeetingSteps steps = new MeetingSteps(places, book, zoom, making, upkeep, clock);
        PostgresMeetings meetings = new PostgresMeetings(jdbc);
        Agenda agenda = new Agenda(meetings, TermParts.early(jdbc, 10), hosts -> counted ? zoom.writtenToday() : Map.of(), settings, clock);
        planner = new MeetingPlanner(house, agenda, meetings, turns, steps, clock);
        rollCall = new RollCall(house, new PostgresRoll(jdbc), transactions, clock);
        PostgresWanted wanted = new PostgresWanted(jdbc);
        registering = new Registering(house, wanted, turns, zoom, seals, clock);
        waysEnd = new WaysEnd(new PostgresEndings(jdbc), house, zoom, clock);
        registrations = new PostgresRegistrations(jdbc);
        preparation = new PostgresPreparation(jdbc, settings, clock);
        PostgresGivings givings = new PostgresGivings(jdbc);
        Giving giving = new Giving(givings, audit, seals, transactions, clock);
        OnTheSpot onTheSpot = new OnTheSpot(house, wanted, new PostgresShownNames(jdbc), zoom, seals, clock);
        desk = new GivingDesk(tickets, givings, new HostWays(zoom, givings, giving, wanted, settings, clock),
                new ParticipantWays(givings, giving, onTheSpot, event -> {}, clock), settings, clock);
    }

    static Workshop on(TestDatabase database, String now) {
        SettableClock clock = SettableClock.at(now);
        return new Workshop(database, clock, new ZoomInMemory(clock));
    }

    /// Another node at the same school.
    Workshop secondNode() {
        return new Workshop(database, clock, zoom);
    }

    void setUp(ZoomHouse.SetUp setUp) {
        house.now = Optional.of(setUp);
    }

    void hosts(ZoomHouse.Host... hosts) {
        setUp(new ZoomHouse.SetUp("alias.example", ZoomHouse.Names.ROSTER, List.of(hosts)));
    }

    School.Lesson lesson(Instant startsAt) {
        School.Lesson lesson = school.lesson("ask", startsAt, Duration.ofHours(1));
        database.jdbc().sql("update session set provider = 'zoom' where session_id = ?").param(lesson.session().value()).update();
        return lesson;
    }

    void change(School.Lesson lesson, String set) {
        database.jdbc().sql("update session set revision = revision + 1, " + set + " where session_id = ?").param(lesson.session().value()).update();
    }

    /// Rounds of all jobs, as a node runs them, until nothing is left to do at this moment.
    void work() {
        surviving(() -> {
            while (planner.round()) {
                Thread.onSpinWait();
            }
        });
        surviving(rollCall::round);
        surviving(() -> {
            while (registering.round()) {
                Thread.onSpinWait();
            }
        });
        surviving(() -> {
            while (waysEnd.round()) {
                Thread.onSpinWait();
            }
        });
    }

    /// As a node that is killed and started again.
    private static void surviving(Runnable job) {
        try {
            job.run();
        } catch (ZoomInMemory.Killed killed) {
            // the next round finds out
        }
    }

    /// Works on, a little later each time.
    void workFor(Duration span) {
        Instant end = clock.instant().plus(span);
        while (clock.instant().isBefore(end)) {
            work();
            clock.advance(Duration.ofSeconds(1));
        }
        work();
    }

    /// The person takes a seat on a new device, as the door would have given it.
    RemoteSeats.Sitter seat(School.Lesson lesson, School.Member member, Role role) {
        UUID seat = database.jdbc().sql("""
                with browser as (insert into device (person_id, key_thumbprint, label, first_seen_at) values (:person, sha256(uuidv7()::text::bytea), 'Test', :now) returning device_id)
                insert into seat (session_id, person_id, pass_id, device_id, state, taken_at, lapses_at, valid_until, remote, role)
                select :session, :person, :pass, device_id, 'reserved', :now, :now, :now, true, :role from browser returning seat_id
                """).param("person", member.person().value()).param("now", time(clock.instant())).param("session", lesson.session().value())
                .param("pass", member.pass()).param("role", role.code()).query(UUID.class).single();
        return new RemoteSeats.Sitter(new SeatId(seat), lesson.session(), lesson.course(), member.person(), member.uid(), "Somebody", role, clock.instant());
    }

    /// The seat that the person has already.
    RemoteSeats.Sitter seatOf(School.Lesson lesson, School.Member member) {
        UUID seat = database.jdbc().sql("select seat_id from seat where session_id = ? and person_id = ? and released_at is null")
                .params(lesson.session().value(), member.person().value()).query(UUID.class).single();
        return new RemoteSeats.Sitter(new SeatId(seat), lesson.session(), lesson.course(), member.person(), member.uid(), "Somebody", Role.LEARNER, clock.instant());
    }

    Way enterAgainWithTheSameTicket(RemoteSeats.Sitter who) {
        SeatClaim claim = tickets.issue(who);
        desk.enter(claim, "http://here", WaysIn.Wish.USUAL);
        return desk.enter(claim, "http://here", WaysIn.Wish.USUAL);
    }

    Way enter(RemoteSeats.Sitter who) {
        return enter(who, WaysIn.Wish.USUAL);
    }

    Way enter(RemoteSeats.Sitter who, WaysIn.Wish wish) {
        return desk.enter(tickets.issue(who), "http://here", wish);
    }

    void burn(SeatId seat) {
        desk.burn(seat);
    }

    void release(RemoteSeats.Sitter who, String reason) {
        database.jdbc().sql("""
                update seat set state = 'released', connection_id = null, lapses_at = null, released_at = ?, release_reason = ? where seat_id = ?
                """).params(time(clock.instant()), reason, who.seat().value()).update();
    }

    Map<String, @Nullable Object> meetingRow(SessionId session) {
        return database.jdbc().sql("select * from zoom_meeting where session_id = ?").param(session.value()).query().singleRow();
    }

    long ways(School.Lesson lesson, String which) {
        return database.jdbc().sql("select count(*) from zoom_registrant where session_id = ? and " + which).param(lesson.session().value()).query(Long.class).single();
    }

    List<String> notes(School.Lesson lesson) {
        return new ArrayList<>(preparation.notes(lesson.session()).stream().map(note -> note.weight() + " " + note.words()).toList());
    }

    static OffsetDateTime time(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }

    private static final class Box implements ZoomHouse {
        private Optional<SetUp> now;

        Box(SetUp now) {
            this.now = Optional.of(now);
        }

        @Override
        public Optional<SetUp> now() {
            return now;
        }
    }

    /// The door's part, which these tests leave out: whose seat a ticket is for.
    private static final class Tickets implements SeatClaims {
        private final Map<String, RemoteSeats.Sitter> out = new java.util.concurrent.ConcurrentHashMap<>();

        SeatClaim issue(RemoteSeats.Sitter who) {
            String ticket = UUID.randomUUID().toString();
            out.put(ticket, who);
            return new SeatClaim(ticket, "signed");
        }

        @Override
        public RemoteSeats.Claiming claim(SeatClaim claim, String address, Duration arrival) {
            return Optional.ofNullable(out.remove(claim.ticket())).<RemoteSeats.Claiming>map(RemoteSeats.Claiming.Claimed::new).orElseGet(RemoteSeats.Claiming.NotClaimed::new);
        }
    }
}
