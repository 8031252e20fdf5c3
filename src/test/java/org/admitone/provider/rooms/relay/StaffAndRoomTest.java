package org.admitone.provider.rooms.relay;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.util.List;
import java.util.Objects;
import org.admitone.admission.DoorStaff;
import org.admitone.admission.StaffAct;
import org.admitone.audit.Actor;
import org.admitone.platform.BadInput;
import org.admitone.platform.NotThere;
import org.admitone.platform.TestDatabase;
import org.admitone.platform.TestServer;
import org.admitone.presence.StaffMessageDesk;
import org.admitone.provider.rooms.LoopbackEngine;
import org.admitone.roster.PersonId;
import org.admitone.scenario.DeviceClient;
import org.admitone.scenario.RoomSocket;
import org.admitone.scenario.School;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/// What staff at the live door do to people who are inside: say something, and hand a seat over.
class StaffAndRoomTest {

    @AutoClose static final TestDatabase DATABASE = TestDatabase.fresh();
    @AutoClose static final TestServer SERVER = TestServer.on(DATABASE, LoopbackEngine.settings().toArray(String[]::new));

    private final School school = new School(DATABASE, SERVER.bean(Clock.class));
    private final School.Lesson lesson = school.lesson("refuse");
    private final School.Member ada = school.learner(lesson);
    private final School.Member carl = school.learner(lesson);
    private final StaffMessageDesk office = SERVER.bean(StaffMessageDesk.class);

    private RoomSocket sit(School.Member member) {
        DeviceClient device = DeviceClient.at(SERVER.address());
        school.proved(member, device);
        return device.sit(lesson.session().toString(), device.knock(member.link()).ticket());
    }

    private List<String> audited(String action) {
        return DATABASE.jdbc().sql("select actor || ' ' || detail from audit where session_id = ? and action = ? order by seq")
                .params(lesson.session().value(), action).query((row, _) -> Objects.requireNonNull(row.getString(1))).list();
    }

    @Test
    void a_message_reaches_whom_it_is_for_and_whoever_comes_soon_after() {
        try (RoomSocket one = sit(ada); RoomSocket two = sit(carl)) {
            var unused = one.hear("welcome");
            unused = two.hear("welcome");
            office.toOne(lesson.session(), ada.person(), "  Call us  ", Actor.staff("olga"));
            JsonNode heard = one.hear("fromStaff");
            assertThat(heard.path("text").asString()).isEqualTo("Call us");
            assertThat(heard.path("toAll").asBoolean()).isFalse();
            office.toAll(lesson.session(), "Fire drill", Actor.staff("olga"));
            assertThat(two.hear("fromStaff").path("text").asString()).as("not what was said to Ada").isEqualTo("Fire drill");
            assertThat(one.hear("fromStaff").path("text").asString()).as("each message once").isEqualTo("Fire drill");
            try (RoomSocket three = sit(school.learner(lesson))) {
                assertThat(three.hear("fromStaff").path("text").asString()).isEqualTo("Fire drill");
            }
        }
        assertThat(audited("message.sent")).hasSize(2).allSatisfy(line -> assertThat(line).startsWith("staff:olga").doesNotContain("Call", "drill"));
    }

    @Test
    void a_message_has_one_to_three_hundred_plain_characters_and_somebody_to_read_it() {
        Actor olga = Actor.staff("olga");
        for (String wrong : List.of("", "   ", "x".repeat(301), "two\nlines", "turned \u202e round")) {
            assertThatThrownBy(() -> office.toAll(lesson.session(), wrong, olga)).as(wrong).isInstanceOf(BadInput.class);
        }
        office.toAll(lesson.session(), "x".repeat(300), olga);
        assertThatThrownBy(() -> office.toOne(lesson.session(), new PersonId(java.util.UUID.randomUUID()), "hello", olga)).isInstanceOf(NotThere.class);
        assertThat(audited("message.sent")).hasSize(1);
    }

    @Test
    void staff_hand_a_seat_over_to_the_device_that_was_refused() {
        DeviceClient phone = DeviceClient.at(SERVER.address());
        school.proved(ada, phone);
        try (RoomSocket laptop = sit(ada)) {
            var unused = laptop.hear("welcome");
            assertThat(phone.knock(ada.link()).outcome()).isEqualTo("seat-taken");
            SERVER.bean(DoorStaff.class).handOver(lesson.session(), ada.person(), new StaffAct("staff:olga", "new phone"));
            JsonNode out = laptop.hear("out");
            assertThat(out.path("reason").asString()).isEqualTo("moved");
            assertThat(out.path("says").asString()).isEqualTo("seat-over.handed-over");
            try (RoomSocket there = phone.sit(lesson.session().toString(), phone.knock(ada.link()).ticket())) {
                unused = there.hear("welcome");
            }
        }
        assertThat(audited("seat.handed_over")).singleElement().asString().startsWith("staff:olga").contains("new phone");
        SERVER.bean(DoorStaff.class).handOver(lesson.session(), carl.person(), new StaffAct("staff:olga", "no seat at all"));
        assertThat(audited("seat.handed_over")).hasSize(1);
    }
}
