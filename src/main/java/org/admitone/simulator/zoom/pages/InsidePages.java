package org.admitone.simulator.zoom.pages;

import java.util.List;
import java.util.function.Consumer;
import org.admitone.simulator.zoom.http.Call;
import org.admitone.simulator.zoom.http.Handler;
import org.admitone.simulator.zoom.http.Problem;
import org.admitone.simulator.zoom.http.Reply;
import org.admitone.simulator.zoom.http.Route;
import org.admitone.simulator.zoom.live.Clients;
import org.admitone.simulator.zoom.live.Standing;
import org.admitone.simulator.zoom.live.Visit;
import org.admitone.simulator.zoom.world.Json;
import org.admitone.simulator.zoom.world.Stay;
import org.admitone.simulator.zoom.world.World;

/// Being in the meeting, or waiting for it: who else is here, and the buttons one has. Works without scripts; with them the
/// page follows what happens, and closing it is noticed as a lost connection.
public final class InsidePages {

    private final World world;
    private final Clients clients;
    private final Beats beats;

    public InsidePages(World world, Clients clients, Beats beats) {
        this.world = world;
        this.clients = clients;
        this.beats = beats;
    }

    public List<Route> routes() {
        return List.of(
                new Route("GET", "/in/{key}", this::show),
                new Route("GET", "/in/{key}/alive", this::alive),
                new Route("POST", "/in/{key}/gone", with(beats::gone)),
                new Route("POST", "/in/{key}/leave", with(clients::leave)),
                new Route("POST", "/in/{key}/end", with(clients::end)),
                new Route("POST", "/in/{key}/remove/{participant}", call -> with(visit -> clients.remove(visit, call.part("participant"))).answer(call)),
                new Route("POST", "/in/{key}/admit/{participant}", call -> with(visit -> clients.admit(visit, call.part("participant"))).answer(call)));
    }

    private Reply show(Call call) {
        Visit visit = visit(call);
        beats.beat(visit);
        String base = "/in/" + visit.key();
        String buttons = visit.standing() instanceof Standing.Out ? "" : Html.button(base + "/leave", "Leave")
                + (visit.guest().hosts() ? Html.button(base + "/end", "End meeting for all") : "");
        return Reply.page(200, Html.page(heading(visit.standing()), script(visit), "<h1>" + heading(visit.standing()) + "</h1><p>You are <strong>"
                + Html.text(visit.guest().name()) + "</strong>.</p>" + people(visit, base) + "<p>" + buttons + "</p>"));
    }

    private Reply alive(Call call) {
        Visit visit = visit(call);
        beats.beat(visit);
        return Reply.ok(Json.object().put("state", state(visit)));
    }

    private Handler with(Consumer<Visit> act) {
        return call -> {
            Visit visit = visit(call);
            try {
                act.accept(visit);
            } catch (IllegalStateException noHost) {
                throw Problem.of(403, 403, String.valueOf(noHost.getMessage()));
            }
            return Reply.seeOther("/in/" + visit.key());
        };
    }

    private Visit visit(Call call) {
        return clients.find(call.part("key")).orElseThrow(() -> Problem.of(404, 404, "There is no such client."));
    }

    private static String heading(Standing standing) {
        return switch (standing) {
            case Standing.WaitingForHost() -> "Waiting for the host to start this meeting";
            case Standing.InWaitingRoom(var badge) -> "Please wait, the host will let you in soon";
            case Standing.Inside(var badge) -> "In the meeting";
            case Standing.Out(String why) -> Html.text(why);
        };
    }

    private String people(Visit visit, String base) {
        if (!(visit.standing() instanceof Standing.Inside)) {
            return "";
        }
        StringBuilder rows = new StringBuilder("<table>");
        for (Stay stay : here(visit)) {
            String one = "/" + stay.badge().participantUuid();
            rows.append("<tr><td>").append(Html.text(stay.guest().name())).append("</td><td>").append(stay.inMeeting() ? "" : "waiting room").append("</td><td>");
            if (visit.guest().hosts() && !stay.guest().hosts()) {
                rows.append(stay.inMeeting() ? "" : Html.button(base + "/admit" + one, "Admit")).append(Html.button(base + "/remove" + one, "Remove"));
            }
            rows.append("</td></tr>");
        }
        return rows.append("</table>").toString();
    }

    private List<Stay> here(Visit visit) {
        return world.locked(() -> world.instances().live(visit.meeting()).stream().flatMap(instance -> instance.stays().stream())
                .filter(stay -> stay.inMeeting() || stay.here() && visit.guest().hosts()).toList());
    }

    private String state(Visit visit) {
        return visit.standing() + " " + here(visit).hashCode();
    }

    private String script(Visit visit) {
        if (visit.standing() instanceof Standing.Out) {
            return "";
        }
        return "<noscript><meta http-equiv=\"refresh\" content=\"5\"></noscript>" + """
                <script>
                const base = location.pathname, seen = %s
                let going = false
                addEventListener('submit', () => { going = true })
                addEventListener('pagehide', () => { if (!going) navigator.sendBeacon(base + '/gone') })
                setInterval(async () => {
                    const answer = await fetch(base + '/alive').then(each => each.json()).catch(() => ({state: seen}))
                    if (answer.state !== seen) { going = true; location.replace(base) }
                }, 1000)
                </script>""".formatted(new String(Json.bytes(Json.object().put("s", state(visit)).path("s")), java.nio.charset.StandardCharsets.UTF_8).replace("<", "\\u003c"));
    }
}
