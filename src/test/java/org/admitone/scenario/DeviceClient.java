package org.admitone.scenario;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import tools.jackson.databind.json.JsonMapper;

/// One browser at the door, as a program: holds a device key, signs each request, knocks, takes its seat in the room. Speaks the protocol
/// of the pages over `java.net.http` alone. Safe for many threads.
///
/// ```java
/// DeviceClient laptop = DeviceClient.at(server.address());
/// Answer answer = laptop.knock(link);
/// RoomSocket room = laptop.sit(session, answer.ticket());
/// ```
public final class DeviceClient {

    static final HttpClient HTTP = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final String address;
    private final DeviceKeys keys;
    private volatile String nonce = "";

    private DeviceClient(String address, DeviceKeys keys) {
        this.address = address;
        this.keys = keys;
    }

    /// A new browser.
    ///
    /// @param address scheme, host and port of the server
    public static DeviceClient at(String address) {
        return new DeviceClient(address, DeviceKeys.fresh());
    }

    /// The same browser at another node, or after a restart on another port.
    public DeviceClient movedTo(String otherAddress) {
        return new DeviceClient(otherAddress, keys);
    }

    /// The same browser, having heard this nonce.
    public DeviceClient knowing(String heard) {
        nonce = heard;
        return this;
    }

    public DeviceKeys keys() {
        return keys;
    }

    public String address() {
        return address;
    }

    /// Knocks with a new knock id.
    public Answer knock(String link) {
        return knock(Map.of("link", link), link, UUID.randomUUID());
    }

    public Answer knockContinuingHere(String link) {
        return knock(Map.of("link", link, "continueHere", true), link, UUID.randomUUID());
    }

    /// With the same id: the same knock again.
    public Answer knock(String link, UUID id) {
        return knock(Map.of("link", link), link, id);
    }

    private Answer knock(Map<String, Object> body, String presented, UUID id) {
        return post("/door/knock", body, presented, id);
    }

    /// Any signed request of the learner's zone; signs once more when only the nonce was stale, as the pages do.
    public Answer post(String path, Map<String, Object> body, String presented) {
        return post(path, body, presented, UUID.randomUUID());
    }

    private Answer post(String path, Map<String, Object> body, String presented, UUID id) {
        Answer answer = send(path, JSON.writeValueAsString(body), proof("POST", path, presented, id));
        return answer.status() == 401 && answer.outcome().equals("use-nonce")
                ? send(path, JSON.writeValueAsString(body), proof("POST", path, presented, id)) : answer;
    }

    /// A signature by this device, over the current nonce.
    public String proof(String method, String path, String presented, UUID id) {
        return keys.proof(method, address + path, presented, nonce(), id);
    }

    /// The server's latest nonce; asked for when none is known.
    public String nonce() {
        if (nonce.isEmpty()) {
            remember(exchange(HttpRequest.newBuilder(URI.create(address + "/door/nonce")).GET().build()));
        }
        return nonce;
    }

    /// Posts exactly this, whatever it is.
    public Answer send(String path, String body, String proof) {
        Map<String, String> headers = new LinkedHashMap<>();
        headers.put("Content-Type", "application/json");
        headers.put("DPoP", proof);
        return send(path, body, headers);
    }

    public Answer send(String path, String body, Map<String, String> headers) {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(address + path)).POST(HttpRequest.BodyPublishers.ofString(body));
        headers.forEach(request::setHeader);
        return Answer.of(remember(exchange(request.build())));
    }

    /// Opens the room's socket and takes the seat. Throws when there is no seat for the ticket.
    public RoomSocket sit(String session, String ticket) {
        return RoomSocket.open(this, session, ticket);
    }

    private HttpResponse<String> remember(HttpResponse<String> response) {
        response.headers().firstValue("DPoP-Nonce").ifPresent(fresh -> nonce = fresh);
        return response;
    }

    private static HttpResponse<String> exchange(HttpRequest request) {
        try {
            return HTTP.send(request, HttpResponse.BodyHandlers.ofString());
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError("interrupted", e);
        }
    }
}
