package org.admitone.provider.rooms.relay;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.admitone.platform.Eventually;
import org.admitone.platform.Promptly;
import org.admitone.platform.TestDatabase;
import org.admitone.platform.TestServer;
import org.admitone.provider.rooms.LoopbackEngine;
import org.admitone.provider.rooms.RoomPlacement;
import org.admitone.scenario.DeviceClient;
import org.admitone.scenario.RoomSocket;
import org.admitone.scenario.School;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;

/// Many people, and more than one node.
class CrowdTest {

    private static final int CROWD = 150;

    @AutoClose static final TestDatabase DATABASE = TestDatabase.fresh();
    @AutoClose static final TestServer ONE = TestServer.on(DATABASE, LoopbackEngine.settings().toArray(String[]::new));
    @AutoClose static final TestServer TWO = TestServer.on(DATABASE, LoopbackEngine.settings().toArray(String[]::new));

    private final School school = new School(DATABASE, ONE.bean(Clock.class));
    private final School.Lesson lesson = school.lesson("ask");

    private DeviceClient known(School.Member member) {
        DeviceClient device = DeviceClient.at(ONE.address());
        school.proved(member, device);
        return device;
    }

    @Test
    void a_crowd_comes_in_at_once_and_hears_what_is_written() throws InterruptedException, ExecutionException {
        List<School.Member> members = school.members(lesson, "learner", CROWD);
        List<RoomSocket> sockets = new ArrayList<>();
        try (var many = Executors.newFixedThreadPool(24)) {
            List<Future<RoomSocket>> coming = members.stream().map(member -> many.submit(() -> {
                DeviceClient device = known(member);
                RoomSocket room = device.sit(lesson.session().toString(), device.knock(member.link()).ticket());
                var unused = room.hear("welcome");
                return room;
            })).toList();
            for (Future<RoomSocket> each : coming) {
                sockets.add(each.get());
            }
        }
        assertThat(ONE.bean(Rooms.class).everybody()).hasSize(CROWD);
        assertThat(ONE.bean(Rooms.class).everybody()).allMatch(member -> member.link() != null);
        Promptly.within(Duration.ofSeconds(5), () -> Promptly.of(() -> {
            sockets.getFirst().say(Map.of("type", "chat", "text", "Good morning"));
            for (RoomSocket socket : sockets) {
                assertThat(socket.hear("chat").path("text").asString()).isEqualTo("Good morning");
            }
        }));
        sockets.forEach(RoomSocket::crash);
        Eventually.isTrue("all gone", Duration.ofSeconds(20), () -> ONE.bean(Rooms.class).everybody().isEmpty());
        Eventually.isTrue("all away", Duration.ofSeconds(20), () -> DATABASE.jdbc()
                .sql("select count(*) from seat where session_id = :s and state = 'away'").param("s", lesson.session().value()).query(Long.class).single() == CROWD);
    }

    @Test
    void a_class_is_at_one_node_and_the_other_says_which() {
        School.Member ada = school.learner(lesson);
        School.Member carl = school.learner(lesson);
        DeviceClient device = known(ada);
        try (RoomSocket first = device.sit(lesson.session().toString(), device.knock(ada.link()).ticket())) {
            var unused = first.hear("welcome");
            DeviceClient other = known(carl).movedTo(TWO.address());
            String ticket = other.knock(carl.link()).ticket();
            try (RoomSocket wrong = other.sit(lesson.session().toString(), ticket)) {
                assertThat(wrong.hear("elsewhere").path("address").asString()).isEqualTo(ONE.address().replaceFirst("http", "ws"));
            }
            try (RoomSocket right = other.movedTo(ONE.address()).sit(lesson.session().toString(), ticket)) {
                assertThat(right.hear("welcome").path("people").size()).isEqualTo(2);
            }
        }
    }

    @Test
    void a_class_placed_elsewhere_meanwhile_is_given_up_here() {
        School.Member ada = school.learner(lesson);
        DeviceClient device = known(ada);
        try (RoomSocket room = device.sit(lesson.session().toString(), device.knock(ada.link()).ticket())) {
            var unused = room.hear("welcome");
            DATABASE.jdbc().sql("update room_placement set node_id = gen_random_uuid() where session_id = :s").param("s", lesson.session().value()).update();
            assertThat(room.ended().code()).isEqualTo(Wire.COME_AGAIN);
            assertThat(ONE.bean(Rooms.class).everybody()).noneMatch(member -> member.holder().person().equals(ada.person()));
        }
    }

    @Test
    void a_dead_node_s_class_is_placed_again() {
        DATABASE.jdbc().sql("""
                insert into room_placement (session_id, node_id, placed_at) values (:s, gen_random_uuid(), now())
                """).param("s", lesson.session().value()).update();
        assertThat(TWO.bean(RoomPlacement.class).place(lesson.session())).isEqualTo(new RoomPlacement.Place.Here());
        assertThat(ONE.bean(RoomPlacement.class).place(lesson.session())).isEqualTo(new RoomPlacement.Place.Elsewhere(TWO.address()));
        assertThat(TWO.bean(RoomPlacement.class).isHere(lesson.session())).isTrue();
        assertThat(Set.of(ONE.bean(RoomPlacement.class).isHere(lesson.session()))).containsExactly(false);
    }
}
