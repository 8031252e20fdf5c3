package org.admitone.provider.rooms.relay;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.admitone.platform.Eventually;
import org.admitone.platform.TestDatabase;
import org.admitone.platform.TestServer;
import org.admitone.provider.rooms.LoopbackEngine;
import org.admitone.provider.rooms.Source;
import org.admitone.scenario.DeviceClient;
import org.admitone.scenario.RoomSocket;
import org.admitone.scenario.School;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/// What a teacher does in the room, as the server keeps it, and what becomes of a learner who asks for the same.
class TeacherActsTest {

    @AutoClose static final TestDatabase DATABASE = TestDatabase.fresh();
    @AutoClose static final TestServer SERVER = TestServer.on(DATABASE, LoopbackEngine.settings().toArray(String[]::new));

    private final School school = new School(DATABASE, SERVER.bean(Clock.class));
    private final School.Lesson lesson = school.lesson("ask");
    private final School.Member teacher = member("teacher");
    private final School.Member ada = member("learner");

    private School.Member member(String role) {
        return school.members(lesson, role, 1).getFirst();
    }

    private RoomSocket sit(School.Member member) {
        DeviceClient device = DeviceClient.at(SERVER.address());
        school.proved(member, device);
        return device.sit(lesson.session().toString(), device.knock(member.link()).ticket());
    }

    private static Member inside(School.Member who) {
        return SERVER.bean(Rooms.class).everybody().stream().filter(member -> member.holder().person().equals(who.person())).findFirst().orElseThrow();
    }

    private void isAudited(String action, String by, String words) {
        Eventually.isTrue(action + " is audited", Duration.ofSeconds(20), () -> DATABASE.jdbc().sql("""
                select count(*) from audit where session_id = :session and action = :action and actor = :by and detail like :words
                """).param("session", lesson.session().value()).param("action", action).param("by", "person:" + by).param("words", "%" + words + "%")
                .query(Integer.class).single() == 1);
    }

    @Test
    void muted_by_the_teacher_one_unmutes_oneself_unless_only_the_teacher_may() {
        try (RoomSocket one = sit(teacher); RoomSocket two = sit(ada)) {
            var unused = one.hear("welcome");
            unused = two.hear("welcome");
            one.say(Map.of("type", "muteAll"));
            assertThat(two.hear("held").path("mayUnmute").asBoolean()).isTrue();
            assertThat(inside(ada).held()).containsExactly(Source.MIC);
            assertThat(inside(teacher).held()).isEmpty();
            two.say(Map.of("type", "unmute"));
            assertThat(two.hear("held").path("held").asBoolean()).isFalse();
            assertThat(inside(ada).held()).isEmpty();

            one.say(Map.of("type", "holdAll", "held", true));
            assertThat(two.hear("held").path("mayUnmute").asBoolean()).isFalse();
            two.say(Map.of("type", "unmute"));
            assertThat(two.hear("told").path("code").asString()).isEqualTo("only-teachers-unmute");
            assertThat(inside(ada).held()).containsExactly(Source.MIC);
            isAudited("room.all_muted", teacher.uid(), "1");
            isAudited("room.quiet", teacher.uid(), "true");
        }
    }

    @Test
    void all_hands_go_down_and_one_person_is_shown_large_to_all_also_to_those_who_come_later() {
        School.Member carl = member("learner");
        try (RoomSocket one = sit(teacher); RoomSocket two = sit(ada)) {
            var unused = one.hear("welcome");
            int number = two.hear("welcome").path("me").asInt();
            two.say(Map.of("type", "hand", "up", true));
            unused = one.hear("people", news -> news.path("now").valueStream().anyMatch(row -> row.path("hand").asBoolean()));
            one.say(Map.of("type", "lowerHands"));
            unused = two.hear("people", news -> news.path("now").valueStream().anyMatch(row -> row.path("id").asInt() == number && !row.path("hand").asBoolean()));
            one.say(Map.of("type", "spotlight", "member", number));
            assertThat(two.hear("spotlight").path("member").asInt()).isEqualTo(number);
            try (RoomSocket three = sit(carl)) {
                assertThat(three.hear("welcome").path("spotlight").asInt()).isEqualTo(number);
            }
            one.say(Map.of("type", "spotlight", "member", 4711));
            assertThat(one.hear("told").path("code").asString()).isEqualTo("not-there");
            isAudited("room.hands_lowered", teacher.uid(), "1");
            isAudited("room.spotlight", teacher.uid(), "{");
        }
    }

