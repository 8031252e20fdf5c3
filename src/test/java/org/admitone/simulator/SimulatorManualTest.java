package org.admitone.simulator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import org.admitone.platform.SettableClock;
import org.admitone.platform.start.Misuse;
import org.admitone.simulator.zoom.SimulatorOptions;
import org.admitone.simulator.zoom.ZoomSimulator;
import org.admitone.simulator.zoom.world.Quirks;
import org.admitone.simulator.zoom.world.Switch;
import org.junit.jupiter.api.Test;

/// The simulator's page, its command and the program agree.
class SimulatorManualTest {

    private static final SettableClock CLOCK = SettableClock.at("2026-11-24T09:00:00Z");

    @Test
    void the_page_lists_every_flag_switch_and_call_and_nothing_else() throws Exception {
        String page = Files.readString(Path.of("docs", "simulator.md"));
        assertThat(rows(page, "\\| `(--[a-z-]+) ")).containsExactlyInAnyOrderElementsOf(Simulate.flagNames());
        assertThat(rows(page, "\\| `([a-z0-9-]+)` \\| (?:on|off) \\|")).containsExactlyInAnyOrderElementsOf(Arrays.stream(Switch.values()).map(Switch::word).toList());
        for (Switch each : Switch.values()) {
            assertThat(page).contains("| `" + each.word() + "` | " + (Quirks.usual().on().contains(each) ? "on" : "off") + " |");
        }
        try (ZoomSimulator simulator = ZoomSimulator.start(SimulatorOptions.defaults(CLOCK))) {
            assertThat(rows(page, "(?m)^((?:GET|POST|PUT|PATCH|DELETE) /\\S+)$")).containsExactlyInAnyOrderElementsOf(simulator.operations());
        }
    }

    @Test
    void the_command_prints_what_to_paste_and_takes_its_flags() {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        List<String> words = List.of("zoom", "--port", "0", "--plan", "pro", "--hosts", "ann@school.example", "--second-device", "displace", "--on", "rates",
                "--off", "removal", "--webhook-mischief", "10,5,5,1,0", "--speed", "60", "--seed", "7");
        try (ZoomSimulator simulator = Simulate.run(words, CLOCK, new PrintStream(out, true, StandardCharsets.UTF_8))) {
            assertThat(out.toString(StandardCharsets.UTF_8)).contains(simulator.address().toString(), simulator.credentials().accountId(),
                    simulator.credentials().clientSecret(), simulator.credentials().webhookSecret(), "ann@school.example");
        }
    }

    @Test
    void a_wrong_word_is_named_with_those_there_are() {
        for (List<String> words : List.of(List.<String>of(), List.of("zoom", "--colour", "red"), List.of("zoom", "--plan"), List.of("zoom", "--plan", "gold"),
                List.of("zoom", "--on", "magic"), List.of("zoom", "--webhook-mischief", "1,2"))) {
            assertThatThrownBy(() -> Simulate.run(words, CLOCK, System.out)).isInstanceOf(Misuse.class);
        }
    }

    private static List<String> rows(String page, String pattern) {
        return Pattern.compile(pattern).matcher(page).results().map(found -> found.group(1)).toList();
    }
}
