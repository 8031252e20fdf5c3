package org.admitone.mail;

import java.time.Instant;

/// One text mail to one address. Prints itself masked.
///
/// @param purpose   what it is for, e.g. `mailed_code`; shown in the console
/// @param expiresAt from here on it is no longer sent, and its text is gone
public record Mail(String to, String subject, String text, String purpose, Instant expiresAt) {

    public Mail {
        if (subject.chars().anyMatch(Character::isISOControl) || to.chars().anyMatch(Character::isISOControl)) {
            throw new IllegalArgumentException("control characters in a mail's head");
        }
    }

    @Override
    public String toString() {
        return "Mail[" + purpose + ", masked]";
    }
}
