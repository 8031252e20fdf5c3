package org.admitone.manual;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.admitone.api.ApiClient;
import org.admitone.platform.TestDatabase;
import org.admitone.platform.TestServer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.json.JsonMapper;

/// Every example in the documentation is run by a test, or stands in a short list with the reason.
class ExamplesTest {

    /// Which test runs the blocks of this page in this language.
    private static final Map<String, String> RUN = Map.ofEntries(
            Map.entry("docs/api.md sh", "api/ApiExamplesTest"),
            Map.entry("docs/timetables.md sh", "session/timetable/TimetablesPageTest"),
            Map.entry("docs/integration.md sh", "api/IntegrationGuideTest"),
            Map.entry("docs/integration.md js", "api/IntegrationGuideTest"),
            Map.entry("docs/integration.md java", "api/IntegrationGuideTest"),
            Map.entry("docs/integration.md java client", "api/IntegrationGuideTest"),
            Map.entry("docs/session-import.md ics", "session/imports/SessionImportPageTest"),
            Map.entry("docs/session-import.md sh", "session/imports/SessionImportCallsTest"),
            Map.entry("docs/session-import.md csv", "session/imports/SessionImportPageTest"),
            Map.entry("docs/attendance.md sh", "attendance/evidence/SignedSheetTest"),
            Map.entry("docs/attendance.md plain", "manual/CommandsTest"),
            Map.entry("docs/webhooks.md java", "hooks/WebhooksPageTest"),
            Map.entry("docs/webhooks.md js", "hooks/WebhooksPageTest"),
            Map.entry("docs/webhooks.md bash", "hooks/WebhooksPageTest"),
            Map.entry("docs/webhooks.md http", "hooks/WebhooksPageTest"),
            Map.entry("docs/simulator.md sh", "simulator/zoom/SimulatorExamplesTest"),
            Map.entry("docs/simulator.md java", "simulator/zoom/SimulatorExamplesTest"),
            Map.entry("docs/simulator.md plain", "simulator/SimulatorManualTest"),
            Map.entry("docs/zoom/setup.md sh", "simulator/zoom/SimulatorExamplesTest"),
            Map.entry("docs/operations.md ini", "manual/CommandsTest"),
            Map.entry("docs/operations.md properties", "manual/ExamplesTest"),
            Map.entry("client/java/README.md java", "manual/ExamplesTest"),
            Map.entry("docs/mail.md plain", "manual/ExamplesTest"),
            Map.entry("docs/proofs.md plain", "manual/ExamplesTest"),
            Map.entry("docs/languages.md plain", "manual/ExamplesTest"),
            Map.entry("docs/zoom/embedding.md plain", "manual/ExamplesTest"),
            Map.entry("README.md plain", "manual/CommandsTest"));

    /// What no test runs, and why.
    private static final Map<String, String> NOT_RUN = Map.of(
            "docs/architecture.md plain", "drawings",
            "docs/admission.md plain", "a drawing",
            "docs/rooms.md plain", "a drawing");

    private static final Pattern REQUEST = Pattern.compile("(?m)(GET|PUT|POST|DELETE) +(/api/v1/\\S+)");
    private static final Pattern SETTING_ROW = Pattern.compile("(?m)^\\| `(admitone\\.[a-z.-]+)` \\|");

    @Test
    void every_block_is_run_or_said_why_not() throws IOException {
        Set<String> there = Blocks.all().stream().map(Blocks.Block::key).collect(Collectors.toCollection(TreeSet::new));
        Set<String> listed = new TreeSet<>(RUN.keySet());
        listed.addAll(NOT_RUN.keySet());
        Set<String> unknown = new TreeSet<>(there);
        unknown.removeAll(listed);
        assertThat(unknown).as("blocks that no test runs: run them in a test and name it in RUN, or say in NOT_RUN why not").isEmpty();
        listed.removeAll(there);
        assertThat(listed).as("listed here, but there is no such block any more").isEmpty();
        assertThat(RUN.values()).allSatisfy(test -> assertThat(Path.of("src/test/java/org/admitone", test + ".java")).exists());
    }

