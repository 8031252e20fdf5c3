package org.admitone.roster.imports;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.admitone.platform.words.Language;
import org.admitone.roster.Enrolment;
import org.admitone.roster.EnrolmentTerms;
import org.admitone.roster.Entitlement;
import org.admitone.roster.Person;
import org.admitone.roster.PersonDetails;
import org.admitone.roster.SessionScope;
import org.admitone.roster.Suspension;
import org.jspecify.annotations.Nullable;

/// What changes for somebody, field by field and in words, so that staff can see it before it happens. Pure.
final class PlannedChanges {

    private final List<PlannedEntry.FieldChange> changes = new ArrayList<>();

    private PlannedChanges() {
    }

    static List<PlannedEntry.FieldChange> of(@Nullable Person known, PersonDetails person, @Nullable Enrolment before,
                                             EnrolmentTerms terms, RosterNow now) {
        PlannedChanges all = new PlannedChanges();
        if (known != null) {
            all.note("uid", known.uid(), person.uid());
            all.note("email", orNone(known.email()), orNone(person.email()));
            all.note("displayName", known.displayName(), person.displayName());
            all.note("language", code(known.language()), code(person.language()));
        }
        if (before != null) {
            Entitlement old = before.entitlement();
            Entitlement right = terms.entitlement();
            all.note("role", before.role().code(), terms.role().code());
            all.note("from", instant(old.from()), instant(right.from()));
            all.note("until", instant(old.until()), instant(right.until()));
            all.note("sessions", sessions(old.sessions(), now), sessions(right.sessions(), now));
            all.note("suspended", suspension(old.suspension()), suspension(right.suspension()));
        }
        return all.changes;
    }

    private void note(String field, String before, String after) {
        if (!before.equals(after)) {
            changes.add(new PlannedEntry.FieldChange(field, before, after));
        }
    }

    private static String orNone(@Nullable String text) {
        return text == null ? "none" : text;
    }

    private static String code(@Nullable Language language) {
        return language == null ? "none" : language.code();
    }

    private static String instant(@Nullable Instant at) {
        return at == null ? "none" : at.toString();
    }

    private static String suspension(@Nullable Suspension suspension) {
        return suspension == null ? "no" : suspension.reason().isEmpty() ? "yes" : "yes: " + suspension.reason();
    }

    private static String sessions(SessionScope scope, RosterNow now) {
        return switch (scope) {
            case SessionScope.AllSessions() -> "all";
            case SessionScope.OnlySessions(Set<UUID> sessions) -> {
                Set<String> codes = new TreeSet<>();
                sessions.forEach(session -> codes.add(now.codeOf(session)));
                yield String.join(" ", codes);
            }
        };
    }
}
