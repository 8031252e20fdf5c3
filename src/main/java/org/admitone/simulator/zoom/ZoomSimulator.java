package org.admitone.simulator.zoom;

import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.admitone.simulator.zoom.hooks.Deliveries;
import org.admitone.simulator.zoom.hooks.Event;
import org.admitone.simulator.zoom.hooks.LoggedTry;
import org.admitone.simulator.zoom.hooks.Mischief;
import org.admitone.simulator.zoom.hooks.Subscription;
import org.admitone.simulator.zoom.http.Fault;
import org.admitone.simulator.zoom.http.Served;
import org.admitone.simulator.zoom.live.Entry;
import org.admitone.simulator.zoom.live.Link;
import org.admitone.simulator.zoom.live.Refused;
import org.admitone.simulator.zoom.pages.ControlApi;
import org.admitone.simulator.zoom.rest.Credentials;
import org.admitone.simulator.zoom.world.Group;
import org.admitone.simulator.zoom.world.Meeting;
import org.admitone.simulator.zoom.world.Quirks;
import org.admitone.simulator.zoom.world.Registrant;
import org.admitone.simulator.zoom.world.User;
import tools.jackson.databind.node.ObjectNode;

/// A server that answers like Zoom, with people who can join, and faults to order. All state is in memory. It is a counterpart
/// for demos and tests; what it does where nobody outside Zoom knows is a switch, and it proves nothing about the real Zoom.
public final class ZoomSimulator implements ControlApi.Controls, AutoCloseable {

    private static final Duration WIRE = Duration.ofSeconds(20);

    private final Parts parts;
    private final Ticker ticker;

    private ZoomSimulator(Parts parts) {
        this.parts = parts;
        this.ticker = new Ticker(parts::tick);
    }

    public static ZoomSimulator start(SimulatorOptions options) {
        ZoomSimulator simulator = new ZoomSimulator(Parts.of(options));
        simulator.parts.open(new ControlApi(simulator));
        options.hooks().endpoint().ifPresent(endpoint -> simulator.parts.deliveries.subscriptions().addUnasked(simulator.parts.everything(endpoint)));
        simulator.ticker.start();
        return simulator;
    }

    /// Scheme, host and port. REST is below `/v2`, tokens are at `/oauth/token`.
    public URI address() {
        return parts.server.address();
    }

    public Credentials credentials() {
        return parts.credentials;
    }

    public Clock clock() {
        return parts.clock;
    }

    /// Lets time pass: all that becomes due on the way happens, each at its own moment, webhooks delivered before the next.
    @Override
    public void advance(Duration by) {
        Instant end = parts.clock.instant().plus(by);
        settle();
        for (Optional<Instant> next = due(end); next.isPresent(); next = due(end)) {
            parts.clock.moveTo(next.get());
            catchUp();
            settle();
        }
        parts.clock.moveTo(end);
    }

    private Optional<Instant> due(Instant end) {
        return parts.timetable.next().filter(next -> !next.isAfter(end));
    }

    /// Does what is due by now. Happens by itself ten times a second; a test that moves a shared clock may ask for it.
    public void catchUp() {
        parts.catchUp();
    }

    /// Waits until no webhook is on its way.
    public void settle() {
        parts.deliveries.settle(WIRE);
    }

    /// Opens a join link as somebody's client would.
    public Join join(String url) {
        catchUp();
        return switch (parts.clients.knock(Link.read(url))) {
            case Entry.Entered entered -> new Join.Joined(new SimClient(entered.visit(), parts.clients));
            case Refused(int code, String why) -> new Join.Refused(code, why);
        };
    }

    /// Adds an endpoint for all events.
    /// @return whether it proved that it knows the webhook secret
    @Override
    public boolean subscribe(URI endpoint) {
        Subscription subscription = parts.everything(endpoint);
        return parts.deliveries.subscriptions().add(subscription);
    }

    @Override
    public void change(UnaryOperator<Quirks> change) {
        parts.behaviour.change(change);
    }

    @Override
    public void mischief(Mischief mischief) {
        parts.deliveries.mischief(mischief);
    }

    /// Orders a fault for the next calls.
    /// @param calls a regular expression over method and path, such as `POST /v2/users/.*`
    @Override
    public void fault(String calls, int count, Fault fault) {
        parts.faults.order(calls, count, fault);
    }

    /// Nothing answers any more until [#recover].
    public void outage() {
        parts.faults.order(".*", Integer.MAX_VALUE, new Fault.CutBefore());
    }

    /// Somebody does on Zoom's own pages what this call would do: no token, no limit, and the webhook names them.
    /// @return the status
    @Override
    public int byHand(String who, String method, String path, String json) {
        return parts.byHand.does(who, method, path, json);
    }

