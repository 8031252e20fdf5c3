package org.admitone.console.course;

import java.time.Instant;
import org.admitone.console.Chip;
import org.admitone.console.When;
import org.admitone.roster.Entitlement;
import org.admitone.roster.SessionScope;

/// An entitlement in a word, and in a line.
public final class RightWords {

    private RightWords() {}

    public static Chip chip(Entitlement right, When when) {
        if (right.suspension() != null) {
            return Chip.bad("Suspended");
        }
        Instant from = right.from();
        Instant until = right.until();
        if (until != null && !when.now().isBefore(until)) {
            return Chip.bad("Ended");
        }
        return from != null && when.now().isBefore(from) ? Chip.wait("Not yet") : Chip.good("In force");
    }

    public static String line(Entitlement right, When when) {
        var words = new StringBuilder();
        if (right.from() != null) {
            words.append("from ").append(when.date(right.from())).append(' ').append(when.time(right.from()));
        }
        if (right.until() != null) {
            words.append(words.isEmpty() ? "" : " ").append("until ").append(when.date(right.until())).append(' ').append(when.time(right.until()));
        }
        if (right.sessions() instanceof SessionScope.OnlySessions(var sessions)) {
            words.append(words.isEmpty() ? "" : ", ").append(sessions.isEmpty() ? "no session" : When.counted(sessions.size(), "session") + " only");
        }
        if (right.suspension() != null && !right.suspension().reason().isBlank()) {
            words.append(words.isEmpty() ? "" : ", ").append(right.suspension().reason());
        }
        return words.toString();
    }
}
