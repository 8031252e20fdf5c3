package org.admitone.provider.rooms.relay;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.admitone.audit.Actor;
import org.admitone.platform.Eventually;
import org.admitone.platform.Slice;
import org.admitone.platform.TestDatabase;
import org.admitone.platform.TestServer;
import org.admitone.provider.rooms.LoopbackEngine;
import org.admitone.provider.rooms.chat.ChatBook;
import org.admitone.provider.rooms.chat.ChatEntry;
import org.admitone.scenario.DeviceClient;
import org.admitone.scenario.RoomSocket;
import org.admitone.scenario.School;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;

/// What is written in a room stays exactly where the course says so, and only what was written after everybody had been told.
class KeptChatTest {

    @AutoClose static final TestDatabase DATABASE = TestDatabase.fresh();
    @AutoClose static final TestServer SERVER = TestServer.on(DATABASE, LoopbackEngine.settings().toArray(String[]::new));

    private final School school = new School(DATABASE, SERVER.bean(Clock.class));
    private final School.Lesson lesson = school.lesson("ask");
    private final School.Member ada = school.members(lesson, "learner", 1).getFirst();
    private final ChatBook book = SERVER.bean(ChatBook.class);

    private RoomSocket sit(School.Member member) {
        DeviceClient device = DeviceClient.at(SERVER.address());
        school.proved(member, device);
        return device.sit(lesson.session().toString(), device.knock(member.link()).ticket());
    }

    private void courseKeepsChat(boolean keeps) {
        DATABASE.jdbc().sql("update course set keeps_chat = :keeps where course_id = :course").param("keeps", keeps).param("course", lesson.course().value()).update();
    }

    private List<String> kept() {
        return book.read(lesson.session(), "", Slice.first(100)).items().stream().map(ChatEntry::text).toList();
    }

    @Test
    void a_course_that_says_nothing_keeps_nothing_and_the_room_says_so() {
        try (RoomSocket room = sit(ada)) {
            assertThat(room.hear("welcome").path("chatKeptDays").asInt()).isZero();
            room.say(Map.of("type", "chat", "text", "before"));
            assertThat(room.hear("chat").path("text").asString()).isEqualTo("before");
            courseKeepsChat(true);
            assertThat(room.hear("keeping").path("days").asInt()).isEqualTo(90);
            room.say(Map.of("type", "chat", "text", "after"));
            Eventually.isTrue("what was written after all were told is kept", Duration.ofSeconds(20), () -> kept().equals(List.of("after")));
            courseKeepsChat(false);
            assertThat(room.hear("keeping").path("days").asInt()).isZero();
            room.say(Map.of("type", "chat", "text", "again not"));
            var unused = room.hear("chat", line -> line.path("text").asString().equals("again not"));
            assertThat(book.isKept(lesson.session())).isFalse();
        }
        courseKeepsChat(true);
        School.Member carl = school.members(lesson, "learner", 1).getFirst();
        try (RoomSocket room = sit(carl)) {
            if (room.hear("welcome").path("chatKeptDays").asInt() == 0) {
                var unused = room.hear("keeping");                          // the room was still open and hears of it in a moment
            }
            room.say(Map.of("type", "chat", "text", "last"));
            Eventually.isTrue("in order, with nothing that was written unkept", Duration.ofSeconds(20), () -> kept().equals(List.of("after", "last")));
        }
    }

    @Test
    void staff_search_it_by_words_and_names_and_whoever_takes_it_along_is_noted() {
        courseKeepsChat(true);
        DATABASE.jdbc().sql("update person set display_name = 'Ada Lovelace' where person_id = ?").param(ada.person().value()).update();
        try (RoomSocket room = sit(ada)) {
            assertThat(room.hear("welcome").path("chatKeptDays").asInt()).isEqualTo(90);
            for (String text : List.of("100 % sure_", "=HYPERLINK(\"x\")", "third")) {
                room.say(Map.of("type", "chat", "text", text));
            }
            Eventually.isTrue("all three are kept", Duration.ofSeconds(20), () -> kept().size() == 3);
        }
        assertThat(found("% sure_")).containsExactly("100 % sure_");
        assertThat(found("LOVELACE")).hasSize(3);
        assertThat(found(ada.uid())).hasSize(3);
        assertThat(found("a%e")).isEmpty();
        var first = book.read(lesson.session(), "", Slice.first(2));
        var rest = book.read(lesson.session(), "", Slice.of(2, first.next()));
        assertThat(rest.items()).hasSize(1);
        assertThat(rest.next()).isNull();
        assertThat(book.takeAlong(lesson.session(), Actor.staff("olga"))).hasSize(3);
        assertThat(DATABASE.jdbc().sql("select actor from audit where action = 'chat.exported' and session_id = ?").param(lesson.session().value())
                .query(String.class).list()).containsExactly("staff:olga");
    }

    private List<String> found(String text) {
        return book.read(lesson.session(), text, Slice.first(100)).items().stream().map(ChatEntry::text).toList();
    }
}
