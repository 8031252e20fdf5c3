package org.admitone.classmail.web;

import java.time.Instant;
import java.util.Locale;
import org.admitone.mail.ListedMail;
import org.admitone.mail.OutboxEntry;
import org.jspecify.annotations.Nullable;

/// A mail and what became of it. Never its text, which may hold a link, nor an address.
///
/// @param lastProblem why the last attempt failed, in one sentence without addresses
record MailBody(String id, String subject, String purpose, String state, Instant writtenAt, @Nullable Instant sentAt, int tries, @Nullable String lastProblem,
                @Nullable Instant nextTryAt) {

    static MailBody of(OutboxEntry mail) {
        return new MailBody(mail.id().toString(), mail.subject(), mail.purpose(), mail.state().name().toLowerCase(Locale.ROOT), mail.createdAt(), mail.sentAt(), mail.attempts(),
                mail.lastProblem(), mail.nextTryAt());
    }

    /// In the list of all.
    ///
    /// @param uid null: it is for nobody of the roster
    record Whose(@Nullable String uid, @Nullable String displayName, MailBody mail) {

        static Whose of(ListedMail listed) {
            return new Whose(listed.uid(), listed.name(), MailBody.of(listed.mail()));
        }
    }
}
