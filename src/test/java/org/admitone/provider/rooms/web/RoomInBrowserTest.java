package org.admitone.provider.rooms.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.util.List;
import org.admitone.platform.TestBrowser;
import org.admitone.platform.TestDatabase;
import org.admitone.platform.TestServer;
import org.admitone.provider.rooms.LoopbackEngine;
import org.admitone.scenario.School;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;

/// A class in real browser windows with fake cameras, through the real media engine, all on loopback.
class RoomInBrowserTest {

    @AutoClose static final TestDatabase DATABASE = TestDatabase.fresh();
    @AutoClose static final TestServer SERVER = TestServer.on(DATABASE, LoopbackEngine.settings().toArray(String[]::new));
    @AutoClose static final TestBrowser BROWSER = TestBrowser.start();

    private final School school = new School(DATABASE, SERVER.bean(Clock.class));
    private final School.Lesson lesson = school.lesson("move");
    private final School.Member teacher = named(school.members(lesson, "teacher", 1).getFirst(), "Emmy Noether");
    private final List<School.Member> learners = school.members(lesson, "learner", 2);
    private final School.Member ada = named(learners.get(0), "Ada Lovelace");
    private final School.Member sofia = named(learners.get(1), "Sofia Kovalevskaya");

    private School.Member named(School.Member member, String name) {
        DATABASE.jdbc().sql("update person set display_name = :name where person_id = :id").param("name", name).param("id", member.person().value()).update();
        return member;
    }

    private Visitor desktop() {
        return new Visitor(BROWSER.desktop(), SERVER);
    }

    @Test
    void teacher_and_two_learners_see_and_hear_each_other() {
        try (Visitor one = desktop(); Visitor two = desktop(); Visitor three = desktop()) {
            one.arrives(lesson, teacher).prepares("mic", true).prepares("camera", true);
            TestBrowser.picture(one.page(), "room-preview");
            one.goesIn();
            two.arrives(lesson, ada).prepares("mic", true).prepares("camera", true).goesIn();
            three.arrives(lesson, sofia).prepares("mic", true).prepares("camera", true).goesIn();
            for (Visitor each : List.of(one, two, three)) {
                for (String name : List.of("Emmy Noether", "Ada Lovelace", "Sofia Kovalevskaya")) {
                    each.sees(name);
                }
                each.hears("the others");
            }
            double before = three.framesOf("Emmy Noether");
            three.until("the picture goes on", () -> three.framesOf("Emmy Noether") > before + 20);
            TestBrowser.picture(one.page(), "room-teacher");
            TestBrowser.picture(three.page(), "room-learner");
            assertThat(one.console()).noneMatch(line -> line.startsWith("error"));
            System.out.println(one.console() + " " + two.console());
        }
    }
}
