package org.admitone.classmail.web;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Instant;
import org.admitone.audit.Actor;
import org.admitone.classmail.CalendarFeed;
import org.admitone.classmail.CalendarFeeds;
import org.admitone.platform.NotThere;
import org.admitone.platform.PublicAddress;
import org.admitone.roster.People;
import org.admitone.roster.Person;
import org.admitone.roster.PersonId;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/// Where a person's calendar is, for a learning system to show it to them.
@RestController
@RequestMapping("/api/v1/people/{uid}/calendar")
class CalendarApi {

    private final People people;
    private final CalendarFeeds feeds;
    private final PublicAddress address;

    CalendarApi(People people, CalendarFeeds feeds, PublicAddress address) {
        this.people = people;
        this.feeds = feeds;
        this.address = address;
    }

    /// Prints itself masked.
    record CalendarBody(String address, Instant madeAt) {

        @Override
        public String toString() {
            return "CalendarBody[masked]";
        }
    }

    @GetMapping
    CalendarBody read(@PathVariable String uid, HttpServletRequest request) {
        return body(feeds.of(person(uid)).orElseThrow(() -> new NotThere("calendar")), request);
    }

    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    CalendarBody renew(@PathVariable String uid, Actor actor, HttpServletRequest request) {
        return body(feeds.renew(person(uid), actor), request);
    }

    @DeleteMapping
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void end(@PathVariable String uid, Actor actor) {
        feeds.end(person(uid), actor);
    }

    private CalendarBody body(CalendarFeed feed, HttpServletRequest request) {
        return new CalendarBody(address.origin(request) + feed.path(), feed.madeAt());
    }

    private PersonId person(String uid) {
        return people.byUid(uid).map(Person::id).orElseThrow(() -> new NotThere("person"));
    }
}