    @Test
    void a_test_that_runs_a_page_reads_that_page() throws IOException {
        for (var run : new TreeMap<>(RUN).entrySet()) {
            String page = run.getKey().substring(run.getKey().lastIndexOf('/', run.getKey().indexOf(' ')) + 1, run.getKey().indexOf(' '));
            String source = Files.readString(Path.of("src/test/java/org/admitone", run.getValue() + ".java"));
            assertThat(source.contains(page) || source.contains("Blocks.") || source.contains("Blocks;")).as("%s is said to run %s", run.getValue(), run.getKey()).isTrue();
        }
    }

    /// Names only: values are the school's own.
    @Test
    void every_setting_that_is_shown_is_one_that_there_is() throws IOException {
        Set<String> known = SETTING_ROW.matcher(Files.readString(Path.of("docs", "operations.md"))).results().map(found -> found.group(1)).collect(Collectors.toSet());
        var shown = Blocks.all().stream().filter(block -> block.language().equals("properties") || block.key().equals("docs/zoom/embedding.md plain")).flatMap(block -> block.text().lines()).filter(line -> !line.isBlank() && !line.startsWith("#"))
                .map(line -> line.substring(0, line.indexOf('='))).toList();
        assertThat(shown).hasSizeGreaterThan(3).filteredOn(name -> name.startsWith("admitone.")).isSubsetOf(known);
    }

    /// Where a page writes down a request instead of sending it.
    @Test
    void every_request_that_is_written_down_is_an_operation() throws IOException {
        Set<String> known = new TreeSet<>();
        JsonMapper.builder().build().readTree(Files.readString(Path.of("docs", "openapi.json"))).path("paths").properties()
                .forEach(path -> path.getValue().propertyNames().forEach(method -> known.add(method.toUpperCase(Locale.ROOT) + " " + path.getKey())));
        Set<String> written = new TreeSet<>();
        Blocks.all().stream().filter(block -> block.language().isEmpty()).forEach(block -> REQUEST.matcher(block.text()).results()
                .forEach(found -> written.add(found.group(1) + " " + found.group(2))));
        assertThat(written).hasSizeGreaterThan(3).isSubsetOf(known);
    }

    @Test
    void the_sentences_that_are_shown_are_those_of_the_message_files() throws IOException {
        String all = "";
        try (Stream<Path> files = Files.list(Path.of("src/main/resources/messages"))) {
            for (Path file : files.filter(file -> file.toString().endsWith("_en.properties")).toList()) {
                all += Files.readString(file);
            }
        }
        Set<String> said = all.lines().collect(Collectors.toSet());
        assertThat(Blocks.all().stream().filter(block -> block.key().equals("docs/languages.md plain")).flatMap(block -> block.text().lines()).toList()).isNotEmpty().isSubsetOf(said);
    }

    @Test
    void the_clients_first_lines_run_as_they_stand(@TempDir Path folder) throws Exception {
        String lines = Blocks.all().stream().filter(block -> block.key().equals("client/java/README.md java")).map(Blocks.Block::text).collect(Collectors.joining());
        Files.writeString(folder.resolve("First.java"), "import java.net.URI;\nimport org.admitone.client.*;\nclass First {\n public static void main(String[] none) {\n" + lines + "\n}\n}\n");
        String jackson = Arrays.stream(System.getProperty("java.class.path").split(":")).filter(jar -> jar.contains("jackson")).collect(Collectors.joining(":"));
        String bin = Path.of(System.getProperty("java.home"), "bin").toString();
        try (TestDatabase database = TestDatabase.fresh(); TestServer server = TestServer.on(database)) {
            Map<String, String> where = Map.of("ADMITONE", server.address(), "KEY", ApiClient.of(server).key());
            run(folder, where, bin + "/javac", "--release", "17", "-proc:none", "-cp", jackson, "-sourcepath", Path.of("client/java/src/main/java").toAbsolutePath().toString(), "-d", ".", "First.java");
            assertThat(run(folder, where, bin + "/java", "-cp", ".:" + jackson, "First")).contains("4711");
        }
    }

    private static String run(Path folder, Map<String, String> environment, String... command) throws IOException, InterruptedException {
        ProcessBuilder builder = new ProcessBuilder(command).directory(folder.toFile()).redirectErrorStream(true);
        builder.environment().putAll(environment);
        Process process = builder.start();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor()).as(said).isZero();
        return said;
    }
}
