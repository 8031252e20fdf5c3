package org.admitone.mail;

import org.jspecify.annotations.Nullable;

/// Which mails of the outbox are asked for.
///
/// @param text    stands in the address, the subject or the name of whom it is for; null: any
/// @param purpose null: any
public record OutboxFilter(@Nullable String text, @Nullable String purpose, Which which) {

    public static final OutboxFilter ALL = new OutboxFilter(null, null, Which.ALL);

    public enum Which { ALL, WAITING, TRYING, SENT, EXPIRED, REFUSED, RETURNED }

    public OutboxFilter {
        text = text == null || text.isBlank() ? null : text.strip();
        purpose = purpose == null || purpose.isBlank() ? null : purpose;
    }

    @Override
    public String toString() {
        return "OutboxFilter[" + purpose + ", " + which + ", text masked]";
    }
}
