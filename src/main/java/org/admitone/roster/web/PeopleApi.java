package org.admitone.roster.web;

import org.admitone.audit.Actor;
import org.admitone.platform.NotThere;
import org.admitone.platform.Page;
import org.admitone.platform.Revision;
import org.admitone.platform.Slice;
import org.admitone.platform.Stored;
import org.admitone.platform.json.JsonIn;
import org.admitone.platform.web.Etags;
import org.admitone.roster.People;
import org.admitone.roster.Person;
import org.admitone.roster.PersonDetails;
import org.admitone.roster.PersonFilter;
import org.admitone.roster.RosterDesk;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/v1/people")
class PeopleApi {

    private final People people;
    private final RosterDesk desk;

    PeopleApi(People people, RosterDesk desk) {
        this.people = people;
        this.desk = desk;
    }

    @GetMapping
    Page<PersonBody> list(@RequestParam(name = "q", required = false) @Nullable String text,
                          @RequestParam(required = false) @Nullable String uid,
                          @RequestParam(defaultValue = "100") int limit,
                          @RequestParam(required = false) @Nullable String cursor) {
        return people.list(new PersonFilter(text, uid), Slice.of(limit, cursor)).map(PersonBody::of);
    }

    @GetMapping("/{uid}")
    ResponseEntity<PersonBody> one(@PathVariable String uid) {
        Person person = people.byUid(uid).orElseThrow(() -> new NotThere("person"));
        return Etags.ok(PersonBody.of(person), person.revision());
    }

    @PutMapping("/{uid}")
    ResponseEntity<PersonBody> put(@PathVariable String uid, @RequestBody JsonIn body, Revision basedOn, Actor actor) {
        PersonDetails details = PersonBody.read(uid, body, people.byUid(uid).map(Person::language).orElse(null));
        Stored<Person> stored = desk.put(details, basedOn, actor);
        return Etags.stored(stored, PersonBody.of(stored.thing()), stored.thing().revision(), Etags.address("people", details.uid()));
    }
}
