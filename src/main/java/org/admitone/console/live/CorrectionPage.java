package org.admitone.console.live;

import java.util.List;
import org.admitone.console.Choice;
import org.admitone.console.Form;
import org.admitone.console.Frame;
import org.jspecify.annotations.Nullable;

/// One person's attendance: what was measured, what counts, what people said, and the form to say something more.
///
/// @param line     null: this session's list does not have them
/// @param measured what the room alone says: verdict, minutes, and when
/// @param door     the person's page at the door
public record CorrectionPage(Frame frame, String name, String session, AttendancePage.@Nullable Line line, String measured, ClassPicture picture,
                             List<Said> said, Form form, List<Choice> words, String zone, String action, String door, boolean mayCorrect) {

    /// @param when when it was said
    public record Said(String when, String by, String says, String reason) {}
}
