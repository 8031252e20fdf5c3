package org.admitone.provider.zoom.pool.web;

import jakarta.servlet.http.HttpServletRequest;
import org.admitone.audit.Actor;
import org.admitone.console.Crumb;
import org.admitone.console.Form;
import org.admitone.console.Frames;
import org.admitone.console.Pages;
import org.admitone.console.Place;
import org.admitone.console.Reader;
import org.admitone.console.StaffMember;
import org.admitone.console.StaffPages;
import org.admitone.platform.BadInput;
import org.admitone.platform.Clash;
import org.admitone.provider.zoom.HostId;
import org.admitone.provider.zoom.pool.RoomInstead;
import org.admitone.provider.zoom.pool.SessionHost;
import org.admitone.provider.zoom.pool.SessionHosts;
import org.admitone.session.SessionId;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.View;

/// Where staff see who hosts a session, pin it to a host, or hold it in a room here.
@Controller
@StaffPages
class SessionHostController {

    private static final String FROM_THE_LIST = "list";

    private final SessionHosts hosts;
    private final RoomInstead rooms;
    private final SessionHostViews views;
    private final Frames frames;
    private final Pages pages;

    SessionHostController(SessionHosts hosts, RoomInstead rooms, SessionHostViews views, Frames frames, Pages pages) {
        this.hosts = hosts;
        this.rooms = rooms;
        this.views = views;
        this.frames = frames;
        this.pages = pages;
    }

    @GetMapping("/console/sessions/{id}/host")
    View show(@AuthenticationPrincipal StaffMember member, @PathVariable SessionId id, HttpServletRequest request, Reader reader) {
        return page(member, id, request, reader, HttpStatus.OK, Form.sent(request));
    }

    @PostMapping("/console/sessions/{id}/host/pin")
    View pin(@AuthenticationPrincipal StaffMember member, @PathVariable SessionId id, HttpServletRequest request, Reader reader) {
        Form form = Form.sent(request);
        try {
            hosts.pin(id, new HostId(form.value("host")), Actor.staff(member.login()));
            return pages.to(HostsController.ofSession(id), reader.say("session-host.is-pinned"));
        } catch (BadInput bad) {
            return page(member, id, request, reader, HttpStatus.UNPROCESSABLE_CONTENT, form.with(reader.told(bad)));
        }
    }

    @PostMapping("/console/sessions/{id}/host/unpin")
    View unpin(@AuthenticationPrincipal StaffMember member, @PathVariable SessionId id, Reader reader) {
        hosts.unpin(id, Actor.staff(member.login()));
        return pages.to(HostsController.ofSession(id), reader.say("session-host.is-unpinned"));
    }

    @PostMapping("/console/sessions/{id}/host/room")
    View room(@AuthenticationPrincipal StaffMember member, @PathVariable SessionId id, HttpServletRequest request, Reader reader) {
        Form form = Form.sent(request);
        try {
            var unused = rooms.hold(id, Actor.staff(member.login()));
            return pages.to(form.value("from").equals(FROM_THE_LIST) ? HostsController.HERE : "/console/sessions/" + id, reader.say("session-host.in-a-room"));
        } catch (BadInput bad) {
            return page(member, id, request, reader, HttpStatus.UNPROCESSABLE_CONTENT, form.with(reader.told(bad)));
        } catch (Clash tooLate) {
            return page(member, id, request, reader, HttpStatus.CONFLICT, form.with(reader.told(new BadInput("form", tooLate.advice()))));
        }
    }

    private View page(StaffMember member, SessionId id, HttpServletRequest request, Reader reader, HttpStatus status, Form form) {
        SessionHost host = hosts.of(id);
        return pages.show(status, "zoom/session-host", views.page(frames.staff(request, reader, Place.SESSIONS, reader.say("session-host.title"),
                new Crumb(reader.words().of("places", Place.SESSIONS), Place.SESSIONS.href()), new Crumb(host.session().title(), "/console/sessions/" + id)), host, form, member.role().plans()));
    }
}
