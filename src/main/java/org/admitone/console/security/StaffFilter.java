package org.admitone.console.security;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.admitone.console.Choice;
import org.admitone.console.Form;
import org.admitone.console.StaffRole;
import org.admitone.platform.words.Words;
import org.jspecify.annotations.Nullable;

/// Whom of the staff somebody looks for.
///
/// @param text part of a name or a sign-in name; null: anybody
/// @param role null: any
record StaffFilter(@Nullable String text, @Nullable StaffRole role, State state) {

    static final StaffFilter EVERYBODY = new StaffFilter(null, null, State.ANY);

    enum State {
        ANY("colleagues.any-state"), OPEN("colleagues.state-open"), CLOSED("colleagues.state-closed"),
        /// Open, and nothing but a password.
        PASSWORD_ONLY("colleagues.state-password-only");

        private final String key;

        State(String key) {
            this.key = key;
        }

        String code() {
            return this == ANY ? "" : name().toLowerCase(Locale.ROOT);
        }
    }

    StaffFilter {
        text = text == null || text.isBlank() ? null : text.strip();
    }

    /// What nobody could have chosen asks for nothing. The role is in `holds`, for `role` is what the invitation below the list gives.
    static StaffFilter of(Form search) {
        return new StaffFilter(search.value("q"), StaffRole.ofTyped(search.value("holds")).orElse(null),
                Arrays.stream(State.values()).filter(state -> state.code().equals(search.value("state"))).findFirst().orElse(State.ANY));
    }

    static List<Choice> roles(Words words) {
        return Stream.concat(Stream.of(Choice.of("", words.say("list.any-role"))),
                Arrays.stream(StaffRole.values()).map(role -> Choice.of(role.code(), words.of("staff-role", role)))).toList();
    }

    static List<Choice> states(Words words) {
        return Arrays.stream(State.values()).map(state -> Choice.of(state.code(), words.say(state.key))).toList();
    }
}
