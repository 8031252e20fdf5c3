package org.admitone.simulator.zoom.rest;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.admitone.simulator.zoom.http.Call;
import org.admitone.simulator.zoom.http.Reply;
import org.admitone.simulator.zoom.http.Route;
import org.admitone.simulator.zoom.world.Ids;
import org.admitone.simulator.zoom.world.Json;

/// Gives out access tokens for the account and knows which are good. Several may be good at once; each lives an hour.
public final class Tokens {

    private static final Duration LIFE = Duration.ofHours(1);

    private final Credentials credentials;
    private final Ids ids;
    private final Clock clock;
    private final String apiUrl;
    private final Map<String, Instant> expiry = new HashMap<>();
    private Set<String> scopes;

    public Tokens(Credentials credentials, Ids ids, Clock clock, String apiUrl, Set<String> scopes) {
        this.credentials = credentials;
        this.ids = ids;
        this.clock = clock;
        this.apiUrl = apiUrl;
        this.scopes = Set.copyOf(scopes);
    }

    public List<Route> routes() {
        return List.of(new Route("POST", "/oauth/token", this::token));
    }

    /// Every token given out so far stops working.
    public synchronized void revokeAll() {
        expiry.clear();
    }

    /// What the app is allowed from now on.
    public synchronized void scopes(Set<String> allowed) {
        scopes = Set.copyOf(allowed);
    }

    synchronized boolean good(String token) {
        return Optional.ofNullable(expiry.get(token)).filter(end -> end.isAfter(clock.instant())).isPresent();
    }

    synchronized boolean allows(String scope) {
        return scopes.contains(scope);
    }

    private Reply token(Call call) {
        Map<String, String> asked = new HashMap<>(call.query());
        asked.putAll(call.form());
        if (!basic().equals(call.header("authorization").orElse(""))) {
            return refused("Invalid client_id or client_secret", "invalid_client");
        }
        if (!"account_credentials".equals(asked.get("grant_type"))) {
            return refused("unsupported grant type", "unsupported_grant_type");
        }
        if (!credentials.accountId().equals(asked.get("account_id"))) {
            return refused("Bad Request", "invalid_request");
        }
        return Reply.ok(Json.object().put("access_token", fresh()).put("token_type", "bearer").put("expires_in", LIFE.toSeconds())
                .put("scope", scopeWords()).put("api_url", apiUrl));
    }

    private synchronized String fresh() {
        String token = "eyJzdiI6IjAwMDAwMSIsImFsZyI6IkhTNTEyIn0." + ids.longSecret();
        expiry.put(token, clock.instant().plus(LIFE));
        return token;
    }

    private synchronized String scopeWords() {
        return String.join(" ", new TreeSet<>(scopes));
    }

    private String basic() {
        return "Basic " + Base64.getEncoder().encodeToString((credentials.clientId() + ":" + credentials.clientSecret()).getBytes(StandardCharsets.UTF_8));
    }

    private static Reply refused(String reason, String error) {
        return Reply.json(400, Json.object().put("reason", reason).put("error", error));
    }
}