    @Test
    void a_learner_s_acts_of_a_teacher_are_refused_and_audited_and_a_flood_of_them_leaves_a_dozen_lines() {
        try (RoomSocket two = sit(ada)) {
            var unused = two.hear("welcome");
            two.say(Map.of("type", "end"));
            assertThat(two.hear("told").path("code").asString()).isEqualTo("not-allowed");
            isAudited("room.act_refused", ada.uid(), "End");
            for (int i = 0; i < 60; i++) {
                two.say(Map.of("type", "muteAll"));
                unused = two.hear("told");
            }
            two.say(Map.of("type", "alive"));
            unused = two.hear("alive");
        }
        School.Member last = member("learner");
        try (RoomSocket other = sit(last)) {
            var unused = other.hear("welcome");
            other.say(Map.of("type", "lowerHands"));
            isAudited("room.act_refused", last.uid(), "LowerHands");      // lines are written in order: all earlier ones are there
        }
        assertThat(DATABASE.jdbc().sql("select count(*) from audit where action = 'room.act_refused' and actor = ?").param("person:" + ada.uid())
                .query(Integer.class).single()).isBetween(12, 40);
    }

    @Test
    void the_roster_is_told_to_the_teacher_alone_and_changes_by_itself() {
        School.Member missing = member("learner");
        School.Member stranger = member("learner");
        DATABASE.jdbc().sql("delete from enrolment where person_id = ?").param(stranger.person().value()).update();
        try (RoomSocket one = sit(teacher); RoomSocket two = afterHearing(one, missing)) {
            assertThat(state(one, ada, "inside")).isEqualTo("inside");
            DeviceClient device = DeviceClient.at(SERVER.address());
            school.proved(stranger, device);
            assertThat(device.knock(stranger.link()).outcome()).isEqualTo("not-on-roster");
            JsonNode refused = row(one, stranger, "refused");
            assertThat(refused.path("mayLetIn").asBoolean()).isTrue();

            one.say(Map.of("type", "letIn", "person", missing.person().toString()));
            assertThat(one.hear("told").path("code").asString()).as("nobody refused them").isEqualTo("not-to-let-in");
            one.say(Map.of("type", "letIn", "person", stranger.person().toString()));
            isAudited("person.let-in", teacher.uid(), "let in from the room");
            assertThat(row(one, stranger, "refused").path("mayLetIn").asBoolean()).isFalse();
            try (RoomSocket three = device.sit(lesson.session().toString(), device.knock(stranger.link()).ticket())) {
                assertThat(state(one, stranger, "inside")).isEqualTo("inside");
                var unused = three.hear("welcome");
                three.say(Map.of("type", "alive"));
                unused = three.hear("alive");
                assertThat(three.kinds()).doesNotContain("roster");
            }
            two.say(Map.of("type", "alive"));
            var unused = two.hear("alive");
            assertThat(two.kinds()).contains("people").doesNotContain("roster");
        }
    }

    /// Comes when the teacher's roster has begun, so that nothing of it is missed.
    private RoomSocket afterHearing(RoomSocket one, School.Member missing) {
        assertThat(state(one, missing)).isEqualTo("late");
        return sit(ada);
    }

    private static String state(RoomSocket socket, School.Member who, String... wanted) {
        return row(socket, who, wanted).path("state").asString();
    }

    /// The next row of somebody that is in the wanted state.
    private static JsonNode row(RoomSocket socket, School.Member who, String... wanted) {
        java.util.function.Predicate<JsonNode> theirs = row -> row.path("id").asString().equals(who.person().toString())
                && (wanted.length == 0 || List.of(wanted).contains(row.path("state").asString()));
        return socket.hear("roster", news -> news.path("now").valueStream().anyMatch(theirs)).path("now").valueStream().filter(theirs).findFirst().orElseThrow();
    }
}
