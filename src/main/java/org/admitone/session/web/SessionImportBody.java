package org.admitone.session.web;

import java.time.Instant;
import java.util.List;
import org.admitone.session.Session;
import org.admitone.session.SessionDetails;
import org.admitone.session.imports.EventOfNoCourse;
import org.admitone.session.imports.PlannedSession;
import org.admitone.session.imports.PlannedSession.Kind;
import org.admitone.session.imports.SessionPlan;
import org.admitone.session.imports.SessionPreview;
import org.admitone.session.timetable.Beside;
import org.jspecify.annotations.Nullable;

/// What an import of sessions would do, as programs see it. Long lists are cut; the counts are of all.
///
/// @param form    how the list was understood
/// @param digest  to be sent with the confirmation
/// @param missing still to come, and not in the list; cancelled only when the confirmation says so
/// @param ofNoCourse events of a calendar that belong to no course here
record SessionImportBody(@Nullable String id, String digest, @Nullable Instant expiresAt, String form, Counts counts, List<Entry> added, List<Entry> changed,
                         List<Entry> cancelled, List<Missing> missing, List<OfNone> ofNoCourse, List<String> notes) {

    private static final int MOST = 1000;

    record Counts(int added, int changed, int unchanged, int cancelled, int staysCancelled, int missing, int ofNoCourse) {}

    /// As it would be.
    ///
    /// @param changes which fields differ from how the session is
    record Entry(String course, String code, String title, Instant startsAt, Instant endsAt, String zone, List<String> changes, List<SeriesPreviewBody.Other> meanwhile) {

        static Entry of(PlannedSession entry, List<Beside> beside) {
            SessionDetails after = entry.after();
            return new Entry(entry.course().code(), after.code(), after.title(), after.startsAt(), after.endsAt(), after.zone().getId(), entry.changes(), SeriesPreviewBody.others(beside));
        }
    }

    record Missing(String id, String code, String title, Instant startsAt) {

        static Missing of(Session session) {
            return new Missing(session.id().toString(), session.code(), session.title(), session.startsAt());
        }
    }

    /// An event of the calendar that is left out.
    record OfNone(String where, @Nullable String title, List<String> named) {

        static OfNone of(EventOfNoCourse event) {
            return new OfNone(event.spot().words(), event.title(), event.named());
        }
    }

    static SessionImportBody of(SessionPreview preview) {
        SessionPlan plan = preview.plan();
        return new SessionImportBody(preview.id() == null ? null : preview.id().toString(), plan.digest(), preview.expiresAt(), plan.form(),
                new Counts(plan.count(Kind.ADDED), plan.count(Kind.CHANGED), plan.count(Kind.UNCHANGED), plan.count(Kind.CANCELLED), plan.count(Kind.STAYS_CANCELLED),
                        plan.missing().size(), plan.ofNone().size()),
                entries(preview, Kind.ADDED), entries(preview, Kind.CHANGED), entries(preview, Kind.CANCELLED), plan.missing().stream().limit(MOST).map(Missing::of).toList(),
                plan.ofNone().stream().limit(MOST).map(OfNone::of).toList(), plan.notes());
    }

    private static List<Entry> entries(SessionPreview preview, Kind kind) {
        return preview.plan().of(kind).stream().limit(MOST).map(entry -> Entry.of(entry, preview.beside(entry))).toList();
    }
}
