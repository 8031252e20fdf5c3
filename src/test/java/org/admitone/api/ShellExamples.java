package org.admitone.api;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import org.admitone.platform.TestServer;

/// Runs the shell examples of a page of the documentation as a reader would.
public final class ShellExamples {

    private static final Pattern EXAMPLE = Pattern.compile("```sh\n(.*?)```", Pattern.DOTALL);

    private ShellExamples() {}

    /// @param page below docs/
    public static List<String> of(String page) throws IOException {
        return EXAMPLE.matcher(Files.readString(Path.of("docs", page))).results().map(found -> found.group(1)).toList();
    }

    /// @return the exit code on a line of its own, then what was said
    public static String run(String example, TestServer server, String key) throws IOException, InterruptedException {
        ProcessBuilder builder = new ProcessBuilder("bash", "-ec", example.replaceAll("curl (?!-sSf)", "curl --fail-with-body ")).redirectErrorStream(true);
        builder.environment().put("ADMITONE", "http://localhost:" + server.port());
        builder.environment().put("KEY", key);
        Process process = builder.start();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        return process.waitFor() + "\n" + said;
    }
}
