package org.admitone.console.course;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.admitone.console.Chip;
import org.admitone.console.When;
import org.admitone.platform.words.Words;
import org.admitone.roster.Entitlement;
import org.admitone.roster.SessionScope;

/// An entitlement in a word, and in a line.
public final class RightWords {

    private RightWords() {}

    public static Chip chip(Entitlement right, When when) {
        if (right.suspension() != null) {
            return Chip.bad(when.words().say("rosters.suspended"));
        }
        Instant from = right.from();
        Instant until = right.until();
        if (until != null && !when.now().isBefore(until)) {
            return Chip.bad(when.words().say("rosters.ended"));
        }
        return from != null && when.now().isBefore(from) ? Chip.wait(when.words().say("rosters.not-yet")) : Chip.good(when.words().say("rosters.in-force"));
    }

    public static String line(Entitlement right, When when) {
        Words words = when.words();
        List<String> parts = new ArrayList<>();
        String from = right.from() == null ? "" : when.date(right.from()) + " " + when.time(right.from());
        String until = right.until() == null ? "" : when.date(right.until()) + " " + when.time(right.until());
        if (!from.isEmpty() || !until.isEmpty()) {
            parts.add(until.isEmpty() ? words.say("rosters.from", from) : from.isEmpty() ? words.say("rosters.until", until) : words.say("rosters.from-until", from, until));
        }
        if (right.sessions() instanceof SessionScope.OnlySessions(var sessions)) {
            parts.add(sessions.isEmpty() ? words.say("rosters.no-sessions") : words.counted("rosters.only-sessions", sessions.size()));
        }
        if (right.suspension() != null && !right.suspension().reason().isBlank()) {
            parts.add(right.suspension().reason());
        }
        return String.join(", ", parts);
    }
}
