package org.admitone.platform.start;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.web.server.WebServer;
import org.springframework.boot.web.server.context.WebServerApplicationContext;
import org.springframework.context.ConfigurableApplicationContext;

/// `train`: a short life of the server on a throw-away data directory, watched by the JVM, which keeps loaded classes and
/// profiles for later starts (the AOT cache). Run by the launcher once per build; warm-ups run as in a real start.
public final class Training {

    private static final List<String> VISITED = List.of("/health", "/", "/console", "/console/sign-in", "/p/nobody", "/api/v1/courses", "/css/tokens.css", "/door/nonce");

    private Training() {}

    public static void run(Class<?> application, Path data) throws IOException, InterruptedException {
        Files.createDirectories(data);
        try (ConfigurableApplicationContext context = SpringApplication.run(application, "--server.address=127.0.0.1", "--server.port=0",
                "--admitone.data=" + data, "--admitone.door.rehearsal-knocks=40000", "--admitone.public-url=", "--admitone.database.url=")) {
            WebServer web = java.util.Objects.requireNonNull(((WebServerApplicationContext) context).getWebServer());
            visit("http://127.0.0.1:" + web.getPort());
        }
    }

    /// Whatever these answer: what counts is that their classes are loaded.
    private static void visit(String base) throws IOException, InterruptedException {
        try (HttpClient browser = HttpClient.newHttpClient()) {
            for (int round = 0; round < 20; round++) {
                for (String path : VISITED) {
                    HttpRequest request = HttpRequest.newBuilder(URI.create(base + path)).GET().build();
                    HttpResponse<Void> answer = browser.send(request, HttpResponse.BodyHandlers.discarding());
                    if (answer.statusCode() >= 500) {
                        System.err.println("training: " + path + " answered " + answer.statusCode());
                    }
                }
            }
        }
    }
}
