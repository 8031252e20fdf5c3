package org.admitone.session.web;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.admitone.session.Session;
import org.admitone.session.SessionDetails;
import org.admitone.session.timetable.Beside;
import org.admitone.session.timetable.Observing;
import org.admitone.session.timetable.SeriesDesk;
import org.admitone.session.timetable.SeriesStep;
import org.admitone.session.timetable.TimetableDesk;
import org.jspecify.annotations.Nullable;

/// What would come of a rule or a change, or what came of it.
///
/// @param series to which the sessions belong: the one asked for, or its later part once it is split; null: it is not planned yet
/// @param digest to be sent with the change, so that nothing else is done; empty: there is nothing to confirm
record SeriesPreviewBody(@Nullable String series, String digest, long changed, long added, long cancelled, List<Step> steps, List<Day> holidays) {

    /// @param name of the holiday because of which there is no class that day
    record Day(LocalDate day, String name) {

        static List<Day> of(Observing school) {
            return school.fallsOut().stream().map(each -> new Day(each.day(), each.holiday().name())).toList();
        }
    }

    /// @param code      null: it has none yet
    /// @param startsAt  as it would be; of one that is cancelled or left, as it is
    /// @param wasAt     its start now; null: there is none yet
    /// @param why       it is left as it is; null: it is not
    /// @param meanwhile what else is held then
    record Step(String does, @Nullable String why, LocalDate day, @Nullable String code, @Nullable String title, Instant startsAt, Instant endsAt, @Nullable Instant wasAt, boolean partly,
                List<Other> meanwhile) {}

    /// @param teachers who would have to be in both; empty: it is the same course
    record Other(String session, String title, String course, String teachers) {}

    static SeriesPreviewBody of(TimetableDesk.Preview preview) {
        List<Step> steps = new java.util.ArrayList<>();
        for (int at = 0; at < preview.planned().size(); at++) {
            int number = at;
            steps.add(step(new SeriesStep.Adds(preview.planned().get(at)), preview.beside().stream().filter(other -> other.occurrence() == number).toList()));
        }
        return new SeriesPreviewBody(null, "", 0, steps.size(), 0, steps, Day.of(preview.school()));
    }

    static SeriesPreviewBody of(String series, SeriesDesk.Preview preview) {
        return new SeriesPreviewBody(series, preview.seen(), preview.changed(), preview.added(), preview.cancelled(),
                preview.steps().stream().map(step -> step(step, preview.beside().getOrDefault(step.day(), List.of()))).toList(), Day.of(preview.school()));
    }

    private static Step step(SeriesStep step, List<Beside> beside) {
        List<Other> others = others(beside);
        return switch (step) {
            case SeriesStep.Adds(var occurrence) -> new Step("adds", null, occurrence.day(), null, null, occurrence.startsAt(), occurrence.endsAt(), null, false, others);
            case SeriesStep.Changes(var day, var session, var then, var partly) -> existing("changes", null, day, session, then, partly, others);
            case SeriesStep.Cancels(var day, var session) -> existing("cancels", null, day, session, session.details(), false, others);
            case SeriesStep.Leaves(var day, var session, var why) -> existing("leaves", why.name().toLowerCase(Locale.ROOT), day, session, session.details(), false, others);
        };
    }

    static List<Other> others(List<Beside> beside) {
        return beside.stream().map(other -> new Other(other.session().toString(), other.title(), other.course(), other.teachers())).toList();
    }

    private static Step existing(String does, @Nullable String why, LocalDate day, Session session, SessionDetails then, boolean partly, List<Other> others) {
        return new Step(does, why, day, session.code(), then.title(), then.startsAt(), then.endsAt(), session.startsAt(), partly, others);
    }
}
