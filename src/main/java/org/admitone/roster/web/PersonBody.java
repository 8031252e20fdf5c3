package org.admitone.roster.web;

import org.admitone.platform.json.JsonIn;
import org.admitone.platform.words.Language;
import org.admitone.roster.Person;
import org.admitone.roster.PersonDetails;
import org.jspecify.annotations.Nullable;

/// A person as programs see them.
record PersonBody(String uid, @Nullable String email, String displayName, @Nullable String language, long revision) {

    static PersonBody of(Person person) {
        return new PersonBody(person.uid(), person.email(), person.displayName(), code(person.language()), person.revision());
    }

    static @Nullable String code(@Nullable Language language) {
        return language == null ? null : language.code();
    }

    /// @param known the language so far, which stays where nothing is said of it
    static PersonDetails read(String uid, JsonIn body, @Nullable Language known) {
        String email = body.textOrNull("email");
        String name = body.text("displayName");
        Language language = body.mentions("language") ? body.oneOf("language", Language.class) : known;
        return body.finish(() -> new PersonDetails(uid, email, name, language));
    }

    @Override
    public String toString() {
        return "PersonBody[masked]";
    }
}
