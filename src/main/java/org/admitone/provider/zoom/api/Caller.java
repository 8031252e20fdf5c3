package org.admitone.provider.zoom.api;

import java.net.URI;
import java.net.http.HttpRequest;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.admitone.provider.zoom.ZoomSettings;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/// Makes a call under all the rules: its turn, the limits, the day's allowances, the token, one deadline. Reading is tried twice,
/// writing never.
@Component
final class Caller {

    private static final Logger LOG = LoggerFactory.getLogger(Caller.class);
    private static final Duration URGENT_PATIENCE = Duration.ofSeconds(1);
    private static final int TRIES = 2;

    private final CredentialSource source;
    private final AccessTokens tokens;
    private final Restraint restraint;
    private final Wire wire;
    private final ZoomSettings settings;
    private final Clock clock;
    private volatile @Nullable Instant throttledUntil;

    Caller(CredentialSource source, AccessTokens tokens, Restraint restraint, Wire wire, ZoomSettings settings, Clock clock) {
        this.source = source;
        this.tokens = tokens;
        this.restraint = restraint;
        this.wire = wire;
        this.settings = settings;
        this.clock = clock;
    }

    <T> T call(Call call, Priority priority, Function<Answer, T> reader) {
        if (TransactionSynchronizationManager.isActualTransactionActive()) {
            throw new IllegalStateException("no transaction spans a call to a provider");
        }
        for (int tried = 1; ; tried++) {
            try {
                return read(call, once(call, priority), reader);
            } catch (ZoomFault fault) {
                if (call.writes() || tried == TRIES || !passing(fault.trouble(), priority)) {
                    throw fault;
                }
            }
        }
    }

    private boolean passing(ZoomTrouble trouble, Priority priority) {
        return switch (trouble) {
            case ZoomTrouble.Unreachable away -> restraint.weather().isEmpty();
            case ZoomTrouble.Throttled(Instant until) -> !until.isAfter(clock.instant().plus(patience(priority)));
            default -> false;
        };
    }

    private static <T> T read(Call call, Answer answer, Function<Answer, T> reader) {
        try {
            return reader.apply(answer);
        } catch (Answer.Unreadable unreadable) {
            LOG.warn("Zoom: the answer to {} cannot be read at '{}'.", call.name(), unreadable.field());
            throw new ZoomFault(call.writes() ? new ZoomTrouble.Ambiguous()
                    : new ZoomTrouble.Refused(200, 0, "Zoom's answer cannot be read.", List.of(unreadable.field())));
        }
    }

    private Answer once(Call call, Priority priority) {
        Credentials credentials = source.current().orElseThrow(() -> new ZoomFault(new ZoomTrouble.NotConfigured()));
        try (Turns.Turn turn = restraint.turn(priority, patience(priority))) {
            restraint.pass(credentials.plan(), call, priority, patience(priority));
            return settled(call, priority, credentials);
        }
    }

    private Answer settled(Call call, Priority priority, Credentials credentials) {
        long began = System.nanoTime();
        try {
            Reply reply = sent(call, priority, credentials);
            if (reply.status() < 500) {
                restraint.answered();
            }
            log(call, reply, began);
            return reply.good() ? reply.body() : refused(call, Verdict.of(call, reply, clock.instant()));
        } catch (Wire.NoAnswer silence) {
            Instant nextTry = restraint.missed();
            LOG.info("Zoom: {}: {}", call.name(), silence.getMessage());
            if (call.writes() && silence.sent() == Wire.NoAnswer.Sent.PERHAPS) {
                throw new ZoomFault(new ZoomTrouble.Ambiguous());
            }
            restraint.undone(call);
            throw new ZoomFault(new ZoomTrouble.Unreachable(nextTry));
        }
    }

    /// With a token that turns out to be invalid: once more with a new one.
    private Reply sent(Call call, Priority priority, Credentials credentials) throws Wire.NoAnswer {
        Duration deadline = deadline(priority);
        AccessTokens.Token token = token(call, () -> tokens.current(credentials, deadline));
        Reply reply = wire.send(request(call, token), deadline);
        if (reply.good() || ErrorCodes.of(reply).behaviour() != Behaviour.RENEW_TOKEN) {
            return reply;
        }
        AccessTokens.Token another = token(call, () -> tokens.replaced(credentials, token, deadline));
        return wire.send(request(call, another), deadline);
    }

