package org.admitone.roster.web;

import org.admitone.platform.json.JsonIn;
import org.admitone.roster.Person;
import org.admitone.roster.PersonDetails;
import org.jspecify.annotations.Nullable;

/// A person as programs see them.
record PersonBody(String uid, @Nullable String email, String displayName, long revision) {

    static PersonBody of(Person person) {
        return new PersonBody(person.uid(), person.email(), person.displayName(), person.revision());
    }

    static PersonDetails read(String uid, JsonIn body) {
        String email = body.textOrNull("email");
        String name = body.text("displayName");
        return body.finish(() -> new PersonDetails(uid, email, name));
    }

    @Override
    public String toString() {
        return "PersonBody[masked]";
    }
}
