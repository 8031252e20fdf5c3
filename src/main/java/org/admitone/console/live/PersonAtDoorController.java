package org.admitone.console.live;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.admitone.admission.proof.DeviceDesk;
import org.admitone.audit.Actor;
import org.admitone.console.Chip;
import org.admitone.console.Crumb;
import org.admitone.console.Form;
import org.admitone.console.Place;
import org.admitone.console.Reader;
import org.admitone.console.StaffMember;
import org.admitone.console.When;
import org.admitone.console.WhyAsked;
import org.admitone.console.course.DoorWords;
import org.admitone.console.course.RuleWords;
import org.admitone.pass.IssuedLink;
import org.admitone.pass.LinkTerms;
import org.admitone.pass.PassIssuer;
import org.admitone.platform.BadInput;
import org.admitone.platform.NotThere;
import org.admitone.platform.PublicAddress;
import org.admitone.presence.LiveDoor;
import org.admitone.presence.LiveDoors;
import org.admitone.provider.Providers;
import org.admitone.roster.Course;
import org.admitone.roster.People;
import org.admitone.roster.Person;
import org.admitone.roster.PersonId;
import org.admitone.session.Session;
import org.admitone.session.SessionId;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.View;

/// One person at a session's door, as staff see them; and their pass links.
@Controller
class PersonAtDoorController {

    private final LiveDoors doors;
    private final People people;
    private final DeviceDesk devices;
    private final PassIssuer passes;
    private final PublicAddress address;
    private final DoorViews views;

    PersonAtDoorController(LiveDoors doors, People people, DeviceDesk devices, PassIssuer passes, PublicAddress address, DoorViews views) {
        this.doors = doors;
        this.people = people;
        this.devices = devices;
        this.passes = passes;
        this.address = address;
        this.views = views;
    }

    @GetMapping("/console/sessions/{id}/people/{person}")
    View one(@AuthenticationPrincipal StaffMember member, @PathVariable SessionId id, @PathVariable PersonId person, HttpServletRequest request, Reader reader) {
        return page(member, request, reader, HttpStatus.OK, id, person, Form.of(Map.of("minutes", "15")), null);
    }

    /// Shows the new link in the answer itself: it is nowhere else to be read.
    @PostMapping("/console/sessions/{id}/people/{person}/link")
    View issue(@AuthenticationPrincipal StaffMember member, @PathVariable SessionId id, @PathVariable PersonId person, HttpServletRequest request, Reader reader) {
        var earlier = Form.sent(request).chosen("earlier", "revoke") ? LinkTerms.Earlier.REVOKE : LinkTerms.Earlier.KEEP;
        IssuedLink link = passes.issueLink(id, person(person).uid(), new LinkTerms(null, earlier), Actor.staff(member.login()));
        return page(member, request, reader, HttpStatus.OK, id, person, Form.of(Map.of("minutes", "15")), link);
    }

    @PostMapping("/console/sessions/{id}/people/{person}/revoke-pass")
    View revoke(@AuthenticationPrincipal StaffMember member, @PathVariable SessionId id, @PathVariable PersonId person, HttpServletRequest request, Reader reader) {
        Person someone = person(person);
        try {
            passes.revoke(id, someone.uid(), WhyAsked.of(Form.sent(request), reader), Actor.staff(member.login()));
            return done(id, person, reader.say("passes.is-revoked", someone.displayName()));
        } catch (BadInput bad) {
            return again(member, request, reader, id, person, bad);
        }
    }

    @PostMapping("/console/sessions/{id}/people/{person}/restore-pass")
    View restore(@AuthenticationPrincipal StaffMember member, @PathVariable SessionId id, @PathVariable PersonId person, Reader reader) {
        Person someone = person(person);
        passes.restore(id, someone.uid(), Actor.staff(member.login()));
        return done(id, person, reader.say("passes.is-restored", someone.displayName()));
    }

    private View done(SessionId id, PersonId person, String said) {
        return views.pages().to("/console/sessions/" + id + "/people/" + person, said);
    }

    View again(StaffMember member, HttpServletRequest request, Reader reader, SessionId id, PersonId person, BadInput bad) {
        return page(member, request, reader, HttpStatus.UNPROCESSABLE_CONTENT, id, person, Form.sent(request).with(reader.told(bad)), null);
    }

    private View page(StaffMember member, HttpServletRequest request, Reader reader, HttpStatus status, SessionId id, PersonId personId, Form form, @Nullable IssuedLink link) {
        Session session = views.session(id);
        Course course = views.course(session.course());
        Person person = person(personId);
        When when = views.clocks().in(session.zone(), reader);
        Optional<LiveDoor.Guest> guest = doors.of(id).people().stream().filter(some -> some.id().equals(personId)).findFirst();
        String base = "/console/sessions/" + id + "/people/" + personId;
        GuestRow row = guest.map(some -> DoorParts.row("/console/sessions/" + id, some, when)).orElse(null);
        List<Chip> chips = new ArrayList<>(row == null ? List.of(Chip.quiet(reader.say("at-door.not-expected"))) : List.of(row.state()));
        if (row != null) {
            chips.addAll(row.marks());
        }
        var budget = course.door().deviceBudget();
        return views.pages().show(status, "console/live/person", new PersonAtDoorPage(
                views.frames().staff(request, reader, Place.SESSIONS, person.displayName(), DoorViews.sessionsCrumb(reader), new Crumb(session.title(), "/console/sessions/" + id)),
                base, session.title(), "/console/courses/" + course.id() + "/people/" + personId, "/console/people/" + personId, person.displayName(), person.uid(),
                guest.map(LiveDoor.Guest::role).map(role -> DoorWords.of(role, reader.words())).orElse(reader.say("live.not-on-roster")), chips, row == null ? "" : row.line(),
                guest.map(LiveDoor.Guest::role).isPresent(), guest.map(LiveDoor.Guest::whereabouts).filter(PersonAtDoorController::holdsSeat).isPresent(),
                guest.map(LiveDoor.Guest::banned).isPresent(), guest.map(LiveDoor.Guest::banned).map(ban -> banLine(ban, when)).orElse(""),
                guest.filter(LiveDoor.Guest::suspended).isPresent(), form, link == null ? null : address.origin(request) + link.path(),
                link == null ? "" : when.dayAndTime(link.expiresAt()), DeviceRows.of(devices.devicesOf(personId), when),
                reader.counted("at-door.budget", budget.devices(), When.length(Duration.ofDays(budget.days()), reader.words())),
                member.role().actsInClass(), member.role().plans(),
                session.provider().equals(Providers.USUAL) && guest.map(LiveDoor.Guest::whereabouts).filter(PersonAtDoorController::holdsSeat).isPresent()));
    }

    private static boolean holdsSeat(LiveDoor.Whereabouts where) {
        return switch (where) {
            case INSIDE, COMING, AWAY -> true;
            case GONE, NOT_HERE -> false;
        };
    }

    private static String banLine(LiveDoor.Banned ban, When when) {
        return when.words().say(ban.wholeCourse() ? ban.reason().isBlank() ? "at-door.ban-course" : "at-door.ban-course-why" : ban.reason().isBlank() ? "at-door.ban" : "at-door.ban-why",
                when.dayAndTime(ban.at()), RuleWords.name(ban.by(), when.words()), ban.reason());
    }

    private Person person(PersonId id) {
        return people.byId(id).orElseThrow(() -> new NotThere("person"));
    }
}
