package org.admitone.console.security;

import java.util.List;
import org.admitone.console.Chip;
import org.admitone.console.Choice;
import org.admitone.console.Form;
import org.admitone.console.Frame;
import org.jspecify.annotations.Nullable;

/// Who belongs to the staff.
///
/// @param open       invitations that nobody has used
/// @param form       a new one
/// @param rule       which roles need a second factor
/// @param invitation a link that was just made, in clear for the only time
public record StaffPage(Frame frame, Listed listed, List<Open> open, List<Choice> roles, Form form, Form rule, @Nullable String invitation) {

    /// A part of the staff, and whom of it somebody looks for.
    ///
    /// @param next address of the next part of a long list
    public record Listed(List<Member> members, Form search, List<Choice> roles, List<Choice> states, @Nullable String next, @Nullable String first) {

        public Listed {
            members = List.copyOf(members);
            roles = List.copyOf(roles);
            states = List.copyOf(states);
        }
    }

    public record Member(String href, String name, String login, String role, String since, Chip state, Chip factor, boolean me) {}

    /// An invitation that nobody has used.
    public record Open(String voiding, String role, String by, String since, String until) {}

    public StaffPage {
        open = List.copyOf(open);
        roles = List.copyOf(roles);
    }

    @Override
    public String toString() {
        return "StaffPage[masked]";
    }
}
