package org.admitone.provider.zoom.api;

import java.net.URLEncoder;
import java.net.http.HttpRequest;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.Set;
import java.util.concurrent.locks.ReentrantLock;
import org.admitone.provider.zoom.ZoomSettings;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/// The one token of this process. Asked for once however many calls need it, and anew well before it runs out.
@Component
final class AccessTokens {

    private static final Logger LOG = LoggerFactory.getLogger(AccessTokens.class);
    private static final Duration REFUSAL_COUNTS = Duration.ofMinutes(1);
    private static final long USUAL_SECONDS = 3600;

    private final Wire wire;
    private final ZoomSettings settings;
    private final Clock clock;
    private final ReentrantLock oneAsks = new ReentrantLock();
    private volatile @Nullable Token cached;
    private volatile @Nullable Refusal refused;

    AccessTokens(Wire wire, ZoomSettings settings, Clock clock) {
        this.wire = wire;
        this.settings = settings;
        this.clock = clock;
    }

    record Token(String value, Set<String> scopes, Instant freshUntil, long revision) {

        boolean servesFor(Credentials credentials, Instant now) {
            return revision == credentials.revision() && now.isBefore(freshUntil);
        }

        @Override
        public String toString() {
            return "Token[masked]";
        }
    }

    /// Zoom's no to these credentials is remembered for a while: who asks wrongly again and again is shut out by it.
    private record Refusal(long revision, Instant until) {}

    Token current(Credentials credentials, Duration deadline) throws Wire.NoAnswer {
        Token token = cached;
        return token != null && token.servesFor(credentials, clock.instant()) ? token : replaced(credentials, token, deadline);
    }

    /// A new one, unless somebody else has got one since `stale`.
    Token replaced(Credentials credentials, @Nullable Token stale, Duration deadline) throws Wire.NoAnswer {
        oneAsks.lock();
        try {
            Token token = cached;
            if (token != null && !token.equals(stale) && token.servesFor(credentials, clock.instant())) {
                return token;
            }
            Refusal no = refused;
            if (no != null && no.revision == credentials.revision() && clock.instant().isBefore(no.until)) {
                throw new ZoomFault(new ZoomTrouble.BadCredentials());
            }
            return asked(credentials, deadline);
        } finally {
            oneAsks.unlock();
        }
    }

    /// A new one in any case.
    Token fresh(Credentials credentials, Duration deadline) throws Wire.NoAnswer {
        oneAsks.lock();
        try {
            return asked(credentials, deadline);
        } finally {
            oneAsks.unlock();
        }
    }

    private Token asked(Credentials credentials, Duration deadline) throws Wire.NoAnswer {
        Instant now = clock.instant();
        Reply reply = wire.send(request(credentials), deadline);
        LOG.debug("Zoom: asked for a token: {}, tracking id {}", reply.status(), reply.trackingId());
        if (!reply.good()) {
            throw refusal(credentials, reply, now);
        }
        long seconds = reply.body().numberOr("expires_in", USUAL_SECONDS);
        Token token = new Token(reply.body().text("access_token"), Set.copyOf(List.of(reply.body().textOr("scope", "").strip().split("\\s+"))),
                now.plusSeconds(seconds * 7 / 8), credentials.revision());
        cached = token;
        refused = null;
        return token;
    }

    private ZoomFault refusal(Credentials credentials, Reply reply, Instant now) throws Wire.NoAnswer {
        if (reply.status() >= 500) {
            throw new Wire.NoAnswer(Wire.NoAnswer.Sent.NO, "token endpoint answered " + reply.status());
        }
        if (reply.status() == 429) {
            return new ZoomFault(new ZoomTrouble.Throttled(Verdict.again(reply, now)));
        }
        LOG.warn("Zoom refused a token with {}, tracking id {}. No class in Zoom can be prepared until the credentials are put right.", reply, reply.trackingId());
        refused = new Refusal(credentials.revision(), now.plus(REFUSAL_COUNTS));
        return new ZoomFault(new ZoomTrouble.BadCredentials());
    }

    private HttpRequest request(Credentials credentials) {
        String basic = Base64.getEncoder().encodeToString((credentials.clientId() + ":" + credentials.clientSecret()).getBytes(StandardCharsets.UTF_8));
        return HttpRequest.newBuilder(settings.oauthUrl()).header("Authorization", "Basic " + basic)
                .header("Content-Type", "application/x-www-form-urlencoded").header("Accept", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString("grant_type=account_credentials&account_id="
                        + URLEncoder.encode(credentials.accountId(), StandardCharsets.UTF_8))).build();
    }
}
