package org.admitone.presence.web;

import org.admitone.audit.Actor;
import org.admitone.platform.NotThere;
import org.admitone.platform.json.JsonIn;
import org.admitone.presence.StaffMessageDesk;
import org.admitone.roster.People;
import org.admitone.roster.Person;
import org.admitone.roster.PersonId;
import org.admitone.session.SessionAddress;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/// What programs say to people inside, to all or to one. The audit trail has who said something to whom, never the words.
@RestController
@RequestMapping("/api/v1/sessions/{id}")
class MessagesApi {

    private final StaffMessageDesk messages;
    private final SessionAddress address;
    private final People people;

    MessagesApi(StaffMessageDesk messages, SessionAddress address, People people) {
        this.messages = messages;
        this.address = address;
        this.people = people;
    }

    @PostMapping("/message")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void toAll(@PathVariable String id, @RequestBody JsonIn body, Actor actor) {
        String text = text(body);
        messages.toAll(address.byId(id), text, actor);
    }

    @PostMapping("/people/{uid}/message")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void toOne(@PathVariable String id, @PathVariable String uid, @RequestBody JsonIn body, Actor actor) {
        String text = text(body);
        PersonId person = people.byUid(uid).map(Person::id).orElseThrow(() -> new NotThere("person"));
        messages.toOne(address.byId(id), person, text, actor);
    }

    private static String text(JsonIn body) {
        String text = body.text("text");
        return body.finish(() -> text);
    }
}
