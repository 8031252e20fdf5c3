package org.admitone.hooks;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What integrators copy from `docs/webhooks.md` runs, and tells a genuine call from a forged one.
class WebhooksPageTest {

    private static final Instant AT = Instant.parse("2026-09-01T10:00:00Z");
    private static final String BODY = "{\"id\":\"1\",\"type\":\"person.joined\",\"data\":{\"uid\":\"Zo\u00eb 100%\"}}";
    private final WebhookSecret secret = WebhookSecret.random();
    private final String signatures = WebhookSecret.header(List.of(WebhookSecret.random(), secret), "evt-1", AT, BODY);

    @Test
    void java(@TempDir Path folder) throws Exception {
        Path source = Files.writeString(folder.resolve("Webhook.java"), example("java").replace("class Webhook", "public class Webhook").replace("static boolean", "public static boolean"));
        assertThat(ToolProvider.getSystemJavaCompiler().run(null, null, null, "-proc:none", source.toString())).isZero();
        try (URLClassLoader classes = new URLClassLoader(new URL[] {folder.toUri().toURL()})) {
            var check = classes.loadClass("Webhook").getMethod("isGenuine", String.class, String.class, String.class, String.class, byte[].class, Instant.class);
            assertThat(check.invoke(null, secret.text(), "evt-1", seconds(), signatures, BODY.getBytes(StandardCharsets.UTF_8), AT.plusSeconds(299))).isEqualTo(true);
            assertThat(check.invoke(null, secret.text(), "evt-1", seconds(), signatures, BODY.getBytes(StandardCharsets.UTF_8), AT.plusSeconds(301))).isEqualTo(false);
            assertThat(check.invoke(null, secret.text(), "evt-2", seconds(), signatures, BODY.getBytes(StandardCharsets.UTF_8), AT)).isEqualTo(false);
            assertThat(check.invoke(null, WebhookSecret.random().text(), "evt-1", seconds(), signatures, BODY.getBytes(StandardCharsets.UTF_8), AT)).isEqualTo(false);
        }
    }

    @Test
    void javaScript() throws Exception {
        String tries = example("js") + """
                const { SECRET, ID, TIMESTAMP, SIGNATURES, BODY, NOW } = process.env;
                const headers = { 'webhook-id': ID, 'webhook-timestamp': TIMESTAMP, 'webhook-signature': SIGNATURES };
                console.log([isGenuine(SECRET, headers, Buffer.from(BODY), Number(NOW)), isGenuine(SECRET, headers, Buffer.from(BODY + ' '), Number(NOW)),
                  isGenuine(SECRET, headers, Buffer.from(BODY), Number(NOW) + 301000)].join(' '));
                """;
        assertThat(run(List.of("node", "-e", tries), BODY)).isEqualTo("true false false");
    }

    @Test
    void shell() throws Exception {
        assertThat(run(List.of("bash", "-c", example("bash")), BODY)).isEqualTo("genuine");
        assertThat(run(List.of("bash", "-c", example("bash")), BODY + " ")).isEqualTo("forged");
    }

    @Test
    void every_event_has_its_line() throws IOException {
        List<String> told = Pattern.compile("(?m)^\\| `([a-z.]+)` \\|").matcher(page()).results().map((MatchResult line) -> line.group(1)).toList();
        assertThat(told).containsExactlyInAnyOrderElementsOf(Arrays.stream(EventType.values()).map(EventType::code).collect(Collectors.toList()));
    }

    private String run(List<String> command, String body) throws IOException, InterruptedException {
        ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
        builder.environment().putAll(Map.of("SECRET", secret.text(), "ID", "evt-1", "TIMESTAMP", seconds(), "SIGNATURES", signatures, "BODY", body,
                "NOW", Long.toString(AT.toEpochMilli()), "LC_ALL", "C.UTF-8"));
        Process process = builder.start();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8).strip();
        assertThat(process.waitFor()).as(said).isZero();
        return said;
    }

    private static String seconds() {
        return Long.toString(AT.getEpochSecond());
    }

    private static String example(String language) throws IOException {
        return Pattern.compile("```" + language + "\n(.*?)```", Pattern.DOTALL).matcher(page()).results().map(found -> found.group(1)).findFirst().orElseThrow();
    }

    private static String page() throws IOException {
        return Files.readString(Path.of("docs", "webhooks.md"));
    }
}
