package org.admitone.provider.zoom.pool.web;

import org.admitone.audit.Actor;
import org.admitone.platform.json.JsonIn;
import org.admitone.provider.zoom.HostId;
import org.admitone.provider.zoom.pool.RoomInstead;
import org.admitone.provider.zoom.pool.SessionHosts;
import org.admitone.session.SessionAddress;
import org.admitone.session.SessionId;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/// Who hosts a session, for programs: read, pinned, and held in a room instead.
@RestController
@RequestMapping("/api/v1/sessions/{id}")
class SessionHostApi {

    private final SessionHosts hosts;
    private final RoomInstead rooms;
    private final SessionAddress address;

    SessionHostApi(SessionHosts hosts, RoomInstead rooms, SessionAddress address) {
        this.hosts = hosts;
        this.rooms = rooms;
        this.address = address;
    }

    @GetMapping("/host")
    SessionHostBody read(@PathVariable String id) {
        return SessionHostBody.of(hosts.of(address.byId(id)));
    }

    @PutMapping("/host")
    SessionHostBody pin(@PathVariable String id, @RequestBody JsonIn body, Actor actor) {
        SessionId session = address.byId(id);
        String host = body.text("host");
        return body.finish(() -> {
            hosts.pin(session, new HostId(host), actor);
            return SessionHostBody.of(hosts.of(session));
        });
    }

    @DeleteMapping("/host")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void unpin(@PathVariable String id, Actor actor) {
        hosts.unpin(address.byId(id), actor);
    }

    @PostMapping("/room")
    SessionHostBody room(@PathVariable String id, Actor actor) {
        SessionId session = address.byId(id);
        var unused = rooms.hold(session, actor);
        return SessionHostBody.of(hosts.of(session));
    }
}
