package org.admitone.simulator.zoom;

import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.admitone.simulator.zoom.hooks.Deliveries;
import org.admitone.simulator.zoom.hooks.GroupNews;
import org.admitone.simulator.zoom.hooks.MeetingNews;
import org.admitone.simulator.zoom.hooks.News;
import org.admitone.simulator.zoom.hooks.ParticipantNews;
import org.admitone.simulator.zoom.hooks.RegistrationNews;
import org.admitone.simulator.zoom.hooks.Subscription;
import org.admitone.simulator.zoom.hooks.UserNews;
import org.admitone.simulator.zoom.http.FaultBook;
import org.admitone.simulator.zoom.http.Journal;
import org.admitone.simulator.zoom.http.Route;
import org.admitone.simulator.zoom.http.Router;
import org.admitone.simulator.zoom.http.WebServer;
import org.admitone.simulator.zoom.live.Clients;
import org.admitone.simulator.zoom.live.Departures;
import org.admitone.simulator.zoom.live.Doorkeeper;
import org.admitone.simulator.zoom.live.Links;
import org.admitone.simulator.zoom.live.Lobby;
import org.admitone.simulator.zoom.live.Rooms;
import org.admitone.simulator.zoom.live.Visits;
import org.admitone.simulator.zoom.pages.Beats;
import org.admitone.simulator.zoom.pages.ClientApi;
import org.admitone.simulator.zoom.pages.ControlApi;
import org.admitone.simulator.zoom.pages.ControlPage;
import org.admitone.simulator.zoom.pages.InsidePages;
import org.admitone.simulator.zoom.pages.JoinPages;
import org.admitone.simulator.zoom.rest.ByHand;
import org.admitone.simulator.zoom.rest.Credentials;
import org.admitone.simulator.zoom.rest.Desk;
import org.admitone.simulator.zoom.rest.Gate;
import org.admitone.simulator.zoom.rest.GroupsResource;
import org.admitone.simulator.zoom.rest.InviteLinksResource;
import org.admitone.simulator.zoom.rest.LiveMeetingsResource;
import org.admitone.simulator.zoom.rest.MarketplaceResource;
import org.admitone.simulator.zoom.rest.MeetingsResource;
import org.admitone.simulator.zoom.rest.MetricsResource;
import org.admitone.simulator.zoom.rest.PastMeetingsResource;
import org.admitone.simulator.zoom.rest.QuestionsResource;
import org.admitone.simulator.zoom.rest.RateLimits;
import org.admitone.simulator.zoom.rest.RegistrantStatusResource;
import org.admitone.simulator.zoom.rest.RegistrantsResource;
import org.admitone.simulator.zoom.rest.ReportsResource;
import org.admitone.simulator.zoom.rest.Resource;
import org.admitone.simulator.zoom.rest.SettingsResource;
import org.admitone.simulator.zoom.rest.Tokens;
import org.admitone.simulator.zoom.rest.UsersResource;
import org.admitone.simulator.zoom.time.SimulatorClock;
import org.admitone.simulator.zoom.time.Timetable;
import org.admitone.simulator.zoom.world.Behaviour;
import org.admitone.simulator.zoom.world.Ids;
import org.admitone.simulator.zoom.world.Json;
import org.admitone.simulator.zoom.world.Quotas;
import org.admitone.simulator.zoom.world.User;
import org.admitone.simulator.zoom.world.World;

/// All parts of one simulator, put together once.
final class Parts {

    final Ids ids;
    final Credentials credentials;
    final SimulatorClock clock;
    final Timetable timetable;
    final Behaviour behaviour;
    final World world;
    final FaultBook faults = new FaultBook();
    final Journal journal;
    final WebServer server;
    final Deliveries deliveries;
    final Links links;
    final RateLimits limits;
    final Clients clients;
    final Departures departures;
    final Beats beats;
    final Tokens tokens;
    final ByHand byHand;
    final List<Route> routes = new ArrayList<>();

