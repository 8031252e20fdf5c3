package org.admitone.admission.proof.web;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Instant;
import org.admitone.admission.proof.LmsTicket;
import org.admitone.admission.proof.TicketDesk;
import org.admitone.audit.Actor;
import org.admitone.platform.PublicAddress;
import org.admitone.platform.json.JsonIn;
import org.admitone.session.SessionAddress;
import org.admitone.session.SessionId;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/// The LMS admits its own signed-in user: it asks for a ticket, server to server, and sends the user's browser to its address (N6).
@RestController
class TicketsApi {

    private final TicketDesk desk;
    private final SessionAddress sessions;
    private final PublicAddress address;

    TicketsApi(TicketDesk desk, SessionAddress sessions, PublicAddress address) {
        this.desk = desk;
        this.sessions = sessions;
        this.address = address;
    }

    /// @param uid the LMS's own id of the person, as it will be in every event and report (N17)
    record TicketBody(String uid, String url, Instant expiresAt) {
        @Override
        public String toString() {
            return "TicketBody[masked]";
        }
    }

    @PostMapping("/api/v1/sessions/{id}/tickets")
    @ResponseStatus(HttpStatus.CREATED)
    TicketBody issue(@PathVariable String id, @RequestBody JsonIn body, Actor actor, HttpServletRequest request) {
        return issue(sessions.byId(id), body, actor, request);
    }

    @PostMapping("/api/v1/courses/{course}/sessions/{code}/tickets")
    @ResponseStatus(HttpStatus.CREATED)
    TicketBody issue(@PathVariable String course, @PathVariable String code, @RequestBody JsonIn body, Actor actor,
                     HttpServletRequest request) {
        return issue(sessions.byCodes(course, code), body, actor, request);
    }

    private TicketBody issue(SessionId session, JsonIn body, Actor actor, HttpServletRequest request) {
        String uid = body.text("uid");
        LmsTicket ticket = desk.issue(session, body.finish(() -> uid), actor);
        return new TicketBody(uid, address.origin(request) + ticket.path(), ticket.expiresAt());
    }
}
