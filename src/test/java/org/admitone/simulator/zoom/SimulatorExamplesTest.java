package org.admitone.simulator.zoom;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What `docs/simulator.md` and `docs/zoom/setup.md` tell the simulator in curl and in Java. The `./admitone` lines are held by `CommandsTest`.
class SimulatorExamplesTest {

    private static final Pattern LINE = Pattern.compile("(?m)^curl .*$");

    @Test
    void every_line_of_curl_is_taken() throws Exception {
        for (Path page : List.of(Path.of("docs", "simulator.md"), Path.of("docs", "zoom", "setup.md"))) {
            List<String> lines = LINE.matcher(Files.readString(page)).results().map(found -> found.group()).toList();
            assertThat(lines).isNotEmpty();
            try (var account = new SimulatedAccount()) {
                String link = account.zoom.hostLink(account.classId());
                for (String line : lines) {
                    String here = line.replaceAll("http://127\\.0\\.0\\.1:8090/w/[^\"]*", java.util.regex.Matcher.quoteReplacement(link))
                            .replace("http://127.0.0.1:8090", account.zoom.address().toString()).replaceFirst("^curl ", "curl -sS --fail-with-body ");
                    assertThat(shell(here)).as(line).startsWith("0\n");
                }
            }
        }
    }

    /// Its names and types are the program's; what it does is held by the tests beside this one.
    @Test
    void the_lines_of_java_are_compiled(@TempDir Path folder) throws Exception {
        var found = Pattern.compile("```java\n(.*?)```", Pattern.DOTALL).matcher(Files.readString(Path.of("docs", "simulator.md")));
        assertThat(found.find()).isTrue();
        Path source = Files.writeString(folder.resolve("Example.java"), """
                import java.net.URI;
                import java.time.*;
                import org.admitone.platform.SettableClock;
                import org.admitone.simulator.zoom.*;
                import org.admitone.simulator.zoom.http.*;
                import org.admitone.simulator.zoom.live.*;
                import org.admitone.simulator.zoom.world.*;

                class Example {
                    static void run(SettableClock clock, URI endpoint, long meeting) throws Exception {
                """ + found.group(1) + "    }\n}\n");
        var said = new java.io.ByteArrayOutputStream();
        int wrong = ToolProvider.getSystemJavaCompiler().run(null, said, said, "-proc:none", "-cp", System.getProperty("java.class.path"), "-d", folder.toString(), source.toString());
        assertThat(wrong).as(said.toString(StandardCharsets.UTF_8)).isZero();
    }

    private static String shell(String line) throws IOException, InterruptedException {
        Process process = new ProcessBuilder("bash", "-c", line).redirectErrorStream(true).start();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        return process.waitFor() + "\n" + said;
    }
}
