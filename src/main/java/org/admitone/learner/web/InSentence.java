package org.admitone.learner.web;

import java.time.Instant;
import java.time.LocalDate;
import org.admitone.console.When;

/// Days in the middle of a sentence.
final class InSentence {

    private InSentence() {}

    /// `today`, `tomorrow`, `on Mon 23 Nov`.
    static String on(Instant at, When when) {
        String near = near(at, when);
        return near.isEmpty() ? when.words().say("my.day-on", when.day(at)) : near;
    }

    /// `today 10:02`, `Mon 23 Nov 10:02`.
    static String dayAndTime(Instant at, When when) {
        String near = near(at, when);
        return near.isEmpty() ? when.dayAndTime(at) : near + " " + when.time(at);
    }

    private static String near(Instant at, When when) {
        LocalDate today = when.now().atZone(when.zone()).toLocalDate();
        return switch ((int) Math.clamp(at.atZone(when.zone()).toLocalDate().toEpochDay() - today.toEpochDay(), -2, 2)) {
            case -1 -> when.words().say("my.day-yesterday");
            case 0 -> when.words().say("my.day-today");
            case 1 -> when.words().say("my.day-tomorrow");
            default -> "";
        };
    }
}
