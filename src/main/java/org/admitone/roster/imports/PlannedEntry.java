package org.admitone.roster.imports;

import java.util.List;
import org.admitone.platform.lists.Spot;
import org.admitone.roster.Enrolment;
import org.admitone.roster.EnrolmentTerms;
import org.admitone.roster.Person;
import org.admitone.roster.PersonDetails;
import org.jspecify.annotations.Nullable;

/// What an import would make of one person.
///
/// @param known   null: new to the school
/// @param before  null: new to the course
/// @param changes of an existing enrolment or person, in words; empty where nothing changes
public record PlannedEntry(Spot spot, @Nullable Person known, PersonDetails person, @Nullable Enrolment before,
                           EnrolmentTerms terms, List<FieldChange> changes) {

    /// @param field as the API calls it
    public record FieldChange(String field, String before, String after) {

        @Override
        public String toString() {
            return "FieldChange[" + field + ", masked]";
        }
    }

    public enum Kind { ADDED, UPDATED, UNCHANGED }

    public PlannedEntry {
        changes = List.copyOf(changes);
    }

    public Kind kind() {
        return before == null ? Kind.ADDED : changes.isEmpty() ? Kind.UNCHANGED : Kind.UPDATED;
    }

    boolean changesPerson() {
        return known != null && !known.details().equals(person);
    }

    boolean changesTerms() {
        return before != null && !before.terms().equals(terms);
    }

    @Override
    public String toString() {
        return "PlannedEntry[" + spot.words() + ", " + kind() + ", masked]";
    }
}
