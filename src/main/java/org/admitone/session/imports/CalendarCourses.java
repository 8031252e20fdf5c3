package org.admitone.session.imports;

import biweekly.component.VEvent;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.admitone.roster.Wording;
import org.jspecify.annotations.Nullable;

/// To which course each event of a school's calendar belongs. Learning systems write the course's short name into `CATEGORIES`; where none of them is a course here, what stands before a
/// colon in the title counts. A day that differs, or a cancellation, belongs where its series does.
final class CalendarCourses {

    private final Predicate<String> known;
    private final Map<String, String> byUid = new HashMap<>();

    /// @param known whether this is the code of a course in use
    CalendarCourses(Predicate<String> known) {
        this.known = known;
    }

    /// @param title without the course's code, where it stood there
    record Found(String course, @Nullable String title) {}

    Optional<Found> of(VEvent event, @Nullable String uid, @Nullable String title) {
        Optional<Found> found = categories(event).stream().filter(known).findFirst().map(code -> new Found(code, title)).or(() -> before(title));
        if (uid == null) {
            return found;
        }
        found.ifPresent(some -> byUid.put(uid, some.course()));
        return found.or(() -> Optional.ofNullable(byUid.get(uid)).map(course -> new Found(course, title)));
    }

    static List<String> categories(VEvent event) {
        return event.getCategories().stream().flatMap(each -> each.getValues().stream()).filter(java.util.Objects::nonNull).map(Wording::tidy).filter(each -> !each.isEmpty()).toList();
    }

    /// What was tried, for whoever wonders why.
    static List<String> named(VEvent event, @Nullable String title) {
        int colon = title == null ? -1 : title.indexOf(':');
        Stream<String> prefix = title == null || colon < 1 ? Stream.of() : Stream.of(title.substring(0, colon).strip());
        return Stream.concat(categories(event).stream(), prefix).toList();
    }

    private Optional<Found> before(@Nullable String title) {
        int colon = title == null ? -1 : title.indexOf(':');
        if (title == null || colon < 1 || !known.test(title.substring(0, colon).strip())) {
            return Optional.empty();
        }
        String rest = title.substring(colon + 1).strip();
        return Optional.of(new Found(title.substring(0, colon).strip(), rest.isEmpty() ? null : rest));
    }
}
