package org.admitone.console.people;

import jakarta.servlet.http.HttpServletRequest;
import org.admitone.audit.Actor;
import org.admitone.console.Form;
import org.admitone.console.NotAllowed;
import org.admitone.console.Pages;
import org.admitone.console.Reader;
import org.admitone.console.StaffMember;
import org.admitone.platform.NotThere;
import org.admitone.platform.Revision;
import org.admitone.platform.words.Language;
import org.admitone.roster.People;
import org.admitone.roster.Person;
import org.admitone.roster.PersonDetails;
import org.admitone.roster.PersonId;
import org.admitone.roster.RosterDesk;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.View;

/// In which language a person is written to.
@Controller
class LanguageController {

    private final People people;
    private final RosterDesk desk;
    private final Pages pages;

    LanguageController(People people, RosterDesk desk, Pages pages) {
        this.people = people;
        this.desk = desk;
        this.pages = pages;
    }

    @PostMapping("/console/people/{id}/language")
    View say(@AuthenticationPrincipal StaffMember member, @PathVariable PersonId id, HttpServletRequest request, Reader reader) {
        NotAllowed.unless(member.role().plans());
        Person person = people.byId(id).orElseThrow(() -> new NotThere("person"));
        var details = new PersonDetails(person.uid(), person.email(), person.displayName(), Language.orNull(Form.sent(request).value("language")));
        desk.change(id, new Revision(person.revision()), details, Actor.staff(member.login()));
        return pages.to("/console/people/" + id, reader.say("people.language-saved", person.displayName()));
    }
}
