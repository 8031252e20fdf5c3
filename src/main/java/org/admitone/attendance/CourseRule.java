package org.admitone.attendance;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.admitone.session.Session;

/// A rule and where it comes from, so that a sheet can say by which rule it was made, whose it is and since when it holds.
public record CourseRule(AttendanceRule rule, Origin origin) {

    /// Nobody has said anything else of the course.
    public static final CourseRule USUAL = new CourseRule(AttendanceRule.USUAL, new Origin.House());

    /// Whose rule it is.
    public sealed interface Origin {

        record House() implements Origin {}

        /// @param by as the audit chain names them
        record Said(String by, Instant at, Scope scope) implements Origin {}
    }

    /// For which of a course's sessions a rule was made.
    public enum Scope {
        /// Those that start from then on. What was held before keeps the rule it was held under.
        SESSIONS_TO_COME,
        /// Those already held, too. Their sheets say that the rule came later.
        ALL_SESSIONS;

        public String code() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /// The rule under which a session is judged: of all that were said, the last that holds for it.
    ///
    /// @param said in the order in which they were said
    public static CourseRule ruling(List<CourseRule> said, Session session) {
        return said.reversed().stream().filter(some -> some.holdsFor(session)).findFirst().orElse(USUAL);
    }

    private boolean holdsFor(Session session) {
        return switch (origin) {
            case Origin.House() -> true;
            case Origin.Said(_, Instant at, Scope scope) -> scope == Scope.ALL_SESSIONS || !session.startsAt().isBefore(at);
        };
    }
}
