package org.admitone.simulator.zoom.pages;

import java.util.List;
import java.util.function.Consumer;
import org.admitone.simulator.zoom.http.Call;
import org.admitone.simulator.zoom.http.Problem;
import org.admitone.simulator.zoom.http.Reply;
import org.admitone.simulator.zoom.http.Route;
import org.admitone.simulator.zoom.live.Clients;
import org.admitone.simulator.zoom.live.Entry;
import org.admitone.simulator.zoom.live.Link;
import org.admitone.simulator.zoom.live.Refused;
import org.admitone.simulator.zoom.live.Standing;
import org.admitone.simulator.zoom.live.Visit;
import org.admitone.simulator.zoom.world.Json;
import tools.jackson.databind.node.ObjectNode;

/// Joining and leaving as a protocol, for tests in another language: one client is one person's Zoom window.
public final class ClientApi {

    private final Clients clients;

    public ClientApi(Clients clients) {
        this.clients = clients;
    }

    public List<Route> routes() {
        return List.of(
                new Route("POST", "/sim/clients", this::join),
                new Route("GET", "/sim/clients/{key}", call -> Reply.ok(described(visit(call)))),
                new Route("POST", "/sim/clients/{key}/leave", call -> acted(call, clients::leave)),
                new Route("POST", "/sim/clients/{key}/crash", call -> acted(call, clients::vanish)),
                new Route("POST", "/sim/clients/{key}/end", call -> acted(call, clients::end)),
                new Route("POST", "/sim/clients/{key}/admit", call -> acted(call, visit -> clients.admit(visit, participant(call)))),
                new Route("POST", "/sim/clients/{key}/remove", call -> acted(call, visit -> clients.remove(visit, participant(call)))));
    }

    private Reply join(Call call) {
        return switch (clients.knock(Link.read(call.json().path("url").asString("")))) {
            case Entry.Entered(Visit visit) -> Reply.json(201, described(visit));
            case Refused(int code, String why) -> Reply.json(403, Json.object().put("code", code).put("message", why));
        };
    }

    private Reply acted(Call call, Consumer<Visit> act) {
        Visit visit = visit(call);
        try {
            act.accept(visit);
        } catch (IllegalStateException noHost) {
            throw Problem.of(403, 403, String.valueOf(noHost.getMessage()));
        }
        return Reply.ok(described(visit));
    }

    private Visit visit(Call call) {
        return clients.find(call.part("key")).orElseThrow(() -> Problem.of(404, 404, "There is no such client."));
    }

    private static String participant(Call call) {
        return call.json().path("participant_uuid").asString("");
    }

    private static ObjectNode described(Visit visit) {
        ObjectNode described = Json.object().put("key", visit.key()).put("name", visit.guest().name());
        switch (visit.standing()) {
            case Standing.WaitingForHost() -> described.put("standing", "waiting for the host");
            case Standing.InWaitingRoom(var badge) -> described.put("standing", "in the waiting room")
                    .put("user_id", badge.userId()).put("participant_uuid", badge.participantUuid());
            case Standing.Inside(var badge) -> described.put("standing", "inside").put("user_id", badge.userId()).put("participant_uuid", badge.participantUuid());
            case Standing.Out(String why) -> described.put("standing", "out").put("why", why);
        }
        return described;
    }
}
