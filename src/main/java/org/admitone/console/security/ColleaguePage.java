package org.admitone.console.security;

import java.util.List;
import org.admitone.console.Chip;
import org.admitone.console.Choice;
import org.admitone.console.Form;
import org.admitone.console.Frame;

/// One colleague's account, as an owner sees it.
///
/// @param who          role, sign-in name, since when
/// @param secondFactor what there is of it; empty: nothing
/// @param form         what was sent and could not be done; the reasons stand in fields of their own
public record ColleaguePage(Frame frame, String base, String name, String who, Chip state, boolean closed,
                            String secondFactor, boolean me, List<Choice> roles, List<SignInRow> signIns, Form form) {

    public ColleaguePage {
        roles = List.copyOf(roles);
        signIns = List.copyOf(signIns);
    }
}
