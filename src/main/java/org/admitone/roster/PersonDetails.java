package org.admitone.roster;

import org.admitone.platform.Faults;
import org.admitone.platform.words.Language;
import org.jspecify.annotations.Nullable;

/// What the school says of a person. Refuses everything that is wrong at once.
///
/// @param uid   the LMS's own id, unique
/// @param email not unique: brothers and sisters share a mailbox
/// @param language in which they are written to; null: the school's
public record PersonDetails(String uid, @Nullable String email, String displayName, @Nullable Language language) {

    public PersonDetails {
        uid = Wording.tidy(uid);
        email = email == null || email.isBlank() ? null : Wording.tidy(email);
        displayName = Wording.tidy(displayName);
        new Faults()
                .addUnlessNull("uid", Wording.wrongWithUid(uid))
                .addUnlessNull("email", email == null ? null : Wording.wrongWithEmail(email))
                .addUnlessNull("displayName", Wording.wrongWithName(displayName))
                .orThrow();
    }

    /// Written to in the school's language.
    public PersonDetails(String uid, @Nullable String email, String displayName) {
        this(uid, email, displayName, null);
    }

    @Override
    public String toString() {
        return "PersonDetails[uid=" + uid + ", masked]";
    }
}
