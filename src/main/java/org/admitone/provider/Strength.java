package org.admitone.provider;

import java.util.Locale;

/// How strongly a provider lets us keep a promise. The same three words everywhere: code, API, console, documentation.
public enum Strength {
    ENFORCED("The promise cannot be broken."),
    CORRECTED("It can be broken; that is noticed and undone, and how long it lasted is recorded."),
    NOTICED("It can be broken; that is recorded and shown, and cannot be undone there.");

    private final String meaning;

    Strength(String meaning) {
        this.meaning = meaning;
    }

    /// For people who meet the word for the first time.
    public String meaning() {
        return meaning;
    }

    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }
}
