package org.admitone.console.course;

import java.util.List;
import org.admitone.console.Choice;
import org.admitone.console.Form;
import org.admitone.console.Frame;
import org.jspecify.annotations.Nullable;

/// A course's settings, to add or to change.
///
/// @param button  empty: for reading only
/// @param archive where it is put away or taken back; null: it is new, or for reading only
public record CourseFormPage(Frame frame, Form form, String action, String button, List<Choice> policies, List<Choice> proofs,
                             List<String> zones, List<CourseTab> tabs, @Nullable String archive, boolean archived, long revision) {

    /// What may become of what is written in its rooms.
    public List<Choice> chats() {
        return CourseForm.chats(frame.words());
    }
}
