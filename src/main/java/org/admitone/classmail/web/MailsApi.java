package org.admitone.classmail.web;

import org.admitone.audit.Actor;
import org.admitone.classmail.ClassMailAgain;
import org.admitone.mail.Outbox;
import org.admitone.platform.NotThere;
import org.admitone.platform.Page;
import org.admitone.platform.Slice;
import org.admitone.roster.People;
import org.admitone.roster.Person;
import org.admitone.roster.PersonId;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/// A person's mails of late and what became of them, for a learning system to show; and telling them their classes anew.
@RestController
@RequestMapping("/api/v1/people/{uid}/mails")
class MailsApi {

    private final People people;
    private final Outbox outbox;
    private final ClassMailAgain again;

    MailsApi(People people, Outbox outbox, ClassMailAgain again) {
        this.people = people;
        this.outbox = outbox;
        this.again = again;
    }

    /// @param courses whose classes to come are told anew; 0: there is nothing to tell
    record ToldAgain(int courses) {}

    @GetMapping
    Page<MailBody> list(@PathVariable String uid, @RequestParam(defaultValue = "100") int limit, @RequestParam(required = false) @Nullable String cursor) {
        Slice slice = Slice.of(limit, cursor);
        return outbox.ofPerson(person(uid).value(), slice).map(MailBody::of);
    }

    @PostMapping("/again")
    ToldAgain tell(@PathVariable String uid, Actor actor) {
        return new ToldAgain(again.tell(person(uid), actor));
    }

    private PersonId person(String uid) {
        return people.byUid(uid).map(Person::id).orElseThrow(() -> new NotThere("person"));
    }
}
