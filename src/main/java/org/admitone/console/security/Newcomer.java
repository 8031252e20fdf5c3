package org.admitone.console.security;

import java.util.Locale;
import java.util.regex.Pattern;
import org.admitone.platform.Faults;

/// What somebody says about themselves when they begin. Prints itself masked.
record Newcomer(String displayName, String login, String password, String again) {

    private static final Pattern LOGIN = Pattern.compile("[a-z0-9][a-z0-9._@+-]{0,99}");

    Newcomer {
        displayName = displayName.strip();
        login = login.strip().toLowerCase(Locale.ROOT);
    }

    /// Throws a [org.admitone.platform.BadInput] that lists every fault.
    void check() {
        new Faults().unless(!displayName.isEmpty() && displayName.length() <= 200, "displayName", "Your name, as colleagues know you, up to 200 characters.")
                .unless(LOGIN.matcher(login).matches(), "login", "A sign-in name has letters, digits and . _ @ + - only, and begins with a letter or digit.")
                .addUnlessNull("password", Passwords.fault(password, login))
                .unless(password.equals(again), "again", "The two do not agree.").orThrow();
    }

    @Override
    public String toString() {
        return "Newcomer[masked]";
    }
}