    /// Somebody signs in at Zoom with an address and a password.
    @Override
    public void signsIn(String who, String client) {
        parts.byHand.signsIn(who, client);
    }

    /// Somebody accepts Zoom's invitation.
    @Override
    public void accepts(String who) {
        parts.byHand.accepts(who);
    }

    /// Somebody has an account of another school, or of their own, under this address.
    @Override
    public void usedElsewhere(String email) {
        parts.world.run(() -> parts.world.addresses().usedElsewhere(email));
    }

    /// The account takes no address of this domain.
    public void blocks(String domain) {
        parts.world.run(() -> parts.world.addresses().block(domain));
    }

    public void changesPassword(String who) {
        parts.byHand.changesPassword(who);
    }

    public List<Group> groups() {
        return parts.world.locked(() -> parts.world.groups().all());
    }

    /// A host's settings as they are in force, with what groups lock.
    public ObjectNode settings(String user) {
        return parts.byHand.settings(user);
    }

    /// No more ordered faults.
    @Override
    public void recover() {
        parts.faults.clear();
    }

    @Override
    public void revokeTokens() {
        parts.tokens.revokeAll();
    }

    /// What the app is allowed from now on, as when the admin's role shrinks.
    public void scopes(Set<String> allowed) {
        parts.tokens.scopes(allowed);
    }

    public List<User> users() {
        return parts.world.locked(() -> parts.world.users().all());
    }

    /// Everybody but the owner: those whose meetings classes are.
    public List<User> hosts() {
        return users().stream().filter(user -> user.standing().role() != 0).toList();
    }

    public List<Meeting> meetings() {
        return parts.world.locked(() -> parts.world.meetings().all());
    }

    public List<Registrant> registrants(long meeting) {
        return parts.world.locked(() -> parts.world.registrants().all(meeting));
    }

    /// The personal link of a registrant, as Zoom would mail it.
    public String link(long meeting, String registrant) {
        return parts.world.locked(() -> parts.links.personal(parts.world.meetings().find(meeting).orElseThrow(),
                parts.world.registrants().find(meeting, registrant).orElseThrow()));
    }

    /// A link that makes whoever opens it the host.
    public String hostLink(long meeting) {
        return parts.world.locked(() -> {
            Meeting found = parts.world.meetings().find(meeting).orElseThrow();
            return parts.links.start(found, parts.world.users().find(found.hostId()).orElseThrow());
        });
    }

    /// A host presses the button that begins a meeting without a plan. No webhook tells that it was made, only that it began.
    /// @param type [Meeting#INSTANT], or [Meeting#PERSONAL]: in the host's own room, always under the same number
    /// @return its number
    public long beginsUnplanned(String who, int type) {
        long number = parts.world.locked(() -> {
            User host = parts.world.users().find(who).orElseThrow();
            long id = type == Meeting.PERSONAL ? 3_000_000_000L + Math.floorMod(host.id().hashCode(), 1_000_000_000) : parts.ids.meeting();
            if (parts.world.meetings().find(id).isEmpty()) {
                parts.world.meetings().put(Meeting.unplanned(id, parts.ids.instance(), host, type, parts.clock.instant()));
            }
            return id;
        });
        join(hostLink(number));
        return number;
    }

    /// Its host ends the meeting for everybody.
    public void ends(long meeting) {
        parts.world.run(() -> parts.departures.end(meeting));
    }

    /// The account's owner gives somebody another role on Zoom's pages: 1 an admin, 2 a member. Zoom sends no webhook that names it.
    public void role(String who, int role) {
        parts.world.run(() -> {
            User user = parts.world.users().find(who).orElseThrow();
            parts.world.users().put(user.as(new User.Standing(user.standing().type(), user.standing().status(), role)));
        });
    }

    /// Who is in the meeting now, by name.
    public List<String> inside(long meeting) {
        return parts.world.locked(() -> parts.world.instances().live(meeting).stream()
                .flatMap(instance -> instance.inside().stream()).map(stay -> stay.guest().name()).toList());
    }

    /// All that happened so far, delivered or not.
    public List<Event> events() {
        return parts.deliveries.told();
    }

    /// Every attempt to deliver a webhook in the last seven days.
    public List<LoggedTry> deliveries() {
        return parts.deliveries.log().tries();
    }

    /// The REST calls it answers, as `GET /users/{userId}`.
    public List<String> operations() {
        return parts.operations();
    }

    /// The calls that were served.
    public List<Served> served() {
        return parts.journal.served();
    }

    @Override
    public void close() {
        ticker.close();
        parts.server.close();
        parts.deliveries.close();
    }
}
