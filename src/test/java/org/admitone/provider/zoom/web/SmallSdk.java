package org.admitone.provider.zoom.web;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.CopyOnWriteArrayList;
import org.admitone.scenario.ZoomSchool;
import org.admitone.simulator.zoom.Join;
import org.admitone.simulator.zoom.SimClient;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// Plays the part of Zoom's Web SDK: a script from another origin with the same calls, whose clients come into the simulated meeting by what
/// they were given. Shows no picture.
final class SmallSdk implements AutoCloseable {

    private static final String SCRIPT = """
            (() => {
              const home = new URL(document.currentScript.src).origin;
              const tell = (what, body) => fetch(home + what, { method: 'POST', body: JSON.stringify(body) });
              globalThis.ZoomMtgEmbedded = { createClient() {
                const heard = {};
                let root = null, key = null;
                return {
                  async init({ zoomAppRoot, language }) { root = zoomAppRoot; root.lang = language; },
                  on(what, then) { heard[what] = then; },
                  async join(given) {
                    const answer = await tell('/join', given);
                    if (answer.status !== 200) throw { type: 'JOIN_MEETING_FAILED', errorCode: Number(await answer.text()), reason: 'refused' };
                    key = await answer.text();
                    root.textContent = 'Zoom’s own view of the meeting, as ' + given.userName;
                    heard['connection-change']({ state: 'Connected' });
                  },
                  async leaveMeeting() { await tell('/leave', { key }); heard['connection-change']({ state: 'Closed' }); },
                };
              } };
            })();
            """;

    private final HttpServer server;
    private final List<JsonNode> joined = new CopyOnWriteArrayList<>();
    private final List<SimClient> clients = new CopyOnWriteArrayList<>();
    private volatile boolean blocked;
    private volatile @Nullable ZoomSchool school;

    SmallSdk() {
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        server.createContext("/sdk.js", exchange -> answer(exchange, blocked ? 404 : 200, "text/javascript", SCRIPT));
        server.createContext("/sdk.css", exchange -> answer(exchange, 200, "text/css", "#meeting { font-weight: 600 }"));
        server.createContext("/join", this::join);
        server.createContext("/leave", exchange -> {
            String key = body(exchange).path("key").stringValue();
            clients.stream().filter(client -> client.key().equals(key)).forEach(SimClient::leave);
            answer(exchange, 200, "text/plain", "");
        });
        server.start();
    }

    String address() {
        return "http://localhost:" + server.getAddress().getPort();
    }

    void plays(ZoomSchool at) {
        school = at;
    }

    void block(boolean whether) {
        blocked = whether;
    }

    /// What each join was given, in order.
    List<JsonNode> joined() {
        return joined;
    }

    private void join(HttpExchange exchange) throws IOException {
        JsonNode given = body(exchange);
        joined.add(given);
        ZoomSchool at = Objects.requireNonNull(school, "it plays nowhere yet");
        String link = at.zoom.address() + "/w/" + given.path("meetingNumber").stringValue() + "?tk=" + given.path("tk").stringValue() + "&customer_key="
                + given.path("customerKey").stringValue();
        switch (at.tries(link)) {
            case Join.Joined(SimClient client) -> {
                clients.add(client);
                answer(exchange, 200, "text/plain", client.key());
            }
            case Join.Refused(int code, String _) -> answer(exchange, 403, "text/plain", Integer.toString(code));
        }
    }

    private static JsonNode body(HttpExchange exchange) throws IOException {
        return JsonMapper.shared().readTree(exchange.getRequestBody().readAllBytes());
    }

    private static void answer(HttpExchange exchange, int status, String type, String text) throws IOException {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().set("Access-Control-Allow-Origin", "*");
        exchange.getResponseHeaders().set("Cache-Control", "no-store");
        exchange.getResponseHeaders().set("Content-Type", type);
        exchange.sendResponseHeaders(status, bytes.length == 0 ? -1 : bytes.length);
        exchange.getResponseBody().write(bytes);
        exchange.close();
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
