package org.admitone.simulator.zoom.pages;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.admitone.simulator.zoom.http.Call;
import org.admitone.simulator.zoom.http.Reply;
import org.admitone.simulator.zoom.http.Route;
import org.admitone.simulator.zoom.live.Clients;
import org.admitone.simulator.zoom.live.Doorkeeper;
import org.admitone.simulator.zoom.live.Entry;
import org.admitone.simulator.zoom.live.Link;
import org.admitone.simulator.zoom.live.Refused;

/// What a join link opens: who you would be, and a button.
public final class JoinPages {

    private final Clients clients;
    private final Beats beats;

    public JoinPages(Clients clients, Beats beats) {
        this.clients = clients;
        this.beats = beats;
    }

    public List<Route> routes() {
        return Stream.of("/w/{meeting}", "/j/{meeting}", "/s/{meeting}", "/wc/join/{meeting}", "/wc/{meeting}/join")
                .flatMap(path -> Stream.of(new Route("GET", path, this::ask), new Route("POST", path, this::join))).toList();
    }

    private Reply ask(Call call) {
        Link link = link(call, call.query());
        return switch (clients.look(link)) {
            case Doorkeeper.Comes(var meeting, var guest) -> Reply.page(200, Html.page("Join " + meeting.topic(),
                    "<h1>" + Html.text(meeting.topic()) + "</h1><p>You would join as <strong>" + Html.text(guest.name()) + "</strong>"
                            + (guest.hosts() ? ", the host" : "") + ".</p><form method=\"post\">" + name(link) + "<button>Join</button></form>"));
            case Refused refused -> refused(refused);
        };
    }

    private Reply join(Call call) {
        Map<String, String> said = new HashMap<>(call.query());
        said.putAll(call.form());
        return switch (clients.knock(link(call, said))) {
            case Entry.Entered(var visit) -> {
                beats.beat(visit);
                yield Reply.seeOther("/in/" + visit.key());
            }
            case Refused refused -> refused(refused);
        };
    }

    private static Link link(Call call, Map<String, String> query) {
        String meeting = call.part("meeting");
        return meeting.matches("\\d{1,18}") ? Link.of(Long.parseLong(meeting), query) : new Link.Unreadable(0);
    }

    private static String name(Link link) {
        return link instanceof Link.Plain plain
                ? "<p><label>Your name <input name=\"uname\" value=\"" + Html.text(plain.name()) + "\"></label></p>" : "";
    }

    private static Reply refused(Refused refused) {
        return Reply.page(403, Html.page("Cannot join", "<h1>You cannot join</h1><p>" + Html.text(refused.why()) + "</p><p class=\"note\">Code " + refused.code() + "</p>"));
    }
}
