package org.admitone.provider.rooms.relay;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.admitone.platform.TestDatabase;
import org.admitone.platform.TestServer;
import org.admitone.provider.rooms.LoopbackEngine;
import org.admitone.scenario.DeviceClient;
import org.admitone.scenario.RoomSocket;
import org.admitone.scenario.School;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

/// What somebody can do who speaks to a room's socket without our page: what the role allows, nothing more.
class CraftedMessagesTest {

    private static final String OFFER = """
            v=0\r
            o=- 1 2 IN IP4 127.0.0.1\r
            s=-\r
            t=0 0\r
            a=group:BUNDLE 0\r
            m=audio 9 UDP/TLS/RTP/SAVPF 111\r
            c=IN IP4 0.0.0.0\r
            a=ice-ufrag:abcd\r
            a=ice-pwd:abcdefghijklmnopqrstuvwx\r
            a=fingerprint:sha-256 00:11:22:33:44:55:66:77:88:99:AA:BB:CC:DD:EE:FF:00:11:22:33:44:55:66:77:88:99:AA:BB:CC:DD:EE:FF\r
            a=setup:actpass\r
            a=mid:0\r
            a=sendonly\r
            a=rtcp-mux\r
            a=rtpmap:111 opus/48000/2\r
            """;
    @AutoClose static final TestDatabase DATABASE = TestDatabase.fresh();
    @AutoClose static final TestServer SERVER = TestServer.on(DATABASE, LoopbackEngine.settings().toArray(String[]::new));

    private final School school = new School(DATABASE, SERVER.bean(Clock.class));
    private final School.Lesson lesson = school.lesson("ask");

    private RoomSocket sit(School.Member member) {
        DeviceClient device = DeviceClient.at(SERVER.address());
        school.proved(member, device);
        return device.sit(lesson.session().toString(), device.knock(member.link()).ticket());
    }

    private School.Member member(String role) {
        return school.members(lesson, role, 1).getFirst();
    }

    private static Member inside(School.Member who) {
        return SERVER.bean(Rooms.class).everybody().stream().filter(member -> member.holder().person().equals(who.person())).findFirst().orElseThrow();
    }

    private static Map<String, Object> publish() {
        return Map.of("type", "publish", "sdp", OFFER, "lines", List.of(Map.of("mid", "0", "source", "mic")));
    }

    @Test
    void learner_may_send_and_observer_may_not() {
        School.Member learner = member("learner");
        School.Member observer = member("observer");
        try (RoomSocket speaks = sit(learner); RoomSocket sees = sit(observer)) {
            assertThat(speaks.hear("welcome").path("can").path("publish").asBoolean()).isTrue();
            assertThat(sees.hear("welcome").path("can").path("publish").asBoolean()).isFalse();
            speaks.say(publish());
            assertThat(speaks.hear("published").path("sdp").asString()).startsWith("v=0");
            sees.say(publish());
            assertThat(sees.hear("told").path("code").asString()).isEqualTo("observers-do-not-send");
            assertThat(inside(observer).publishing().sends()).isFalse();
            assertThat(Objects.requireNonNull(inside(observer).link()).traffic().received()).isZero();
            for (Map<String, Object> more : List.<Map<String, Object>>of(Map.of("type", "chat", "text", "hello"),
                    Map.of("type", "sending", "mic", true, "camera", false, "screen", false), Map.of("type", "hand", "up", true))) {
                sees.say(more);
                assertThat(sees.hear("told").path("code").asString()).isIn("observers-do-not-write", "not-understood");
            }
            assertThat(inside(observer).view().hand()).isFalse();
        }
    }

    @Test
    void learner_does_nothing_that_only_teachers_do() {
        School.Member learner = member("learner");
        School.Member other = member("learner");
        try (RoomSocket one = sit(learner); RoomSocket two = sit(other)) {
            var unused = one.hear("welcome");
            int number = two.hear("welcome").path("me").asInt();
            for (Map<String, Object> message : List.<Map<String, Object>>of(Map.of("type", "hold", "member", number, "source", "mic", "held", true),
                    Map.of("type", "holdAll", "held", true), Map.of("type", "lowerHand", "member", number), Map.of("type", "remove", "member", number),
                    Map.of("type", "mute", "member", number), Map.of("type", "muteAll"), Map.of("type", "lowerHands"), Map.of("type", "spotlight", "member", number),
                    Map.of("type", "letIn", "person", other.person().toString()), Map.of("type", "ban", "member", number), Map.of("type", "end"))) {
                one.say(message);
                assertThat(one.hear("told").path("code").asString()).isEqualTo("not-allowed");
            }
            two.say(Map.of("type", "alive"));
            assertThat(two.hear("alive").path("type").asString()).isEqualTo("alive");
            assertThat(inside(other).held()).isEmpty();
        }
    }

    @Test
    void nobody_stops_or_removes_whoever_runs_the_class() {
        try (RoomSocket one = sit(member("teacher")); RoomSocket two = sit(member("teacher"))) {
            var unused = one.hear("welcome");
            int number = two.hear("welcome").path("me").asInt();
            one.say(Map.of("type", "remove", "member", number));
            assertThat(one.hear("told").path("code").asString()).isEqualTo("not-to-them");
        }
    }