    private Parts(SimulatorOptions options) {
        ids = new Ids(options.seed());
        credentials = Credentials.from(ids);
        clock = new SimulatorClock(options.timing().clock(), options.timing().speed());
        timetable = new Timetable(clock);
        behaviour = new Behaviour(options.account().plan(), options.account().licences(), options.quirks());
        world = new World(new Quotas(clock));
        limits = new RateLimits(behaviour, world.quotas(), clock);
        journal = new Journal(clock);
        server = new WebServer(options.place().address(), options.place().port(), faults, journal);
        deliveries = new Deliveries(new Deliveries.Surroundings(clock, timetable, ids, behaviour), credentials.webhookSecret(), options.hooks().mischief());
        links = new Links(server.address(), ids, clock);
        Visits visits = new Visits(ids);
        News news = new News(world, clock, credentials.accountId(), deliveries);
        MeetingNews meetingNews = new MeetingNews(news, clock);
        ParticipantNews people = new ParticipantNews(news, behaviour);
        Rooms rooms = new Rooms(world, visits, ids, clock, timetable, new Rooms.Heralds(meetingNews, people));
        departures = new Departures(world, visits, rooms, behaviour, new Departures.Noticing(timetable, ids, people));
        Lobby lobby = new Lobby(world, visits, rooms, behaviour, new Lobby.Waiting(clock, timetable, people), departures);
        clients = new Clients(world, new Doorkeeper(world, links, behaviour, clock), lobby, departures, visits);
        beats = new Beats(clients);
        tokens = new Tokens(credentials, ids, clock, server.address().toString(), options.account().scopes());
        settle(options);
        routes.addAll(tokens.routes());
        List<Resource> resources = resources(departures, meetingNews, news);
        routes.addAll(new Gate(tokens, limits, world, ids).routes(resources));
        byHand = new ByHand(world, news, new UserNews(news, clock), resources);
        routes.addAll(pages());
    }

    static Parts of(SimulatorOptions options) {
        return new Parts(options);
    }

    private void settle(SimulatorOptions options) {
        user("owner@school.example", User.LICENSED, 0);
        options.account().hosts().forEach(host -> user(host, behaviour.plan().paid() ? User.LICENSED : User.BASIC, 2));
    }

    private void user(String email, int type, int role) {
        String name = email.substring(0, email.indexOf('@'));
        world.users().put(new User(ids.opaque(), email, new User.Standing(type, "active", role), Json.object().put("first_name", name).put("last_name", "School"),
                world.settings().ofNewUser(behaviour.plan()), clock.instant()));
    }

    private List<Resource> resources(Departures departures, MeetingNews meetingNews, News news) {
        Desk desk = new Desk(world, behaviour, links, ids, clock, limits);
        RegistrationNews registrations = new RegistrationNews(news);
        UserNews people = new UserNews(news, clock);
        return List.of(new MeetingsResource(desk, meetingNews, departures), new RegistrantsResource(desk, registrations),
                new RegistrantStatusResource(desk, registrations), new QuestionsResource(desk), new InviteLinksResource(desk),
                new LiveMeetingsResource(desk, departures), new PastMeetingsResource(desk), new ReportsResource(desk), new MetricsResource(desk),
                new UsersResource(desk, people), new GroupsResource(desk, new GroupNews(news, clock)), new SettingsResource(desk, people),
                new MarketplaceResource(desk, deliveries, credentials.appId()));
    }

    private List<Route> pages() {
        List<Route> pages = new ArrayList<>(new JoinPages(clients, beats).routes());
        pages.addAll(new InsidePages(world, clients, beats).routes());
        pages.addAll(new ClientApi(clients).routes());
        pages.addAll(new ControlPage(world, links, deliveries, behaviour, faults).routes(clock));
        return pages;
    }

    List<String> operations() {
        return routes.stream().filter(route -> route.template().startsWith("/v2/")).map(route -> route.method() + " " + route.template().substring(3)).sorted().toList();
    }

    /// Does what is due by now.
    void catchUp() {
        world.run(timetable::runDue);
    }

    void tick() {
        catchUp();
        beats.check();
    }

    void open(ControlApi controls) {
        routes.addAll(controls.routes());
        Router router = new Router(routes);
        server.start(call -> {
            catchUp();
            return router.answer(call);
        });
    }

    Subscription everything(URI endpoint) {
        return new Subscription(ids.opaque(), "everything", endpoint, Set.of());
    }
}
