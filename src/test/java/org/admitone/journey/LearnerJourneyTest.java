package org.admitone.journey;

import java.time.Duration;
import org.admitone.admission.proof.Mailbox;
import org.admitone.platform.TestBrowser;
import org.admitone.provider.rooms.LoopbackEngine;
import org.admitone.scenario.School;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// A learner: from the link that the school sent into the class, and to what is recorded about it.
class LearnerJourneyTest {

    @AutoClose static final TestBrowser BROWSER = TestBrowser.start();

    @ParameterizedTest
    @EnumSource
    void from_the_link_in_the_mail_to_what_is_recorded(Screen screen) {
        try (House house = new House(LoopbackEngine.settings()); Traveller learner = new Traveller(BROWSER, screen, "learner")) {
            School.Lesson lesson = house.school.lesson("ask");
            house.title(lesson.session(), "Algebra, linear equations");
            house.title(house.school.session(lesson.course(), house.clock.instant().plus(Duration.ofDays(2)), Duration.ofHours(1)), "Algebra, matrices");
            throughTheDoor(learner, house, house.member(lesson, "learner", "Ada Lovelace"));
            inTheRoom(learner);
            ownPages(learner, house);
        }
    }

    private static void throughTheDoor(Traveller learner, House house, School.Member ada) {
        learner.opens(house.address("/p/" + ada.link()));
        learner.reads("Show that it is you.");
        learner.looksAround("1-proof");
        learner.presses("Mail me a code");
        learner.reads("Check your mail.");
        learner.looksAround("2-code");
        learner.fills("Six digits from the mail", new Mailbox(house.database.jdbc()).codeFor(ada.uid() + "@school.example"));
    }

    private static void inTheRoom(Traveller learner) {
        learner.reads("Go in to Algebra, linear equations?");
        learner.reads("The class sees you as Ada Lovelace.");
        learner.looksAround("3-preview");
        learner.presses("Go in");
        learner.page().locator("#inside").waitFor();
        learner.glances("4-inside");
        learner.presses("Leave");
        learner.reads("You have left the class.");
        learner.looksAround("5-left");
    }

    private static void ownPages(Traveller learner, House house) {
        learner.opens(house.address("/my"));
        learner.reads("Your class is on now.");
        learner.reads("Algebra, matrices");
        learner.looksAround("6-classes");
        learner.follows("Record");
        learner.reads("Ada Lovelace, this is what is recorded about you.");
        learner.reads("Let in by the door");
        learner.looksAround("7-record");
    }
}