    @Test
    void what_the_teacher_stopped_stays_stopped_over_a_new_connection() {
        School.Member learner = member("learner");
        try (RoomSocket teacher = sit(member("teacher"))) {
            var unused = teacher.hear("welcome");
            RoomSocket first = sit(learner);
            int number = first.hear("welcome").path("me").asInt();
            first.say(publish());
            unused = first.hear("published");
            teacher.say(Map.of("type", "hold", "member", number, "source", "mic", "held", true));
            assertThat(first.hear("held").path("held").asBoolean()).isTrue();
            first.crash();
            DeviceClient phone = DeviceClient.at(SERVER.address());
            school.proved(learner, phone);
            org.admitone.platform.Eventually.isTrue("gone", Duration.ofSeconds(5), () -> SERVER.bean(Rooms.class).everybody().stream()
                    .noneMatch(member -> member.holder().person().equals(learner.person())));
            try (RoomSocket second = phone.sit(lesson.session().toString(), phone.knockContinuingHere(learner.link()).ticket())) {
                JsonNode welcome = second.hear("welcome");
                assertThat(welcome.path("me").asInt()).isEqualTo(number);
                assertThat(inside(learner).held()).containsExactly(org.admitone.provider.rooms.Source.MIC);
            }
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "{", "[]", "42", "null", "{\"type\":\"fly\"}", "{\"type\":\"hand\"}", "{\"type\":\"hand\",\"up\":\"yes\"}", "{\"type\":\"hand\",\"up\":1}",
            "{\"type\":\"hand\",\"up\":true,\"as\":\"teacher\"}", "{\"type\":\"hand\",\"up\":true}{\"type\":\"end\"}", "{\"type\":\"hand\",\"up\":true,\"up\":false}",
            "{\"type\":\"chat\",\"text\":\"\"}", "{\"type\":\"chat\",\"text\":\"a\\u0000b\"}", "{\"type\":\"chat\",\"text\":7}",
            "{\"type\":\"publish\",\"sdp\":\"v=0\",\"lines\":[{\"mid\":\"0\",\"source\":\"mic\"}],\"bitrate\":9000000}",
            "{\"type\":\"publish\",\"sdp\":\"x=0\",\"lines\":[{\"mid\":\"0\",\"source\":\"mic\"}]}", "{\"type\":\"publish\",\"sdp\":\"v=0\",\"lines\":[]}",
            "{\"type\":\"answer\"}", "{\"type\":\"candidate\",\"leg\":\"up\",\"candidate\":\"a\\r\\nb\",\"sdpMid\":\"0\",\"sdpMLineIndex\":0}",
            "{\"type\":\"watch\",\"pictures\":[{\"member\":1,\"source\":\"mic\"}]}", "{\"type\":\"hold\",\"member\":1.5,\"source\":\"mic\",\"held\":true}",
            "{\"type\":\"letIn\",\"person\":\"me\"}", "{\"type\":\"letIn\",\"person\":\"1-1-1-1-1\"}", "{\"type\":\"spotlight\"}",
            "{\"type\":\"sit\",\"ticket\":\"again\",\"proof\":\"again\"}"})
    void unreadable_words_are_told_and_after_a_few_the_connection_ends(String words) {
        try (RoomSocket room = sit(member("learner"))) {
            var unused = room.hear("welcome");
            room.sayText(words);
            assertThat(room.hear("told").path("code").asString()).isEqualTo("not-understood");
            for (int i = 0; i < 4 && room.isOpen(); i++) {
                room.sayText(words);
            }
            assertThat(room.ended().code()).isEqualTo(Wire.UNRULY);
        }
    }

    @Test
    void too_long_and_too_much_end_the_connection() {
        try (RoomSocket room = sit(member("learner"))) {
            var unused = room.hear("welcome");
            room.sayText("{\"type\":\"chat\",\"text\":\"" + "x".repeat(300_000) + "\"}");
            assertThat(room.ended().code()).isEqualTo(Wire.UNRULY);
        }
        try (RoomSocket room = sit(member("learner"))) {
            var unused = room.hear("welcome");
            for (int i = 0; i < 40 && room.isOpen(); i++) {
                try {
                    room.say(Map.of("type", "chat", "text", "spam " + i));
                } catch (java.util.concurrent.CompletionException closed) {
                    break;
                }
            }
            assertThat(room.ended().code()).isEqualTo(Wire.UNRULY);
        }
    }

    @Test
    void without_a_seat_nothing_is_heard() {
        try (RoomSocket room = RoomSocket.silent(SERVER.address(), lesson.session().toString())) {
            room.say(Map.of("type", "hand", "up", true));
            assertThat(room.hear("told").path("code").asString()).isEqualTo("not-understood");
            room.say(Map.of("type", "sit", "ticket", "wrong", "proof", "wrong"));
            assertThat(room.hear("out").path("reason").asString()).isEqualTo("no_seat");
            assertThat(room.ended().code()).isEqualTo(Wire.NO_SEAT);
        }
        try (RoomSocket room = RoomSocket.silent(SERVER.address(), lesson.session().toString())) {
            assertThat(room.ended().code()).isEqualTo(Wire.UNRULY);
        }
    }

    @Test
    void another_class_is_not_entered_with_this_one_s_ticket() {
        School.Member learner = member("learner");
        School.Lesson other = school.lesson("ask");
        DeviceClient device = DeviceClient.at(SERVER.address());
        school.proved(learner, device);
        try (RoomSocket room = device.sit(other.session().toString(), device.knock(learner.link()).ticket())) {
            assertThat(room.hear("out").path("reason").asString()).isEqualTo("no_seat");
        }
    }
}
