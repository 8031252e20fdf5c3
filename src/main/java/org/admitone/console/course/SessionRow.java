package org.admitone.console.course;

import java.util.List;
import org.admitone.console.Chip;

/// A session in a list.
///
/// @param marks what else is held meanwhile
public record SessionRow(String href, String title, String course, String courseHref, String when, String zone, String yours, Chip state, List<String> marks) {

    public SessionRow(String href, String title, String course, String courseHref, String when, String zone, String yours, Chip state) {
        this(href, title, course, courseHref, when, zone, yours, state, List.of());
    }

    SessionRow marked(List<String> some) {
        return new SessionRow(href, title, course, courseHref, when, zone, yours, state, some);
    }
}
