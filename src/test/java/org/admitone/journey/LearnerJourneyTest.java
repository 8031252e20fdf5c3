package org.admitone.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import java.time.Duration;
import org.admitone.admission.proof.Mailbox;
import org.admitone.platform.SettableClock;
import org.admitone.platform.TestBrowser;
import org.admitone.platform.TestDatabase;
import org.admitone.platform.TestServer;
import org.admitone.provider.rooms.LoopbackEngine;
import org.admitone.scenario.School;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// A learner: from the link that the school sent into the class, and to what is recorded about it.
class LearnerJourneyTest {

    static final SettableClock CLOCK = SettableClock.at("2026-11-23T09:05:00Z");
    @AutoClose static final TestDatabase DATABASE = TestDatabase.fresh();
    @AutoClose static final TestServer SERVER = TestServer.on(DATABASE, CLOCK, Houses.settings(LoopbackEngine.settings()));
    @AutoClose static final TestBrowser BROWSER = TestBrowser.start();

    private final School school = new School(DATABASE, CLOCK);
    private final School.Lesson lesson = school.lesson("ask");
    private final School.Member ada = school.learner(lesson);

    @ParameterizedTest
    @EnumSource
    void from_the_link_in_the_mail_to_what_is_recorded(Screen screen) {
        Houses.title(DATABASE, lesson.session(), "Algebra, linear equations");
        Houses.title(DATABASE, school.session(lesson.course(), CLOCK.instant().plus(Duration.ofDays(2)), Duration.ofHours(1)), "Algebra, matrices");
        Houses.name(DATABASE, ada, "Ada Lovelace");
        try (Traveller learner = new Traveller(BROWSER, screen, "learner")) {
            throughTheDoor(learner);
            inTheRoom(learner);
            ownPages(learner);
        }
    }

    private void throughTheDoor(Traveller learner) {
        learner.opens(SERVER.address() + "/p/" + ada.link());
        learner.reads("Show that it is you.");
        learner.looksAround("1-proof");
        learner.presses("Mail me a code");
        learner.reads("Check your mail.");
        learner.looksAround("2-code");
        learner.fills("Six digits from the mail", new Mailbox(DATABASE.jdbc()).codeFor(ada.uid() + "@school.example"));
    }

    private static void inTheRoom(Traveller learner) {
        learner.reads("Go in to Algebra, linear equations?");
        learner.reads("The class sees you as Ada Lovelace.");
        learner.looksAround("3-preview");
        learner.presses("Go in");
        learner.reads("Leave");
        assertThat(learner.page().locator("#inside")).isVisible();
        learner.looksAround("4-inside");
        learner.presses("Leave");
        learner.reads("You have left the class.");
        learner.looksAround("5-left");
    }

    private static void ownPages(Traveller learner) {
        learner.opens(SERVER.address() + "/my");
        learner.reads("Your class is on now.");
        learner.reads("Algebra, matrices");
        learner.looksAround("6-classes");
        learner.follows("Record");
        learner.reads("Ada Lovelace, this is what is recorded about you.");
        learner.reads("Let in by the door");
        learner.looksAround("7-record");
    }
}
