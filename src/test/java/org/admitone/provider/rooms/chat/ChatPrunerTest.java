package org.admitone.provider.rooms.chat;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.List;
import org.admitone.platform.SettableClock;
import org.admitone.platform.Slice;
import org.admitone.platform.TestDatabase;
import org.admitone.platform.TimeOrderedIds;
import org.admitone.scenario.School;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;

class ChatPrunerTest {

    private static final SettableClock CLOCK = SettableClock.at("2026-11-24T10:00:00Z");
    @AutoClose static final TestDatabase DATABASE = TestDatabase.fresh();

    private final School school = new School(DATABASE, CLOCK);
    private final School.Lesson lesson = school.lesson("ask");
    private final School.Member ada = school.members(lesson, "learner", 1).getFirst();
    private final PostgresChat chat = new PostgresChat(DATABASE.jdbc());

    private ChatLine line(String text) {
        return new ChatLine(TimeOrderedIds.next(CLOCK.instant()), lesson.session(), ada.person(), CLOCK.instant(), text);
    }

    @Test
    void a_line_is_kept_once_and_for_the_days_that_the_house_says() {
        DATABASE.jdbc().sql("update course set keeps_chat = true where course_id = ?").param(lesson.course().value()).update();
        ChatLine old = line("old");
        chat.keep(old);
        chat.keep(old);
        CLOCK.advance(Duration.ofDays(30));
        chat.keep(line("young"));
        ChatPruner pruner = new ChatPruner(chat, new ChatSettings(30), CLOCK);
        pruner.prune();
        assertThat(texts()).as("not a moment early").containsExactly("old", "young");
        CLOCK.advance(Duration.ofSeconds(1));
        pruner.prune();
        assertThat(texts()).containsExactly("young");
    }

    @Test
    void a_course_that_keeps_no_chat_any_more_keeps_not_even_what_was_on_its_way() {
        chat.keep(line("late"));
        assertThat(texts()).isEmpty();
    }

    @Test
    void kept_for_no_time_is_no_setting() {
        assertThatThrownBy(() -> new ChatSettings(0)).hasMessageContaining("admitone.rooms.chat.days");
    }

    private List<String> texts() {
        return chat.read(lesson.session(), "", Slice.first(10)).items().stream().map(ChatEntry::text).toList();
    }
}
