package org.admitone.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.admitone.platform.SettableClock;
import org.admitone.platform.TestDatabase;
import org.admitone.platform.TestServer;
import org.admitone.scenario.Answer;
import org.admitone.scenario.DeviceClient;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// An integrator gets it running from the guide alone (N28): the programs of `docs/integration.md` run as they stand, and the ticket
/// that each of them gets lets its person in.
class IntegrationGuideTest {

    private static final Path PAGE = Path.of("docs", "integration.md");
    private static final Pattern TICKET = Pattern.compile("https?://[^\\s\"]+/t/([A-Za-z0-9_-]+)");
    /// The LMS's web server, as far as the example needs one.
    private static final String BROWSER = "await openClass({ uid: '4711' }, { writeHead(status, { Location }) { console.log(status, Location); return this }, end() {} })\n";

    @AutoClose static final TestDatabase database = TestDatabase.fresh();
    @AutoClose static final TestServer server = TestServer.on(database, SettableClock.at("2030-09-02T08:05:00Z"));
    static final ApiClient lms = ApiClient.of(server);

    @TempDir Path folder;

    @Test
    void the_examples_in_curl_do_what_they_say() throws Exception {
        letsIn(run(Map.of("lms.sh", "set -eo pipefail\n" + program("sh")), "bash", "lms.sh"));
    }

    @Test
    void the_examples_in_javascript_do_what_they_say() throws Exception {
        assumeThat(runs("node", "--version")).as("node is not installed").isTrue();
        String said = run(Map.of("lms.mjs", program("js") + BROWSER), "node", "lms.mjs");
        assertThat(said).contains("mail 4711 their link", "0 inside now", "4711: open", "303 http");
        letsIn(said);
    }

    @Test
    void the_example_in_java_does_what_it_says() throws Exception {
        String jackson = Arrays.stream(System.getProperty("java.class.path").split(":")).filter(jar -> jar.contains("jackson")).collect(Collectors.joining(":"));
        String said = run(Map.of("Lms.java", program("java")), Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-cp", jackson, "Lms.java");
        assertThat(said).contains("mail 4711 their link", "0 inside now", "4711: open");
        letsIn(said);
    }

    @Test
    void the_example_with_the_client_does_what_it_says() throws Exception {
        String jackson = Arrays.stream(System.getProperty("java.class.path").split(":")).filter(jar -> jar.contains("jackson")).collect(Collectors.joining(":"));
        String bin = Path.of(System.getProperty("java.home"), "bin").toString();
        String client = Path.of("client", "java", "src", "main", "java").toAbsolutePath().toString();
        run(Map.of("Lms.java", program("java client")), bin + "/javac", "--release", "17", "-proc:none", "-cp", jackson, "-sourcepath", client, "-d", ".", "Lms.java");
        String said = run(Map.of(), bin + "/java", "-cp", "." + java.io.File.pathSeparator + jackson, "Lms");
        assertThat(said).contains("4712 is enrolled", "4712: open", "not cancelled: precondition-failed");
        letsIn(said);
    }

    /// Everything that is said about one language on the page, from top to bottom.
    private static String program(String language) throws IOException {
        List<String> blocks = Pattern.compile("```" + language + "\n(.*?)```", Pattern.DOTALL).matcher(Files.readString(PAGE)).results().map(found -> found.group(1)).toList();
        assertThat(blocks).isNotEmpty();
        return String.join("", blocks);
    }

    private String run(Map<String, String> files, String... command) throws IOException, InterruptedException {
        for (Map.Entry<String, String> file : files.entrySet()) {
            Files.writeString(folder.resolve(file.getKey()), file.getValue());
        }
        ProcessBuilder builder = new ProcessBuilder(command).directory(folder.toFile()).redirectErrorStream(true);
        builder.environment().put("ADMITONE", server.address());
        builder.environment().put("KEY", lms.key());
        Process process = builder.start();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor()).as(said).isZero();
        return said;
    }

    /// The browser that was redirected comes in, and attendance knows it.
    private static void letsIn(String said) {
        Matcher ticket = TICKET.matcher(said);
        assertThat(ticket.find()).as(said).isTrue();
        DeviceClient browser = DeviceClient.at(server.address());
        Answer proved = browser.post("/door/tickets", Map.of("ticket", ticket.group(1)), ticket.group(1));
        assertThat(proved.status()).as(proved.toString()).isEqualTo(200);
        String pass = proved.json().path("pass").asString();
        Answer knocked = browser.post("/door/knock", Map.of("pass", pass, "continueHere", true), pass);
        assertThat(knocked.admitted()).as(knocked.toString()).isTrue();
        String session = lms.get("/api/v1/courses/geometry/sessions/week-1").json().path("id").asString();
        assertThat(lms.get("/api/v1/sessions/" + session + "/attendance").json().path("people").findValuesAsString("admittedAt")).contains("2030-09-02T08:05:00Z");
    }

    private static boolean runs(String... command) {
        try {
            return new ProcessBuilder(command).start().waitFor() == 0;
        } catch (IOException notThere) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
