package org.admitone.roster.web;

import java.time.Instant;
import java.util.List;
import org.admitone.roster.Enrolment;
import org.admitone.roster.imports.ImportPlan;
import org.admitone.roster.imports.ImportPreview;
import org.admitone.roster.imports.PlannedEntry;
import org.jspecify.annotations.Nullable;

/// What an import would do, as programs see it. Long lists are cut; the counts are of all.
///
/// @param form    how the list was understood
/// @param digest  to be sent with the confirmation
/// @param missing on the roster, not in the list; removed only when the confirmation says so
record ImportBody(@Nullable String id, String digest, @Nullable Instant expiresAt, String form, Counts counts,
                  List<Entry> added, List<Entry> updated, List<Entry> missing, List<String> notes) {

    private static final int MOST = 1000;

    record Counts(int added, int updated, int unchanged, int missing) {}

    record Entry(String uid, String displayName, String role, List<PlannedEntry.FieldChange> changes) {

        static Entry of(PlannedEntry entry) {
            return new Entry(entry.person().uid(), entry.person().displayName(), entry.terms().role().code(), entry.changes());
        }

        static Entry of(Enrolment enrolment) {
            return new Entry(enrolment.person().uid(), enrolment.person().displayName(), enrolment.role().code(), List.of());
        }
    }

    static ImportBody of(ImportPreview preview) {
        ImportPlan plan = preview.plan();
        List<PlannedEntry> added = plan.of(PlannedEntry.Kind.ADDED);
        List<PlannedEntry> updated = plan.of(PlannedEntry.Kind.UPDATED);
        return new ImportBody(preview.id() == null ? null : preview.id().toString(), plan.digest(), preview.expiresAt(), plan.form(),
                new Counts(added.size(), updated.size(), plan.count(PlannedEntry.Kind.UNCHANGED), plan.missing().size()),
                added.stream().limit(MOST).map(Entry::of).toList(), updated.stream().limit(MOST).map(Entry::of).toList(),
                plan.missing().stream().limit(MOST).map(Entry::of).toList(), plan.notes());
    }
}
