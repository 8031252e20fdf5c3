package org.admitone.manual;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.ServiceLoader;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.admitone.AdmitOne;
import org.admitone.attendance.evidence.EvidenceKeys;
import org.admitone.bench.Benchmark;
import org.admitone.demo.Demo;
import org.admitone.platform.SettableClock;
import org.admitone.platform.TestDatabase;
import org.admitone.platform.TestServer;
import org.admitone.platform.start.StartFlags;
import org.admitone.simulator.Simulate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Every `./admitone` command that the documentation shows is one that the program takes, flags and all.
class CommandsTest {

    private static final Pattern COMMAND = Pattern.compile("(?:\\./|/opt/admitone/)admitone( [a-z][^`\n]*)");
    private static final Pattern LAUNCHED = Pattern.compile("(?m)^    ([a-z][a-z |-]*)\\)");
    private static final Pattern SETTING_ROW = Pattern.compile("(?m)^\\| `(admitone\\.[a-z.-]+)` \\|");

    @Test
    void every_command_is_one_that_the_launcher_has() throws IOException {
        Set<String> launched = LAUNCHED.matcher(Files.readString(Path.of("admitone"))).results().flatMap(found -> List.of(found.group(1).split(" \\| ")).stream()).collect(Collectors.toSet());
        assertThat(shown()).hasSizeGreaterThan(10).allSatisfy(command -> assertThat(launched).as(command).contains(command.split(" ")[0]));
    }

    @Test
    void start_takes_the_flags_that_are_shown_and_knows_the_settings() throws IOException {
        Set<String> known = SETTING_ROW.matcher(Files.readString(Path.of("docs", "operations.md"))).results().map(found -> found.group(1)).collect(Collectors.toSet());
        List<String> set = new ArrayList<>();
        for (List<String> words : shown("start")) {
            StartFlags.toSettings(words.stream().filter(word -> !word.equals(Demo.FLAG)).toList()).stream().map(setting -> setting.substring(2, setting.indexOf('='))).forEach(set::add);
        }
        assertThat(set).isNotEmpty().filteredOn(name -> name.startsWith("admitone.") && !StartFlags.SETTINGS.containsValue(name)).isNotEmpty().isSubsetOf(known);
    }

    /// On any port: the one that is shown may be taken here.
    @Test
    void the_simulator_takes_the_flags_that_are_shown() throws IOException {
        List<List<String>> all = shown("simulate");
        assertThat(all).isNotEmpty();
        for (List<String> words : all) {
            List<String> here = new ArrayList<>(words);
            int port = here.indexOf("--port");
            if (port >= 0) {
                here.set(port + 1, "0");
            } else {
                here.addAll(List.of("--port", "0"));
            }
            var told = new ByteArrayOutputStream();
            try (var simulator = Simulate.run(here, SettableClock.at("2026-09-01T10:00:00Z"), new PrintStream(told, true, StandardCharsets.UTF_8))) {
                assertThat(told.toString(StandardCharsets.UTF_8)).contains(simulator.address().toString());
            }
        }
    }

    @Test
    void every_benchmark_that_is_shown_is_there_and_every_one_there_is_is_shown() throws IOException {
        Set<String> there = new TreeSet<>();
        ServiceLoader.load(Benchmark.class).forEach(benchmark -> there.add(benchmark.name()));
        assertThat(shown("bench").stream().map(List::getFirst).filter(name -> !name.equals("NAME"))).isNotEmpty().isSubsetOf(there);
        String help = Files.readString(Path.of("admitone"));
        assertThat(there).allSatisfy(name -> assertThat(help.lines().filter(line -> line.contains("bench NAME"))).singleElement().asString().contains(name + " ("));
    }

    /// In the order in which somebody would: the chain, the key that signs, a file that is no sheet.
    @Test
    void what_looks_into_an_installation_runs_as_shown(@TempDir Path folder) throws Exception {
        try (TestDatabase database = TestDatabase.fresh(); TestServer server = TestServer.on(database)) {
            server.bean(EvidenceKeys.class).key();
            String[] where = {"--data", database.folder().toString(), "--set", "admitone.database.url=" + database.url(), "--set", "admitone.database.username=" + database.user(),
                "--set", "admitone.database.password=" + database.password()};
            for (List<String> words : shown("audit")) {
                Said said = program(folder, "audit", words, where);
                assertThat(said.code).as(said.text).isZero();
                assertThat(said.text).contains("The audit chain is whole");
            }
            for (List<String> words : shown("attendance")) {
                if (words.getFirst().equals("key")) {
                    Said said = program(folder, "attendance", words, where);
                    assertThat(said.code).as(said.text).isZero();
                    assertThat(said.text).contains("-----BEGIN PUBLIC KEY-----");
                    Files.writeString(folder.resolve("school.pem"), said.text.substring(said.text.indexOf("-----BEGIN"), said.text.lastIndexOf("-----") + 5));
                }
            }
        }
        Files.writeString(folder.resolve("sheet.json"), "no sheet\n");
        List<List<String>> verified = shown("attendance").stream().filter(words -> words.getFirst().equals("verify")).toList();
        assertThat(verified).isNotEmpty();
        for (List<String> words : verified) {
            Said said = program(folder, "attendance", words.stream().map(word -> word.equals("FILE") ? "sheet.json" : word).toList());
            assertThat(said.code).as("%s is understood, and the file is no sheet: %s", words, said.text).isEqualTo(1);
        }
    }

    /// Somebody mistyped it: a sentence, and no stack trace.
    @Test
    void a_data_directory_without_a_school_is_told(@TempDir Path folder) throws Exception {
        Said said = program(folder, "audit", List.of("verify"), "--data", folder.resolve("data").toString());
        assertThat(said.code).as(said.text).isEqualTo(2);
        assertThat(said.text).contains("No school has begun in this data directory.").doesNotContain("\tat ");
    }

    private record Said(int code, String text) {}

    /// As the launcher runs it.
    private static Said program(Path folder, String command, List<String> words, String... more) throws IOException, InterruptedException {
        List<String> line = new ArrayList<>(List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-XX:TieredStopAtLevel=1", "-Xmx256m", "-cp", absolute(),
                AdmitOne.class.getName(), command));
        line.addAll(words);
        line.addAll(List.of(more));
        Process process = new ProcessBuilder(line).directory(folder.toFile()).redirectErrorStream(true).start();
        String text = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        return new Said(process.waitFor(), text);
    }

    private static String absolute() {
        return List.of(System.getProperty("java.class.path").split(":")).stream().map(part -> Path.of(part).toAbsolutePath().toString()).collect(Collectors.joining(":"));
    }

    /// Behind `./admitone COMMAND`, each once.
    private static List<List<String>> shown(String command) throws IOException {
        return shown().stream().map(each -> List.of(each.split(" "))).filter(words -> words.getFirst().equals(command)).map(words -> words.subList(1, words.size())).toList();
    }

    private static Set<String> shown() throws IOException {
        Set<String> all = new TreeSet<>();
        for (Path page : Blocks.pages()) {
            COMMAND.matcher(Files.readString(page)).results().map(found -> found.group(1).strip()).forEach(all::add);
        }
        return all;
    }
}
