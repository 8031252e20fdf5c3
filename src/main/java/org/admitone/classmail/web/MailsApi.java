package org.admitone.classmail.web;

import java.time.Instant;
import java.util.Locale;
import org.admitone.mail.Outbox;
import org.admitone.mail.OutboxEntry;
import org.admitone.platform.NotThere;
import org.admitone.platform.Page;
import org.admitone.platform.Slice;
import org.admitone.roster.People;
import org.admitone.roster.Person;
import org.admitone.roster.PersonId;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/// A person's mails of late and what became of them, for a learning system to show. Never their text, which may hold a link, nor an address.
@RestController
class MailsApi {

    private final People people;
    private final Outbox outbox;

    MailsApi(People people, Outbox outbox) {
        this.people = people;
        this.outbox = outbox;
    }

    /// @param lastProblem why the last attempt failed, in one sentence without addresses
    record MailBody(String id, String subject, String purpose, String state, Instant writtenAt, @Nullable Instant sentAt, int tries, @Nullable String lastProblem,
                    @Nullable Instant nextTryAt) {

        static MailBody of(OutboxEntry mail) {
            return new MailBody(mail.id().toString(), mail.subject(), mail.purpose(), mail.state().name().toLowerCase(Locale.ROOT), mail.createdAt(), mail.sentAt(), mail.attempts(),
                    mail.lastProblem(), mail.nextTryAt());
        }
    }

    @GetMapping("/api/v1/people/{uid}/mails")
    Page<MailBody> list(@PathVariable String uid, @RequestParam(defaultValue = "100") int limit, @RequestParam(required = false) @Nullable String cursor) {
        Slice slice = Slice.of(limit, cursor);
        PersonId person = people.byUid(uid).map(Person::id).orElseThrow(() -> new NotThere("person"));
        return outbox.ofPerson(person.value(), slice).map(MailBody::of);
    }
}
