package org.admitone.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.CompletionException;
import java.util.function.Consumer;
import org.admitone.admission.DoorStaff;
import org.admitone.admission.StaffAct;
import org.admitone.audit.Actor;
import org.admitone.platform.Eventually;
import org.admitone.platform.Promptly;
import org.admitone.platform.Revision;
import org.admitone.platform.TestDatabase;
import org.admitone.platform.TestServer;
import org.admitone.presence.PersonPresence;
import org.admitone.presence.PresenceBook;
import org.admitone.provider.rooms.LoopbackEngine;
import org.admitone.roster.RosterDesk;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/// A class at the level of the room's protocol, without media: who gets a connection, who loses it and hears why, and what is
/// written down about it.
class RoomProtocolTest {

    @AutoClose static final TestDatabase DATABASE = TestDatabase.fresh();
    @AutoClose static final TestServer SERVER = TestServer.on(DATABASE, LoopbackEngine.settings().toArray(String[]::new));
    private static final Duration SOON = Duration.ofSeconds(2);

    private final School school = new School(DATABASE, java.time.Clock.systemUTC());
    private final School.Lesson lesson = school.lesson("move");
    private final School.Member ada = school.learner(lesson);
    private final DeviceClient laptop = device(ada);

    @Test
    void a_ticket_opens_the_room_under_the_roster_s_name_and_presence_is_written_down() {
        try (RoomSocket room = enter(laptop, ada)) {
            JsonNode welcome = room.hear("welcome");
            assertThat(welcome.path("people").get(0).path("name").stringValue()).isEqualTo("Learner 1");
            Eventually.isTrue("inside", SOON, () -> insideNow().contains(ada.uid()));
            room.say(Map.of("type", "leave"));
            assertThat(room.ended().code()).isEqualTo(1000);
        }
        Eventually.isTrue("out", SOON, () -> insideNow().isEmpty());
        PersonPresence presence = SERVER.bean(PresenceBook.class).read(lesson.session()).people().getFirst();
        assertThat(presence.intervals()).hasSize(1);
        assertThat(seatState()).isEqualTo("released/left");
    }

    @Test
    void nobody_who_leaves_is_in_the_room_without_a_seat_for_half_a_second() {
        Promptly.within(Duration.ofMillis(500), () -> {
            School.Member somebody = school.learner(lesson);
            try (RoomSocket room = enter(device(somebody), somebody)) {
                room.hear("welcome");
                Eventually.isTrue("inside", SOON, () -> insideNow().contains(somebody.uid()));
                room.say(Map.of("type", "leave"));
                room.ended();
            }
            Eventually.isTrue("out", SOON, () -> !insideNow().contains(somebody.uid()));
            return SERVER.bean(PresenceBook.class).read(lesson.session()).people().stream().filter(each -> each.person().equals(somebody.person()))
                    .findFirst().orElseThrow().outsideSeat();
        });
    }

    @Test
    void a_broken_connection_leaves_the_seat_away_and_the_same_device_comes_back() {
        RoomSocket first = enter(laptop, ada);
        first.hear("welcome");
        first.crash();
        Eventually.isTrue("away", SOON, () -> seatState().equals("away/"));
        try (RoomSocket second = enter(laptop, ada)) {
            second.hear("welcome");
            assertThat(seatState()).isEqualTo("occupied/");
        }
    }

    @Test
    void a_moved_seat_shows_the_first_device_out_and_tells_it_why() {
        RoomSocket first = enter(laptop, ada);
        first.hear("welcome");
        try (RoomSocket second = enter(device(ada), ada)) {
            JsonNode out = first.hear("out");
            assertThat(out.path("reason").stringValue()).isEqualTo("moved");
            assertThat(out.path("says").stringValue()).startsWith("seat-over.moved");
            assertThat(first.ended().code()).isEqualTo(4003);
            second.hear("welcome");
        }
    }

    @Test
    void evicted_banned_and_suspended_people_are_out_within_two_seconds() {
        StaffAct act = new StaffAct("staff:kim", "noise");
        endsWithinTwoSeconds("evicted", who -> SERVER.bean(DoorStaff.class).evict(lesson.session(), who.person(), act), "admitted");
        endsWithinTwoSeconds("banned", who -> SERVER.bean(DoorStaff.class).banFromSession(lesson.session(), who.person(), act), "banned");
        endsWithinTwoSeconds("right_lost", who -> SERVER.bean(RosterDesk.class).suspend(lesson.course(), who.person(), "unpaid", Revision.ANY, Actor.staff("kim")),
                "not-entitled");
    }

    private void endsWithinTwoSeconds(String why, Consumer<School.Member> act, String atTheDoorThen) {
        Promptly.within(SOON, () -> {
            School.Member bob = school.learner(lesson);
            DeviceClient phone = device(bob);
            RoomSocket room = enter(phone, bob);
            room.hear("welcome");
            Duration took = Promptly.of(() -> {
                act.accept(bob);
                assertThat(room.ended().code()).isEqualTo(4003);
            });
            if (why.equals("right_lost")) {
                assertThat(room.hear("out").path("reason").stringValue()).isEqualTo(why);
            }
            assertThat(phone.knock(bob.link()).outcome()).isEqualTo(atTheDoorThen);
            return took;
        });
    }

