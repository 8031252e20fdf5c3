package org.admitone.simulator;

import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.time.Clock;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.BiFunction;
import org.admitone.platform.start.Misuse;
import org.admitone.simulator.zoom.SimulatorOptions;
import org.admitone.simulator.zoom.ZoomSimulator;
import org.admitone.simulator.zoom.hooks.Mischief;
import org.admitone.simulator.zoom.world.Plan;
import org.admitone.simulator.zoom.world.SecondDevice;
import org.admitone.simulator.zoom.world.Switch;

/// `./admitone simulate zoom`: runs the simulator until it is stopped.
public final class Simulate {

    private static final Map<String, BiFunction<SimulatorOptions, String, SimulatorOptions>> FLAGS = flags();

    private Simulate() {}

    /// Returns when the simulator runs; its threads keep the process alive.
    public static ZoomSimulator run(List<String> arguments, Clock clock, PrintStream terminal) {
        if (arguments.isEmpty() || !arguments.getFirst().equals("zoom")) {
            throw new Misuse("There is one simulator: ./admitone simulate zoom [--port 8090] [--webhook-url URL] ...");
        }
        ZoomSimulator simulator = started(options(arguments.subList(1, arguments.size()), clock));
        terminal.println(greeting(simulator));
        return simulator;
    }

    private static ZoomSimulator started(SimulatorOptions options) {
        try {
            return ZoomSimulator.start(options);
        } catch (UncheckedIOException taken) {
            throw new Misuse(taken.getMessage() + ". Another --port?");
        }
    }

    /// The flags there are, for the manual's test.
    public static List<String> flagNames() {
        return List.copyOf(FLAGS.keySet());
    }

    private static SimulatorOptions options(List<String> words, Clock clock) {
        SimulatorOptions options = SimulatorOptions.defaults(clock).listening("127.0.0.1", 8090);
        if (words.size() % 2 != 0) {
            throw new Misuse("Each flag has a value: " + String.join(", ", FLAGS.keySet()));
        }
        for (int i = 0; i < words.size(); i += 2) {
            var flag = FLAGS.get(words.get(i));
            if (flag == null) {
                throw new Misuse("There is no flag " + words.get(i) + ". There are " + String.join(", ", FLAGS.keySet()));
            }
            try {
                options = flag.apply(options, words.get(i + 1));
            } catch (IllegalArgumentException wrong) {
                throw new Misuse(words.get(i) + " cannot be " + words.get(i + 1));
            }
        }
        return options;
    }

    private static Map<String, BiFunction<SimulatorOptions, String, SimulatorOptions>> flags() {
        Map<String, BiFunction<SimulatorOptions, String, SimulatorOptions>> flags = new LinkedHashMap<>();
        flags.put("--address", (options, value) -> options.listening(value, options.place().port()));
        flags.put("--port", (options, value) -> options.listening(options.place().address(), Integer.parseInt(value)));
        flags.put("--webhook-url", (options, value) -> options.webhooksTo(URI.create(value)));
        flags.put("--plan", (options, value) -> options.plan(Plan.valueOf(value.toUpperCase(Locale.ROOT))));
        flags.put("--hosts", (options, value) -> options.hosts(value.split(",")));
        flags.put("--licences", (options, value) -> options.licences(Integer.parseInt(value)));
        flags.put("--second-device", (options, value) -> options.quirks(quirks -> quirks.secondDevice(SecondDevice.valueOf(value.toUpperCase(Locale.ROOT)))));
        flags.put("--on", (options, value) -> options.quirks(quirks -> quirks.with(switches(value))));
        flags.put("--off", (options, value) -> options.quirks(quirks -> quirks.without(switches(value))));
        flags.put("--webhook-mischief", (options, value) -> options.mischief(mischief(value)));
        flags.put("--speed", (options, value) -> options.speed(Integer.parseInt(value)));
        flags.put("--seed", (options, value) -> options.seed(Long.parseLong(value)));
        return flags;
    }

    private static Switch[] switches(String names) {
        return Arrays.stream(names.split(",")).map(name -> Switch.of(name).orElseThrow(() -> new IllegalArgumentException(name))).toArray(Switch[]::new);
    }

    /// Five shares of a hundred: late, doubled, swapped, lost, vanished.
    private static Mischief mischief(String shares) {
        int[] five = Arrays.stream(shares.split(",")).mapToInt(Integer::parseInt).toArray();
        if (five.length != 5) {
            throw new IllegalArgumentException("five numbers");
        }
        return new Mischief(five[0], five[1], five[2], five[3], five[4]);
    }

    private static String greeting(ZoomSimulator simulator) {
        var credentials = simulator.credentials();
        return """
                The Zoom simulator listens on %s (a page for you; REST below /v2, tokens at /oauth/token).

                  account id      %s
                  client id       %s
                  client secret   %s
                  webhook secret  %s
                  app id          %s
                  hosts           %s
                """.formatted(simulator.address(), credentials.accountId(), credentials.clientId(), credentials.clientSecret(), credentials.webhookSecret(),
                credentials.appId(), simulator.hosts().stream().map(host -> host.email()).toList());
    }
}
