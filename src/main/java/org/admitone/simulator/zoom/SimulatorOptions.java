package org.admitone.simulator.zoom;

import java.net.URI;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.admitone.simulator.zoom.hooks.Mischief;
import org.admitone.simulator.zoom.rest.Scopes;
import org.admitone.simulator.zoom.world.Plan;
import org.admitone.simulator.zoom.world.Quirks;

/// How a simulator is to be. Begin with [#defaults] and change what matters. Two simulators with the same seed have the same
/// credentials and give out the same ids in the same order.
public record SimulatorOptions(Place place, Account account, Hooks hooks, Quirks quirks, Timing timing, long seed) {

    /// Where it listens. Port 0 is any free one.
    public record Place(String address, int port) {}

    /// What the account is: its plan, how many licences it has, and the mail addresses of its licensed hosts.
    public record Account(Plan plan, int licences, List<String> hosts, Set<String> scopes) {

        public Account {
            hosts = List.copyOf(hosts);
            scopes = Set.copyOf(scopes);
        }
    }

    /// Where webhooks go from the start, and how unreliable they are.
    public record Hooks(Optional<URI> endpoint, Mischief mischief) {}

    /// The clock it follows, and how many times faster it runs.
    public record Timing(Clock clock, int speed) {}

    /// A business account with two licensed hosts on any free loopback port, its webhooks reliable and going nowhere.
    public static SimulatorOptions defaults(Clock clock) {
        return new SimulatorOptions(new Place("127.0.0.1", 0), new Account(Plan.BUSINESS, 10, List.of("host1@school.example", "host2@school.example"), Scopes.ALL),
                new Hooks(Optional.empty(), Mischief.NONE), Quirks.usual(), new Timing(clock, 1), 1);
    }

    public SimulatorOptions listening(String address, int port) {
        return new SimulatorOptions(new Place(address, port), account, hooks, quirks, timing, seed);
    }

    public SimulatorOptions plan(Plan plan) {
        return new SimulatorOptions(place, new Account(plan, account.licences(), account.hosts(), account.scopes()), hooks, quirks, timing, seed);
    }

    public SimulatorOptions licences(int licences) {
        return new SimulatorOptions(place, new Account(account.plan(), licences, account.hosts(), account.scopes()), hooks, quirks, timing, seed);
    }

    public SimulatorOptions hosts(String... emails) {
        return new SimulatorOptions(place, new Account(account.plan(), account.licences(), List.of(emails), account.scopes()), hooks, quirks, timing, seed);
    }

    /// The app lacks these scopes.
    public SimulatorOptions withoutScopes(String... missing) {
        List<String> left = new ArrayList<>(account.scopes());
        left.removeAll(List.of(missing));
        return new SimulatorOptions(place, new Account(account.plan(), account.licences(), account.hosts(), Set.copyOf(left)), hooks, quirks, timing, seed);
    }

    public SimulatorOptions webhooksTo(URI endpoint) {
        return new SimulatorOptions(place, account, new Hooks(Optional.of(endpoint), hooks.mischief()), quirks, timing, seed);
    }

    public SimulatorOptions mischief(Mischief mischief) {
        return new SimulatorOptions(place, account, new Hooks(hooks.endpoint(), mischief), quirks, timing, seed);
    }

    public SimulatorOptions quirks(UnaryOperator<Quirks> change) {
        return new SimulatorOptions(place, account, hooks, change.apply(quirks), timing, seed);
    }

    public SimulatorOptions speed(int timesFaster) {
        return new SimulatorOptions(place, account, hooks, quirks, new Timing(timing.clock(), timesFaster), seed);
    }

    public SimulatorOptions seed(long seed) {
        return new SimulatorOptions(place, account, hooks, quirks, timing, seed);
    }
}
