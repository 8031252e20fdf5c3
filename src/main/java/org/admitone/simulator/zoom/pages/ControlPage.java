package org.admitone.simulator.zoom.pages;

import java.time.Instant;
import java.util.List;
import java.util.stream.Collectors;
import org.admitone.simulator.zoom.hooks.Deliveries;
import org.admitone.simulator.zoom.hooks.LoggedTry;
import org.admitone.simulator.zoom.http.Call;
import org.admitone.simulator.zoom.http.FaultBook;
import org.admitone.simulator.zoom.http.Reply;
import org.admitone.simulator.zoom.http.Route;
import org.admitone.simulator.zoom.live.Links;
import org.admitone.simulator.zoom.world.Behaviour;
import org.admitone.simulator.zoom.world.Meeting;
import org.admitone.simulator.zoom.world.Registrant;
import org.admitone.simulator.zoom.world.Stay;
import org.admitone.simulator.zoom.world.Switch;
import org.admitone.simulator.zoom.world.World;

/// The first page: meetings and who is inside, webhooks and how they fared, faults in force. For whoever builds against it.
public final class ControlPage {

    private static final int SHOWN = 50;

    private final World world;
    private final Links links;
    private final Deliveries deliveries;
    private final Behaviour behaviour;
    private final FaultBook faults;

    public ControlPage(World world, Links links, Deliveries deliveries, Behaviour behaviour, FaultBook faults) {
        this.world = world;
        this.links = links;
        this.deliveries = deliveries;
        this.behaviour = behaviour;
        this.faults = faults;
    }

    public List<Route> routes(java.time.Clock clock) {
        return List.of(new Route("GET", "/", call -> show(call, clock.instant())));
    }

    private Reply show(Call call, Instant now) {
        String meetings = world.locked(() -> world.meetings().all().stream().map(this::meeting).collect(Collectors.joining()));
        return Reply.page(200, Html.page("Simulator", "<h1>Simulated account, " + behaviour.plan().word() + "</h1><p>Its time is " + now + ".</p>"
                + "<h2>Meetings</h2>" + (meetings.isEmpty() ? "<p>None yet.</p>" : "<table><tr><th>Meeting</th><th>Inside</th><th>Links</th></tr>" + meetings + "</table>")
                + "<h2>Webhooks</h2>" + endpoints() + hooks() + "<h2>Faults ordered</h2>" + ordered() + "<h2>Switches</h2>" + switches()));
    }

    private String meeting(Meeting meeting) {
        String inside = world.instances().live(meeting.id()).map(instance -> instance.stays().stream().filter(Stay::here)
                .map(stay -> Html.text(stay.guest().name()) + (stay.inMeeting() ? "" : " (waiting room)")).collect(Collectors.joining("<br>"))).orElse("not running");
        StringBuilder doors = new StringBuilder();
        world.users().find(meeting.hostId()).ifPresent(host -> doors.append(link(links.start(meeting, host), "host")));
        world.registrants().all(meeting.id()).stream().limit(SHOWN).forEach(each -> doors.append(link(links.personal(meeting, each), label(each))));
        return "<tr><td>" + Html.text(meeting.topic()) + "<br><code>" + meeting.id() + "</code><br>" + meeting.startsAt().map(String::valueOf).orElse("")
                + "</td><td>" + inside + "</td><td>" + doors + link(links.plain(meeting), "everybody's") + "</td></tr>";
    }

    private static String label(Registrant registrant) {
        return registrant.name() + ", " + registrant.status().name().toLowerCase(java.util.Locale.ROOT);
    }

    private static String link(String address, String label) {
        return "<a href=\"" + Html.text(address) + "\">" + Html.text(label) + "</a><br>";
    }

    private String endpoints() {
        return deliveries.subscriptions().states().stream().map(state -> "<p><code>" + Html.text(state.subscription().endpoint().toString()) + "</code> "
                + (state.proven() ? "proved that it knows the secret" : "has not proved that it knows the secret, " + state.failures() + " failures") + "</p>")
                .collect(Collectors.joining());
    }

    private String hooks() {
        List<LoggedTry> tries = deliveries.log().tries();
        return "<table>" + tries.reversed().stream().limit(SHOWN).map(each -> "<tr><td>" + each.at() + "</td><td>" + Html.text(each.event()) + "</td><td>"
                + (each.status() == 0 ? "no answer" : String.valueOf(each.status())) + (each.retry() == 0 ? "" : ", repetition " + each.retry()) + "</td></tr>")
                .collect(Collectors.joining()) + "</table>";
    }

    private String ordered() {
        return "<ul>" + faults.ordered().stream().map(each -> "<li><code>" + Html.text(each.calls().pattern()) + "</code> " + each.left() + " times: "
                + Html.text(each.fault().toString()) + "</li>").collect(Collectors.joining()) + "</ul>";
    }

    private String switches() {
        return "<table>" + java.util.Arrays.stream(Switch.values()).map(each -> "<tr><td><code>" + each.word() + "</code></td><td>"
                + (behaviour.is(each) ? "on" : "off") + "</td></tr>").collect(Collectors.joining())
                + "<tr><td><code>second-device</code></td><td>" + behaviour.quirks().secondDevice().name().toLowerCase(java.util.Locale.ROOT) + "</td></tr></table>";
    }
}
