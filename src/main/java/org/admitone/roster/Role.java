package org.admitone.roster;

import java.util.Locale;

/// What an enrolled person is in a course. The role comes from the roster alone and never from who arrives first (N18).
public enum Role {
    /// Sees, hears, speaks and shares as the teacher allows.
    LEARNER,
    /// Runs the class: mutes, removes, ends.
    TEACHER,
    /// Of the school's office; may step into any class with a teacher's powers (N24).
    STAFF,
    /// Sees and hears only.
    OBSERVER;

    /// As it is written in tables, URLs and the API.
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static Role ofCode(String code) {
        return valueOf(code.toUpperCase(Locale.ROOT));
    }

    /// May mute, remove and end.
    public boolean runsTheClass() {
        return switch (this) {
            case TEACHER, STAFF -> true;
            case LEARNER, OBSERVER -> false;
        };
    }

    /// May send picture and sound.
    public boolean publishes() {
        return this != OBSERVER;
    }
}