    private interface TokenSource {
        AccessTokens.Token get() throws Wire.NoAnswer;
    }

    /// Without a token the call itself was never sent.
    private AccessTokens.Token token(Call call, TokenSource source) throws Wire.NoAnswer {
        try {
            return source.get();
        } catch (Wire.NoAnswer silence) {
            throw new Wire.NoAnswer(Wire.NoAnswer.Sent.NO, "no token: " + silence.getMessage());
        } catch (Answer.Unreadable unreadable) {
            throw new Wire.NoAnswer(Wire.NoAnswer.Sent.NO, "no token: the answer cannot be read");
        } catch (ZoomFault refused) {
            restraint.undone(call);
            throw refused;
        }
    }

    private Answer refused(Call call, Verdict verdict) {
        switch (verdict.trouble()) {
            case ZoomTrouble.Throttled(Instant until) -> {
                restraint.undone(call);
                if (verdict.behaviour() == Behaviour.THROTTLED) {
                    restraint.close(call.label(), until);
                    throttledUntil = until;
                }
            }
            case ZoomTrouble.DailyLimit limit -> restraint.usedUp(call, limit);
            case ZoomTrouble.Unreachable away -> throw new ZoomFault(new ZoomTrouble.Unreachable(restraint.missed()));
            case ZoomTrouble.Ambiguous unclear -> restraint.missed();
            case ZoomTrouble.BadCredentials bad -> {
                restraint.undone(call);
                LOG.warn("Zoom does not accept its own new token for {}.", call.name());
            }
            default -> LOG.debug("Zoom: {} is refused", call.name());
        }
        throw new ZoomFault(verdict.trouble());
    }

    private HttpRequest request(Call call, AccessTokens.Token token) {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(settings.apiUrl() + call.pathAndQuery()))
                .header("Authorization", "Bearer " + token.value()).header("Accept", "application/json");
        call.json().ifPresent(json -> request.header("Content-Type", "application/json"));
        return request.method(call.method().name(), call.json().map(json -> HttpRequest.BodyPublishers.ofString(json.toString()))
                .orElseGet(HttpRequest.BodyPublishers::noBody)).build();
    }

    private static void log(Call call, Reply reply, long began) {
        long millis = (System.nanoTime() - began) / 1_000_000;
        if (reply.good()) {
            LOG.debug("Zoom: {}: {} in {} ms, tracking id {}", call.name(), reply.status(), millis, reply.trackingId());
        } else {
            LOG.info("Zoom: {}: {}/{} in {} ms, tracking id {}", call.name(), reply.status(), reply.code(), millis, reply.trackingId());
        }
    }

    private Duration patience(Priority priority) {
        return switch (priority) {
            case BACKGROUND -> settings.patience();
            case URGENT -> settings.patience().compareTo(URGENT_PATIENCE) < 0 ? settings.patience() : URGENT_PATIENCE;
        };
    }

    private Duration deadline(Priority priority) {
        return switch (priority) {
            case BACKGROUND -> settings.requestTimeout();
            case URGENT -> settings.urgentTimeout();
        };
    }

    GrantedScopes authorise() {
        Credentials credentials = source.current().orElseThrow(() -> new ZoomFault(new ZoomTrouble.NotConfigured()));
        try {
            return new GrantedScopes(tokens.fresh(credentials, settings.requestTimeout()).scopes());
        } catch (Wire.NoAnswer | Answer.Unreadable silence) {
            throw new ZoomFault(new ZoomTrouble.Unreachable(restraint.missed()));
        }
    }

    ZoomWeather weather() {
        Optional<ZoomWeather.Down> down = restraint.weather();
        if (down.isPresent()) {
            return down.get();
        }
        Instant until = throttledUntil;
        return until != null && clock.instant().isBefore(until) ? new ZoomWeather.Throttled(until) : new ZoomWeather.Clear();
    }
}
