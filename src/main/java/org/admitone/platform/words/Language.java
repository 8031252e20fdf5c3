package org.admitone.platform.words;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// A language that the house speaks. Another one is a constant here and a set of files in `messages`.
public enum Language {
    EN(Locale.UK, "English"),
    DE(Locale.GERMANY, "Deutsch");

    private final Locale locale;
    private final String ownName;

    Language(Locale locale, String ownName) {
        this.locale = locale;
        this.ownName = ownName;
    }

    /// As `lang` of a page writes it.
    public String code() {
        return locale.getLanguage();
    }

    /// For numbers and dates.
    public Locale locale() {
        return locale;
    }

    /// As its speakers call it.
    public String ownName() {
        return ownName;
    }

    /// Null: none is said, or one that is not spoken here.
    public static @Nullable Language orNull(@Nullable String code) {
        return code == null ? null : ofCode(code).orElse(null);
    }

    public static Optional<Language> ofCode(String code) {
        return Arrays.stream(values()).filter(each -> each.code().equals(code)).findFirst();
    }
}
