package org.admitone.session.web;

import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.admitone.provider.Provider;
import org.admitone.provider.SessionNote;
import org.jspecify.annotations.Nullable;

/// How one session stands at its provider, as programs see it.
///
/// @param provider its code
record SessionProviderBody(String provider, List<Note> notes, List<GuaranteeBody> guarantees) {

    /// @param weight `fine`, `under_way` or `trouble`
    /// @param next   what to do about it; null: nothing
    record Note(String weight, String words, @Nullable String next) {

        static Note of(SessionNote note) {
            return new Note(note.weight().name().toLowerCase(Locale.ROOT), note.words(), note.next().isEmpty() ? null : note.next());
        }
    }

    static SessionProviderBody of(Provider provider, UUID session) {
        return new SessionProviderBody(provider.code(), provider.notes(session).stream().map(Note::of).toList(), GuaranteeBody.of(provider.guarantees()));
    }
}
