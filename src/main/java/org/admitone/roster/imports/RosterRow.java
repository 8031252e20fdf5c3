package org.admitone.roster.imports;

import org.admitone.platform.lists.Spot;
import org.admitone.platform.words.Language;
import org.jspecify.annotations.Nullable;

/// One entry of a list: whom it names, and what it says of them. It has a uid or an address, or both.
public record RosterRow(Spot spot, @Nullable String uid, @Nullable String email, @Nullable String name, Said<Language> language, TermsSaid terms) {

    /// Whether two entries say the same of the same person.
    boolean saysTheSameAs(RosterRow other) {
        return java.util.Objects.equals(uid, other.uid) && java.util.Objects.equals(lower(email), lower(other.email))
                && java.util.Objects.equals(name, other.name) && language.equals(other.language) && terms.equals(other.terms);
    }

    static @Nullable String lower(@Nullable String email) {
        return email == null ? null : email.toLowerCase(java.util.Locale.ROOT);
    }

    @Override
    public String toString() {
        return "RosterRow[" + spot.words() + ", masked]";
    }
}
