package org.admitone.console.live;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import org.admitone.admission.DoorStaff;
import org.admitone.admission.StaffAct;
import org.admitone.console.Confirmation;
import org.admitone.console.Form;
import org.admitone.console.Links;
import org.admitone.console.Place;
import org.admitone.console.Reader;
import org.admitone.console.StaffMember;
import org.admitone.console.When;
import org.admitone.console.WhyAsked;
import org.admitone.console.course.BesideWords;
import org.admitone.console.course.PhaseWords;
import org.admitone.presence.LiveDoors;
import org.admitone.provider.Providers;
import org.admitone.session.Session;
import org.admitone.session.SessionId;
import org.admitone.session.timetable.Meanwhile;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.View;

/// A session's page: its live door. The page says the truth of the moment it was asked; a small script asks again for the
/// part that changes whenever the door's stream of events says that something did.
@Controller
class DoorController {

    private static final String LOOKING = "q";

    private final LiveDoors doors;
    private final DoorStaff staff;
    private final HeldInWords held;
    private final Meanwhile meanwhile;
    private final DoorViews views;

    DoorController(LiveDoors doors, DoorStaff staff, HeldInWords held, Meanwhile meanwhile, DoorViews views) {
        this.doors = doors;
        this.staff = staff;
        this.held = held;
        this.meanwhile = meanwhile;
        this.views = views;
    }

    @GetMapping("/console/sessions/{id}")
    View door(@AuthenticationPrincipal StaffMember member, @PathVariable SessionId id, HttpServletRequest request, Reader reader) {
        Session session = views.session(id);
        When when = views.clocks().in(session.zone(), reader);
        Form search = Form.sent(request);
        String course = views.course(session.course()).title();
        var phase = session.phaseAt(when.now());
        boolean over = phase == Session.Phase.CANCELLED || phase == Session.Phase.ENDED || phase == Session.Phase.OVER;
        boolean open = phase == Session.Phase.DOOR_OPEN || phase == Session.Phase.RUNNING || phase == Session.Phase.CLOSING;
        return views.pages().show("console/live/door", new DoorPage(
                views.frames().staff(request, reader, Place.SESSIONS, session.title(), DoorViews.sessionsCrumb(reader)),
                "/console/sessions/" + id, session.title(), course, "/console/courses/" + session.course(),
                when.span(session.startsAt(), session.endsAt()) + " (" + session.zone().getId() + ")", PhaseWords.yours(session, when, reader),
                member.role().plans() && phase == Session.Phase.COMING ? BesideWords.of(meanwhile.of(List.of(id)).getOrDefault(id, List.of()), reader.words()) : List.of(), PhaseWords.chip(session, when),
                held.of(session, phase, member, reader.words()), DoorParts.of(session, doors.of(id), when, search.value(LOOKING)), search, query(search.value(LOOKING)), !over, member.role().plans() && !over, member.role().worksTheDoor(),
                member.role().actsInClass() && open, session.provider().equals(Providers.USUAL)));
    }

    private static String query(String looking) {
        return looking.isEmpty() ? "" : "?" + LOOKING + "=" + Links.encoded(looking);
    }

    /// The part that changes, for the script.
    @GetMapping("/console/sessions/{id}/door-part")
    View part(@PathVariable SessionId id, HttpServletRequest request, Reader reader) {
        Session session = views.session(id);
        return views.pages().show("console/live/part", DoorParts.of(session, doors.of(id), views.clocks().in(session.zone(), reader), Form.sent(request).value(LOOKING)));
    }

    @GetMapping("/console/sessions/{id}/end")
    View confirm(@PathVariable SessionId id, HttpServletRequest request, Reader reader) {
        Session session = views.session(id);
        return views.pages().show("console/confirm", new Confirmation(
                views.frames().staff(request, reader, Place.SESSIONS, reader.say("live.end-ask", session.title()), DoorViews.sessionsCrumb(reader)),
                reader.say("live.end-what"),
                "/console/sessions/" + id + "/end", reader.say("live.end-it"), "/console/sessions/" + id, reader.say("live.end-why")));
    }

    @PostMapping("/console/sessions/{id}/end")
    View end(@AuthenticationPrincipal StaffMember member, @PathVariable SessionId id, HttpServletRequest request, Reader reader) {
        staff.endSession(id, new StaffAct(member.actor(), WhyAsked.of(Form.sent(request), reader)));
        return views.pages().to("/console/sessions/" + id, reader.say("live.ended"));
    }
}
