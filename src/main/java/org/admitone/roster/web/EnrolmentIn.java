package org.admitone.roster.web;

import java.time.ZoneId;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import org.admitone.platform.json.JsonIn;
import org.admitone.platform.lists.Spot;
import org.admitone.platform.words.Language;
import org.admitone.roster.Role;
import org.admitone.roster.Suspension;
import org.admitone.roster.Wording;
import org.admitone.roster.imports.ListedTime;
import org.admitone.roster.imports.RosterRow;
import org.admitone.roster.imports.Said;
import org.admitone.roster.imports.TermsSaid;
import org.jspecify.annotations.Nullable;

/// Reads what a program says of one enrolment: what it leaves out stays as it is, null clears.
final class EnrolmentIn {

    static final int MOST_SESSIONS = 1000;
    private static final String TIME = "This must be a time such as 2026-09-30T18:00:00Z, or a date such as 2026-09-30.";

    private EnrolmentIn() {
    }

    /// @param uid null: the entry says whom it means
    static RosterRow read(@Nullable String uid, int index, JsonIn in, ZoneId zone) {
        String said = uid != null ? uid : checked(in, "uid", Wording::wrongWithUid);
        String email = checked(in, "email", Wording::wrongWithEmail);
        String name = checked(in, "displayName", Wording::wrongWithName);
        Said<Language> language = language(in);
        if (said == null && email == null && !in.says("uid") && !in.says("email")) {
            in.fault("uid", "Give a uid or an email, so that it is clear who is meant.");
        }
        TermsSaid terms = new TermsSaid(role(in), time(in, "from", text -> ListedTime.from(text, zone)),
                time(in, "until", text -> ListedTime.until(text, zone)), sessions(in), suspended(in));
        in.nothingElse();
        return new RosterRow(Spot.pointer(index, in.pointer()), said, email, name, language, terms);
    }

    private static @Nullable String checked(JsonIn in, String field, Function<String, @Nullable String> rule) {
        String text = in.textOrNull(field);
        if (text == null) {
            return null;
        }
        String tidy = Wording.tidy(text);
        String wrong = rule.apply(tidy);
        if (wrong != null) {
            in.fault(field, wrong);
        }
        return tidy;
    }

    private static Said<Role> role(JsonIn in) {
        Role role = in.oneOf("role", Role.class);
        return role == null ? Said.unsaid() : Said.that(role);
    }

    private static Said<Language> language(JsonIn in) {
        boolean mentioned = in.mentions("language");
        Language language = in.oneOf("language", Language.class);
        return !mentioned ? Said.unsaid() : language == null ? Said.none() : Said.that(language);
    }

    private static <T extends Object> Said<T> time(JsonIn in, String field, Function<String, T> reader) {
        if (!in.mentions(field)) {
            return Said.unsaid();
        }
        T value = in.readOrNull(field, reader, TIME);
        return value == null ? Said.none() : Said.that(value);
    }

    private static Said<Set<String>> sessions(JsonIn in) {
        if (!in.mentions("sessions")) {
            return Said.unsaid();
        }
        List<String> codes = in.texts("sessions", MOST_SESSIONS);
        return in.says("sessions") ? Said.that(new LinkedHashSet<>(codes)) : Said.none();
    }

    private static Said<String> suspended(JsonIn in) {
        boolean mentioned = in.mentions("suspended");
        boolean yes = in.yes("suspended");
        String reason = in.textOrNull("suspendedReason");
        if (reason != null && reason.length() > Suspension.LONGEST_REASON) {
            in.fault("suspendedReason", "A reason can have " + Suspension.LONGEST_REASON + " characters at most.");
        }
        if (!mentioned) {
            return Said.unsaid();
        }
        return yes ? Said.that(reason == null ? "" : reason.strip()) : Said.none();
    }
}
