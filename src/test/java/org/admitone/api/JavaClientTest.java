package org.admitone.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringWriter;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.tools.ToolProvider;
import org.admitone.platform.SettableClock;
import org.admitone.platform.TestDatabase;
import org.admitone.platform.TestServer;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The client in `client/java`: made of the OpenAPI document, compiled as whoever depends on it would, and every operation called with it.
class JavaClientTest {

    private static final Path CLIENT = Path.of("client", "java");
    private static final Path MADE = CLIENT.resolve("src/main/java/org/admitone/client");

    @AutoClose static final TestDatabase database = TestDatabase.fresh();
    @AutoClose static final TestServer server = TestServer.on(database, SettableClock.at("2026-09-01T10:00:00Z"));
    static final ApiClient lms = ApiClient.of(server);

    @TempDir Path folder;

    /// Written anew with `-Ddocs=write`.
    @Test
    void its_sources_are_made_of_the_document() throws IOException {
        for (Map.Entry<String, String> file : new JavaClientSource().files().entrySet()) {
            if ("write".equals(System.getProperty("docs"))) {
                Files.writeString(MADE.resolve(file.getKey()), file.getValue());
            }
            assertThat(Files.readString(MADE.resolve(file.getKey()))).as(file.getKey()).isEqualTo(file.getValue());
        }
    }

    @Test
    void it_is_compiled_for_java_17_without_a_warning_and_calls_every_operation() throws Exception {
        List<String> called = new ArrayList<>();
        for (ApiContract.Operation operation : ApiContract.operations()) {
            assertThat(Files.readString(CLIENT.resolve("src/test/java/org/admitone/client/EveryOperation.java"))).as(operation.id())
                    .containsPattern("admitone\\.(" + operation.id() + "|all" + operation.id().replaceFirst("^list", "") + ")\\(");
            called.add(operation.id());
        }
        assertThat(called).hasSizeGreaterThan(60);
        compile();
        lms.put("/api/v1/people/ada", "{\"displayName\":\"Ada\"}");
        try (URLClassLoader loader = new URLClassLoader(new URL[] {folder.toUri().toURL()}, getClass().getClassLoader())) {
            loader.loadClass("org.admitone.client.EveryOperation").getMethod("run", String.class, String.class, String.class).invoke(null, server.address(), lms.key(), device());
        }
    }

    /// What it depends on is what the server was tested with.
    @Test
    void it_depends_on_the_json_library_of_the_server() throws IOException {
        String jar = Arrays.stream(System.getProperty("java.class.path").split(":")).filter(path -> path.matches(".*/tools/jackson/core/jackson-databind/.*")).findFirst().orElseThrow();
        assertThat(Files.readString(CLIENT.resolve("pom.xml"))).contains("<version>" + jar.replaceFirst(".*jackson-databind-(.*)\\.jar", "$1") + "</version>");
    }

    private void compile() throws IOException {
        try (Stream<Path> files = Files.walk(CLIENT)) {
            List<String> sources = files.map(Path::toString).filter(name -> name.endsWith(".java")).toList();
            StringWriter said = new StringWriter();
            var compiler = ToolProvider.getSystemJavaCompiler();
            try (var manager = compiler.getStandardFileManager(null, null, null)) {
                boolean well = compiler.getTask(said, manager, null, List.of("--release", "17", "-Xlint:all,-options,-classfile,-processing", "-Werror", "-proc:none", "-d", folder.toString(),
                        "-classpath", jackson()), null, manager.getJavaFileObjectsFromStrings(sources)).call();
                assertThat(well).as(said.toString()).isTrue();
            }
        }
    }

    private static String jackson() {
        return Arrays.stream(System.getProperty("java.class.path").split(":")).filter(jar -> jar.contains("jackson")).collect(Collectors.joining(":"));
    }

    private static String device() {
        return database.jdbc().sql("""
                insert into device (person_id, key_thumbprint, label, first_seen_at)
                select person_id, sha256('thumb'), 'Firefox on Linux', timestamptz '2026-09-01 09:00Z' from person where uid = 'ada' returning device_id
                """).query(UUID.class).single().toString();
    }
}
