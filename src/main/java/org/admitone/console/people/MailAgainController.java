package org.admitone.console.people;

import org.admitone.audit.Actor;
import org.admitone.classmail.ClassMailAgain;
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

/// Tells somebody their classes anew whom mail did not reach.
@Controller
class MailAgainController {

    private final People people;
    private final ClassMailAgain again;
    private final Pages pages;

    MailAgainController(People people, ClassMailAgain again, Pages pages) {
        this.people = people;
        this.again = again;
        this.pages = pages;
    }

    @PostMapping("/console/people/{id}/mails/again")
    View tell(@AuthenticationPrincipal StaffMember member, @PathVariable PersonId id, Reader reader) {
        NotAllowed.unless(member.role().worksTheDoor());
        Person person = people.byId(id).orElseThrow(() -> new NotThere("person"));
        int courses = again.tell(id, Actor.staff(member.login()));
        return pages.to("/console/people/" + id, reader.say(courses > 0 ? "people.mail-again-done" : "people.mail-again-nothing", person.displayName()));
    }
}
