package org.admitone.console.people;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.admitone.audit.Actor;
import org.admitone.console.Choice;
import org.admitone.console.Form;
import org.admitone.console.Links;
import org.admitone.console.NotAllowed;
import org.admitone.console.Place;
import org.admitone.console.Reader;
import org.admitone.console.StaffMember;
import org.admitone.console.When;
import org.admitone.console.WhyAsked;
import org.admitone.pass.HeldPass;
import org.admitone.pass.PassBook;
import org.admitone.pass.PassFilter;
import org.admitone.pass.PassIssuer;
import org.admitone.platform.NotThere;
import org.admitone.platform.Slice;
import org.admitone.roster.Courses;
import org.admitone.roster.People;
import org.admitone.roster.Person;
import org.admitone.roster.PersonId;
import org.admitone.session.SessionId;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;

/// Passes across courses: who holds one, whether it was used; revoked and given back here.
@Controller
class PassesController {

    private static final int PER_PAGE = 50;

    private final PassBook book;
    private final PassIssuer passes;
    private final Courses courses;
    private final People people;
    private final PersonController.Views views;

    PassesController(PassBook book, PassIssuer passes, Courses courses, People people, PersonController.Views views) {
        this.book = book;
        this.passes = passes;
        this.courses = courses;
        this.people = people;
        this.views = views;
    }

    @GetMapping("/console/passes")
    View list(@AuthenticationPrincipal StaffMember member, @RequestParam(required = false) @Nullable String after, HttpServletRequest request) {
        Form search = Form.sent(request);
        var which = Arrays.stream(PassFilter.Which.values()).filter(some -> some.name().toLowerCase(Locale.ROOT).equals(search.value("state")))
                .findFirst().orElse(PassFilter.Which.ALL);
        PassFilter filter = new PassFilter(search.value("q"), PeopleController.course(search), which);
        var found = book.list(filter, Slice.of(PER_PAGE, after));
        Reader reader = views.frames().reader(request);
        When when = views.clocks().here(reader);
        return views.pages().show("console/people/passes", new PassesPage(views.frames().staff(request, reader, Place.PASSES, reader.say("passes.title")), search,
                PeopleController.courseChoices(courses, reader), states(reader), found.items().stream().map(pass -> row(pass, when)).toList(),
                !filter.equals(PassFilter.ALL), member.role().worksTheDoor(), Links.next(request, found.next()), Links.first(request, after)));
    }

    @PostMapping("/console/passes/{session}/{person}/revoke")
    View revoke(@AuthenticationPrincipal StaffMember member, @PathVariable SessionId session, @PathVariable PersonId person, HttpServletRequest request) {
        NotAllowed.unless(member.role().worksTheDoor());
        Person someone = person(person);
        passes.revoke(session, someone.uid(), WhyAsked.of(Form.sent(request), views.frames().reader(request)), Actor.staff(member.login()));
        return views.pages().to(back(request), views.frames().reader(request).say("passes.is-revoked", someone.displayName()));
    }

    @PostMapping("/console/passes/{session}/{person}/restore")
    View restore(@AuthenticationPrincipal StaffMember member, @PathVariable SessionId session, @PathVariable PersonId person, HttpServletRequest request) {
        NotAllowed.unless(member.role().worksTheDoor());
        Person someone = person(person);
        passes.restore(session, someone.uid(), Actor.staff(member.login()));
        return views.pages().to(back(request), views.frames().reader(request).say("passes.is-restored", someone.displayName()));
    }

    private static List<Choice> states(Reader reader) {
        return List.of(Choice.of("all", reader.say("rosters.any-state")), Choice.of("revoked", reader.say("passes.revoked")),
                Choice.of("never_used", reader.say("passes.never-used")));
    }

    /// The list as it was searched.
    private static String back(HttpServletRequest request) {
        Form form = Form.sent(request);
        return "/console/passes?q=" + Links.encoded(form.value("q")) + "&course=" + Links.encoded(form.value("course")) + "&state=" + Links.encoded(form.value("state"));
    }

    private Person person(PersonId id) {
        return people.byId(id).orElseThrow(() -> new NotThere("person"));
    }

    private static PassesPage.Row row(HeldPass pass, When when) {
        var session = pass.session();
        var holder = pass.holder();
        var revoked = pass.revoked();
        return new PassesPage.Row("p-" + pass.id(), holder.displayName(), "/console/people/" + holder.person(), holder.uid(), session.title(),
                when.in(session.zone()).dayAndTime(session.startsAt()), PassWords.chip(pass, when), revoked == null ? "" : revoked.reason(),
                PassWords.links(pass, when.words()), PassWords.used(pass, when), "/console/passes/" + session.session() + "/" + holder.person(), revoked != null);
    }
}
