package org.admitone.console.people;

import org.admitone.audit.Actor;
import org.admitone.classmail.CalendarFeeds;
import org.admitone.console.NotAllowed;
import org.admitone.console.Pages;
import org.admitone.console.Reader;
import org.admitone.console.StaffMember;
import org.admitone.platform.NotThere;
import org.admitone.roster.People;
import org.admitone.roster.Person;
import org.admitone.roster.PersonId;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.View;

/// Gives a person's calendar a new address, or none.
@Controller
class CalendarController {

    private final People people;
    private final CalendarFeeds feeds;
    private final Pages pages;

    CalendarController(People people, CalendarFeeds feeds, Pages pages) {
        this.people = people;
        this.feeds = feeds;
        this.pages = pages;
    }

    @PostMapping("/console/people/{id}/calendar/renew")
    View renew(@AuthenticationPrincipal StaffMember member, @PathVariable PersonId id, Reader reader) {
        NotAllowed.unless(member.role().worksTheDoor());
        Person person = person(id);
        feeds.renew(person.id(), Actor.staff(member.login()));
        return pages.to("/console/people/" + id, reader.say("people.calendar-renewed", person.displayName()));
    }

    @PostMapping("/console/people/{id}/calendar/end")
    View end(@AuthenticationPrincipal StaffMember member, @PathVariable PersonId id, Reader reader) {
        NotAllowed.unless(member.role().worksTheDoor());
        Person person = person(id);
        feeds.end(person.id(), Actor.staff(member.login()));
        return pages.to("/console/people/" + id, reader.say("people.calendar-ended", person.displayName()));
    }

    private Person person(PersonId id) {
        return people.byId(id).orElseThrow(() -> new NotThere("person"));
    }
}
