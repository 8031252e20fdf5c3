package org.admitone.session;

import java.time.Instant;
import java.util.Set;
import org.admitone.roster.CourseId;
import org.jspecify.annotations.Nullable;

/// Sessions that touch a span of time.
///
/// @param course     null: of every course
/// @param endsAfter  null: however long ago
/// @param startsBefore null: however far ahead
/// @param cancelled  whether cancelled ones are listed too
/// @param among      these only; null: whichever
/// @param text       a part of the title or code of the session or its course; empty: any
public record SessionFilter(@Nullable CourseId course, @Nullable Instant endsAfter, @Nullable Instant startsBefore, Cancelled cancelled,
                            @Nullable Set<SessionId> among, String text) {

    public enum Cancelled { LEFT_OUT, LISTED_TOO }

    public SessionFilter(@Nullable CourseId course, @Nullable Instant endsAfter, @Nullable Instant startsBefore, Cancelled cancelled) {
        this(course, endsAfter, startsBefore, cancelled, null, "");
    }

    public SessionFilter {
        among = among == null ? null : Set.copyOf(among);
        text = text.strip();
    }

    /// None but these.
    public SessionFilter among(Set<SessionId> some) {
        return new SessionFilter(course, endsAfter, startsBefore, cancelled, some, text);
    }

    public SessionFilter matching(String words) {
        return new SessionFilter(course, endsAfter, startsBefore, cancelled, among, words);
    }

    public static SessionFilter ofCourse(CourseId course) {
        return new SessionFilter(course, null, null, Cancelled.LISTED_TOO);
    }

    public static SessionFilter between(Instant from, Instant until) {
        return new SessionFilter(null, from, until, Cancelled.LEFT_OUT);
    }
}
