package org.admitone.console.course;

import java.util.List;
import org.admitone.console.Answer;
import org.admitone.console.Frame;

/// What an import would do, before it does.
///
/// @param seen    the plan's digest: exactly this is confirmed
/// @param missing people on the roster whom the list does not name
public record PreviewPage(Frame frame, Answer answer, String action, String back, String seen, List<String> notes, Part added, Part changed,
                          Part missing, int unchanged, boolean changesNothing) {

    /// @param more how many beyond those shown
    public record Part(List<Line> lines, int all) {

        public Part {
            lines = List.copyOf(lines);
        }

        public int more() {
            return all - lines.size();
        }
    }

    public record Line(String where, String name, String uid, String email, String what) {}
}