    @Test
    void a_teacher_ends_the_session_for_all_and_a_learner_cannot() {
        School.Member teacher = school.members(lesson, "teacher", 1).getFirst();
        RoomSocket learner = enter(laptop, ada);
        learner.hear("welcome");
        learner.say(Map.of("type", "end"));
        assertThat(learner.isOpen()).isTrue();
        RoomSocket desk = enter(device(teacher), teacher);
        desk.hear("welcome");
        assertThat(learner.isOpen()).isTrue();
        desk.say(Map.of("type", "end"));
        assertThat(learner.ended().code()).isEqualTo(4003);
        assertThat(laptop.knock(ada.link()).outcome()).isEqualTo("session-over");
    }

    @Test
    void without_a_ticket_of_its_own_nobody_gets_past_the_first_message() {
        Answer answer = laptop.knock(ada.link());
        DeviceClient thief = DeviceClient.at(SERVER.address());
        for (RoomSocket room : List.of(thief.sit(lesson.session().toString(), answer.ticket()),
                thief.sit(lesson.session().toString(), "A".repeat(48)),
                laptop.sit(school.lesson("move").session().toString(), answer.ticket()))) {
            assertThat(room.hear("out").path("reason").stringValue()).isEqualTo("no_seat");
            assertThat(room.ended().code()).isEqualTo(4001);
        }
        assertThat(insideNow()).isEmpty();
    }

    @Test
    void a_room_s_socket_is_opened_by_our_own_pages_only() {
        try {
            RoomSocket.silent(SERVER.address(), lesson.session().toString(), "https://evil.example").close();
            throw new AssertionError("another site opened the socket");
        } catch (CompletionException refused) {
            assertThat(refused).hasCauseInstanceOf(java.net.http.WebSocketHandshakeException.class);
        }
    }

    @Test
    void garbage_in_the_room_ends_the_connection_and_nothing_else() {
        Random random = new Random(11);
        School.Member bob = school.learner(lesson);
        try (RoomSocket calm = enter(device(bob), bob)) {
            calm.hear("welcome");
            for (int n = 0; n < 30; n++) {
                RoomSocket wild = RoomSocket.silent(SERVER.address(), lesson.session().toString());
                for (int say = 0; say < 8 && wild.isOpen(); say++) {
                    wild.trySay(garbage(random));
                }
                assertThat(wild.ended().code()).isIn(4008, 4001, 1006, 1009, -1);
            }
            assertThat(calm.isOpen()).isTrue();
            calm.say(Map.of("type", "alive"));
            calm.hear("alive");
        }
    }

    @Test
    void one_person_never_has_two_connections_however_fast_they_come() throws Exception {
        List<RoomSocket> rooms = AtOnce.each(12, n -> {
            Answer answer = laptop.knock(ada.link());
            return laptop.sit(lesson.session().toString(), answer.ticket());
        });
        Eventually.isTrue("one is left", Duration.ofSeconds(5), () -> rooms.stream().filter(RoomSocket::isOpen).count() == 1);
        assertThat(seatState()).isEqualTo("occupied/");
        SeatHistory.assertOneSeatAtEveryInstant(DATABASE.jdbc(), lesson);
    }

    @Test
    void where_the_rooms_are_off_nobody_s_seat_stays_occupied_by_nobody() {
        try (TestServer roomless = TestServer.on(DATABASE, "admitone.rooms.enabled=false")) {
            DeviceClient device = laptop.movedTo(roomless.address());
            RoomSocket room = device.sit(lesson.session().toString(), device.knock(ada.link()).ticket());
            assertThat(room.ended().code()).isEqualTo(4011);
            Eventually.isTrue("away", SOON, () -> seatState().equals("away/"));
        }
    }

    private DeviceClient device(School.Member member) {
        DeviceClient device = DeviceClient.at(SERVER.address());
        school.proved(member, device);
        return device;
    }

    private RoomSocket enter(DeviceClient device, School.Member member) {
        Answer answer = device.knock(member.link());
        assertThat(answer.admitted()).as(answer.body()).isTrue();
        return device.sit(lesson.session().toString(), answer.ticket());
    }

    private List<String> insideNow() {
        return SERVER.bean(PresenceBook.class).read(lesson.session()).inTheRoom().since().keySet().stream()
                .map(person -> DATABASE.jdbc().sql("select uid from person where person_id = ?").param(person.value()).query(String.class).single()).toList();
    }

    /// State and reason of the person's latest seat.
    private String seatState() {
        return DATABASE.jdbc().sql("select concat(state, '/', release_reason) from seat where session_id = ? and person_id = ? order by taken_at desc limit 1")
                .params(lesson.session().value(), ada.person().value()).query(String.class).single();
    }

    private static String garbage(Random random) {
        return switch (random.nextInt(6)) {
            case 0 -> "{\"type\":\"sit\",\"ticket\":\"" + "A".repeat(random.nextInt(3000)) + "\",\"proof\":\"x\"}";
            case 1 -> "{\"type\":\"end\"}";
            case 2 -> "{\"type\":\"" + UUID.randomUUID() + "\"}";
            case 3 -> "[".repeat(1 + random.nextInt(3000));
            case 4 -> "{".repeat(1 + random.nextInt(50));
            default -> "x".repeat(random.nextInt(9000));
        };
    }
}
