package org.admitone.mail;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// One mail to one address. Prints itself masked.
///
/// @param purpose   what it is for, e.g. `mailed_code`; shown in the console
/// @param expiresAt from here on it is no longer sent, and its text is gone
/// @param person    whom the school knows at that address, to show them what became of it; null: nobody of the roster
public record Mail(String to, String subject, Content content, String purpose, Instant expiresAt, @Nullable UUID person) {

    /// The same in two dresses, and a calendar's part where there is one.
    public record Content(String text, @Nullable String html, @Nullable CalendarPart calendar) {

        @Override
        public String toString() {
            return "Content[masked]";
        }
    }

    public Mail {
        if (subject.chars().anyMatch(Character::isISOControl) || to.chars().anyMatch(Character::isISOControl)) {
            throw new IllegalArgumentException("control characters in a mail's head");
        }
    }

    /// Of text only.
    public Mail(String to, String subject, String text, String purpose, Instant expiresAt) {
        this(to, subject, new Content(text, null, null), purpose, expiresAt, null);
    }

    public Mail about(UUID whom) {
        return new Mail(to, subject, content, purpose, expiresAt, whom);
    }

    @Override
    public String toString() {
        return "Mail[" + purpose + ", masked]";
    }
}
