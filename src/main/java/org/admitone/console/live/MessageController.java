package org.admitone.console.live;

import jakarta.servlet.http.HttpServletRequest;
import org.admitone.audit.Actor;
import org.admitone.console.Crumb;
import org.admitone.console.Form;
import org.admitone.console.Place;
import org.admitone.console.Reader;
import org.admitone.console.StaffMember;
import org.admitone.platform.BadInput;
import org.admitone.presence.StaffMessageDesk;
import org.admitone.roster.PersonId;
import org.admitone.session.Session;
import org.admitone.session.SessionId;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.View;

/// What staff say to people inside, to all or to one.
@Controller
class MessageController {

    private final StaffMessageDesk messages;
    private final PersonAtDoorController person;
    private final DoorViews views;

    MessageController(StaffMessageDesk messages, PersonAtDoorController person, DoorViews views) {
        this.messages = messages;
        this.person = person;
        this.views = views;
    }

    @GetMapping("/console/sessions/{id}/message")
    View form(@PathVariable SessionId id, HttpServletRequest request, Reader reader) {
        return page(HttpStatus.OK, id, Form.empty(), request, reader);
    }

    @PostMapping("/console/sessions/{id}/message")
    View toAll(@AuthenticationPrincipal StaffMember member, @PathVariable SessionId id, HttpServletRequest request, Reader reader) {
        Form form = Form.sent(request);
        try {
            messages.toAll(id, form.value("text"), Actor.staff(member.login()));
            return views.pages().to("/console/sessions/" + id, reader.say("to-inside.sent-all"));
        } catch (BadInput bad) {
            return page(HttpStatus.UNPROCESSABLE_CONTENT, id, form.with(reader.told(bad)), request, reader);
        }
    }

    @PostMapping("/console/sessions/{id}/people/{who}/message")
    View toOne(@AuthenticationPrincipal StaffMember member, @PathVariable SessionId id, @PathVariable PersonId who, HttpServletRequest request, Reader reader) {
        try {
            messages.toOne(id, who, Form.sent(request).value("text"), Actor.staff(member.login()));
            return views.pages().to("/console/sessions/" + id + "/people/" + who, reader.say("to-inside.sent-one"));
        } catch (BadInput bad) {
            return person.again(member, request, reader, id, who, bad);
        }
    }

    private View page(HttpStatus status, SessionId id, Form form, HttpServletRequest request, Reader reader) {
        Session session = views.session(id);
        String back = "/console/sessions/" + id;
        return views.pages().show(status, "console/live/message", new MessagePage(
                views.frames().staff(request, reader, Place.SESSIONS, reader.say("to-inside.title"), DoorViews.sessionsCrumb(reader), new Crumb(session.title(), back)),
                form, back + "/message", back));
    }
}
