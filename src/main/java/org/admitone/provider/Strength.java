package org.admitone.provider;

import java.util.Locale;

/// How strongly a provider lets us keep a promise. The same three words everywhere: code, API, console, documentation.
public enum Strength {
    ENFORCED("It cannot happen."),
    CORRECTED("It can happen, is noticed and undone; how long it lasted is recorded."),
    NOTICED("It can happen, is recorded and shown, and cannot be undone there.");

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
