package org.admitone.session.imports;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import org.admitone.audit.Actor;
import org.admitone.platform.Clash;
import org.admitone.platform.NotThere;
import org.admitone.platform.lists.TextDecoder;
import org.admitone.roster.Changes;
import org.admitone.roster.Course;
import org.admitone.roster.CourseId;
import org.admitone.roster.Courses;
import org.admitone.session.Session;
import org.admitone.session.SessionDesk;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// Where sessions come from a list: looked at first, then confirmed, then made as a whole or not at all, and exactly as it was looked at. Importing a
/// list again changes nothing; a later list moves and renames the sessions it knows by their codes.
///
/// A course of null means a list of the whole school, whose lines name their courses.
@Component
public final class SessionImportDesk {

    private static final Duration KEPT_FOR = Duration.ofHours(1);

    private final Courses courses;
    private final SessionsReading reading;
    private final PostgresSessionLists lists;
    private final SessionDesk desk;
    private final Changes changes;
    private final Clock clock;

    SessionImportDesk(Courses courses, SessionsReading reading, PostgresSessionLists lists, SessionDesk desk, Changes changes, Clock clock) {
        this.courses = courses;
        this.reading = reading;
        this.lists = lists;
        this.desk = desk;
        this.changes = changes;
        this.clock = clock;
    }

    /// @param file as it was uploaded, in whatever encoding
    public SessionPreview preview(@Nullable CourseId course, byte[] file, Actor actor) {
        if (file.length > SessionList.MOST_BYTES) {
            return refused(course, tooLarge());
        }
        return switch (TextDecoder.decode(file)) {
            case TextDecoder.Decoded.Text(String text, String ignored) -> preview(course, text, actor);
            case TextDecoder.Decoded.Unreadable(String what) -> refused(course, SessionList.unreadable(what));
        };
    }

    /// @param pasted as it was typed or pasted
    public SessionPreview preview(@Nullable CourseId course, String pasted, Actor actor) {
        Instant at = clock.instant();
        SessionPlan plan = plan(course, pasted, at);
        if (!plan.faults().isEmpty()) {
            return new SessionPreview(null, plan, null, Map.of());
        }
        Instant expires = at.plus(KEPT_FOR);
        return new SessionPreview(lists.keep(course, pasted, actor.name(), at, expires), plan, expires, reading.beside(plan));
    }

    /// The same list compared with the sessions as they are now.
    public SessionPreview again(@Nullable CourseId course, SessionListId id) {
        Instant at = clock.instant();
        PostgresSessionLists.Kept kept = lists.read(course, id, at).orElseThrow(() -> new NotThere("import"));
        SessionPlan plan = plan(course, kept.list(), at);
        return new SessionPreview(id, plan, kept.expiresAt(), reading.beside(plan));
    }

    /// Does what was seen. Refuses, and does nothing, when it would be something else by now.
    ///
    /// @param seen the digest of the plan that was looked at
    public SessionsImported confirm(@Nullable CourseId course, SessionListId id, String seen, NotNamed notNamed, Actor actor) {
        return changes.make(actor, change -> {
            PostgresSessionLists.Kept kept = lists.read(course, id, change.at()).orElseThrow(() -> new NotThere("import"));
            SessionPlan plan = plan(course, kept.list(), change.at());
            if (!plan.faults().isEmpty() || !plan.digest().equals(seen)) {
                throw new Clash(SessionImportProblem.SESSIONS_CHANGED,
                        "The sessions have changed since this preview, so nothing was imported. Look at the new preview and confirm that.");
            }
            lists.forget(id);
            return happen(course, plan, notNamed, change);
        });
    }

    private SessionsImported happen(@Nullable CourseId course, SessionPlan plan, NotNamed notNamed, Changes.Change change) {
        plan.entries().forEach(entry -> make(entry, change));
        if (notNamed == NotNamed.ARE_CANCELLED) {
            plan.missing().forEach(session -> desk.cancelled(session, Map.of(), change));
        }
        SessionsImported done = new SessionsImported(plan.count(PlannedSession.Kind.ADDED), plan.count(PlannedSession.Kind.CHANGED),
                plan.count(PlannedSession.Kind.UNCHANGED) + plan.count(PlannedSession.Kind.STAYS_CANCELLED),
                plan.count(PlannedSession.Kind.CANCELLED) + (notNamed == NotNamed.ARE_CANCELLED ? plan.missing().size() : 0));
        if (done.added() + done.changed() + done.cancelled() > 0) {
            change.note("session_list.imported", course, null, null, Map.of("form", plan.form(), "added", done.added(), "changed", done.changed(),
                    "unchanged", done.unchanged(), "cancelled", done.cancelled(), "digest", plan.digest()));
        }
        return done;
    }

    private void make(PlannedSession entry, Changes.Change change) {
        Session before = entry.before();
        if (before == null) {
            desk.added(entry.course().id(), entry.after(), change);
        } else if (entry.kind() == PlannedSession.Kind.CHANGED) {
            desk.changed(before, entry.after(), Map.of(), change);
        } else if (entry.kind() == PlannedSession.Kind.CANCELLED) {
            desk.cancelled(before, Map.of(), change);
        }
    }

    private SessionPlan plan(@Nullable CourseId course, String text, Instant at) {
        SessionList list = text.getBytes(StandardCharsets.UTF_8).length > SessionList.MOST_BYTES ? tooLarge() : read(text, course);
        return reading.plan(existing(course), list, at);
    }

    private SessionList read(String text, @Nullable CourseId course) {
        if (!SessionCalendar.isOne(text)) {
            return SessionTable.read(text);
        }
        Map<String, Boolean> known = new HashMap<>();
        return SessionCalendar.read(text, course != null ? null : new CalendarCourses(code -> known.computeIfAbsent(code,
                said -> courses.byCode(said).filter(found -> found.archivedAt() == null).isPresent())));
    }

    private SessionPreview refused(@Nullable CourseId course, SessionList list) {
        return new SessionPreview(null, reading.plan(existing(course), list, clock.instant()), null, Map.of());
    }

    private static SessionList tooLarge() {
        return SessionList.unreadable("The list is larger than 2 MB; send it in parts.");
    }

    private @Nullable Course existing(@Nullable CourseId course) {
        return course == null ? null : courses.byId(course).orElseThrow(() -> new NotThere("course"));
    }
}
