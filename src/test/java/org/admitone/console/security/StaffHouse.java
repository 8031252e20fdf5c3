package org.admitone.console.security;

import java.io.IOException;
import java.io.InputStream;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.admitone.console.StaffMember;
import org.admitone.console.StaffRole;
import org.admitone.platform.SettableClock;
import org.admitone.platform.TestDatabase;
import org.admitone.platform.TestServer;
import org.admitone.platform.words.Words;

/// One running house for this package's tests, and somebody who sends it requests as a browser would: keeping cookies,
/// following nothing. It believes to be reached over HTTPS.
final class StaffHouse implements AutoCloseable {

    static final Visit VISIT = new Visit("203.0.113.77", "A browser on Linux");
    static final String PASSWORD = "three words in a row";
    private static final Pattern CSRF = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"");
    private static final AtomicInteger NUMBER = new AtomicInteger();

    final SettableClock clock = SettableClock.at("2026-11-23T09:00:00Z");
    final TestDatabase database = TestDatabase.fresh();
    final TestServer server = TestServer.on(database, clock, "admitone.public-url=https://door.example", "admitone.school.gallery=true");

    /// A new member of the staff, not signed in.
    StaffMember member(StaffRole role) {
        InvitationDesk desk = server.bean(InvitationDesk.class);
        String login = role.code() + NUMBER.incrementAndGet();
        return desk.welcome(desk.ofTheHouse(role), new Newcomer("Some " + Words.ENGLISH.of("staff-role", role), login, PASSWORD, PASSWORD));
    }

    Visitor visitor() {
        return new Visitor();
    }

    /// A new member's browser, signed in.
    Visitor signedIn(StaffRole role) {
        return signedIn(member(role));
    }

    Visitor signedIn(StaffMember member) {
        Visitor visitor = visitor();
        visitor.cookies.put(StaffCookie.NAME, server.bean(SignInDesk.class).begin(member, VISIT, Shown.PASSWORD).token().value());
        return visitor;
    }

    /// What the audit trail says that this actor did, the oldest first: action and detail.
    List<String> lines(String actor) {
        return database.jdbc().sql("select action || ' ' || detail from audit where actor = ? order by seq").param(actor)
                .query((row, n) -> Objects.requireNonNull(row.getString(1))).list();
    }

    @Override
    public void close() {
        server.close();
        database.close();
    }

    final class Visitor {

        final Map<String, String> cookies = new LinkedHashMap<>();
        private final HttpClient client = HttpClient.newHttpClient();

        HttpResponse<String> get(String path) {
            return send(request(path).GET());
        }

        HttpResponse<String> get(String path, String header, String value) {
            return send(request(path).setHeader(header, value).GET());
        }

        /// With the token that the page at `from` gives.
        HttpResponse<String> post(String from, String path, Map<String, String> fields) {
            Matcher token = CSRF.matcher(get(from).body());
            Map<String, String> all = new LinkedHashMap<>(fields);
            if (token.find()) {
                all.put("_csrf", token.group(1));
            }
            return postBare(path, all);
        }

        HttpResponse<String> postBare(String path, Map<String, String> fields) {
            return send(form(path, fields));
        }

        private HttpRequest.Builder form(String path, Map<String, String> fields) {
            String body = fields.entrySet().stream().map(field -> field.getKey() + "=" + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
                    .collect(Collectors.joining("&"));
            return request(path).header("Content-Type", "application/x-www-form-urlencoded").POST(HttpRequest.BodyPublishers.ofString(body));
        }

        String csrf(String from) {
            Matcher token = CSRF.matcher(get(from).body());
            return token.find() ? token.group(1) : "";
        }

        /// @param body of a refusal only: some answers never end
        record Told(int status, String body) {}

        Told told(String path) {
            return told(request(path).GET());
        }

        Told told(String path, Map<String, String> fields) {
            return told(form(path, fields));
        }

        private Told told(HttpRequest.Builder request) {
            try {
                HttpResponse<InputStream> answer = client.send(request.build(), HttpResponse.BodyHandlers.ofInputStream());
                try (InputStream body = answer.body()) {
                    return new Told(answer.statusCode(), answer.statusCode() == 403 ? new String(body.readAllBytes(), StandardCharsets.UTF_8) : "");
                }
            } catch (IOException | InterruptedException e) {
                throw new AssertionError(e);
            }
        }

        HttpResponse<String> signIn(String login, String password) {
            return post("/console/sign-in", "/console/sign-in", Map.of("login", login, "password", password));
        }

        HttpResponse<String> send(String method, String path) {
            return send(request(path).method(method, HttpRequest.BodyPublishers.noBody()));
        }

        private HttpRequest.Builder request(String path) {
            var request = HttpRequest.newBuilder(java.net.URI.create("http://localhost:" + server.port() + path)).header("Accept", "text/html");
            if (!cookies.isEmpty()) {
                request.header("Cookie", cookies.entrySet().stream().map(cookie -> cookie.getKey() + "=" + cookie.getValue()).collect(Collectors.joining("; ")));
            }
            return request;
        }

        private HttpResponse<String> send(HttpRequest.Builder request) {
            try {
                var answer = client.send(request.build(), HttpResponse.BodyHandlers.ofString());
                for (String cookie : answer.headers().allValues("Set-Cookie")) {
                    String[] pair = cookie.substring(0, cookie.indexOf(';')).split("=", 2);
                    if (pair[1].isEmpty()) {
                        cookies.remove(pair[0]);
                    } else {
                        cookies.put(pair[0], pair[1]);
                    }
                }
                return answer;
            } catch (IOException | InterruptedException e) {
                throw new AssertionError(e);
            }
        }
    }
}
