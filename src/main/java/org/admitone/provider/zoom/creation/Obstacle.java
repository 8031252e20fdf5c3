package org.admitone.provider.zoom.creation;

import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import org.admitone.provider.zoom.api.ZoomTrouble;

/// Why an account was not made, or what it waits for.
///
/// @param detail for its sentence: scopes, or a number of Zoom's; often empty
public record Obstacle(Kind kind, String detail) {

    public enum Kind {
        /// No licence, or no seat at all, is left.
        SEATS,
        /// The account at Zoom is not set up for this way of making accounts.
        WAY,
        /// Somebody else's account has the address.
        ELSEWHERE,
        /// The address's domain is not taken.
        DOMAIN,
        /// The invitation was declined or has run out.
        RUN_OUT,
        /// The account is there and switched off.
        SWITCHED_OFF,
        /// Zoom says no.
        REFUSED,
        /// No account is set up here, or its credentials are not accepted. Goes on by itself, like the following.
        ACCOUNT,
        /// The app lacks scopes.
        SCOPES,
        /// Passes by itself.
        WAITING,
        /// The stored address does not open with this server's key file.
        KEY
    }

    private static final Duration SOON = Duration.ofSeconds(20);
    private static final Duration LATER = Duration.ofMinutes(5);
    private static final Set<Integer> SEATS = Set.of(1102, 2033, 2034, 2038, 2039, 3412);
    private static final Set<Integer> DOMAINS = Set.of(1107, 1116, 11321);
    private static final Set<Integer> OTHERS = Set.of(1005, 1009, 2036, 2037);

    static Obstacle of(ZoomTrouble trouble) {
        return switch (trouble) {
            case ZoomTrouble.NotConfigured _, ZoomTrouble.BadCredentials _ -> new Obstacle(Kind.ACCOUNT, "");
            case ZoomTrouble.MissingScopes(var scopes) -> new Obstacle(Kind.SCOPES, String.join(", ", scopes));
            case ZoomTrouble.PlanLacks(int code, _) -> new Obstacle(SEATS.contains(code) ? Kind.SEATS : Kind.WAY, Integer.toString(code));
            case ZoomTrouble.Conflict(int code, _) -> of(code, Kind.REFUSED);
            case ZoomTrouble.Refused(_, int code, _, _) -> of(code, Kind.REFUSED);
            case ZoomTrouble.NotFound _, ZoomTrouble.Throttled _, ZoomTrouble.DailyLimit _, ZoomTrouble.Unreachable _, ZoomTrouble.Ambiguous _ -> new Obstacle(Kind.WAITING, "");
        };
    }

    private static Obstacle of(int code, Kind otherwise) {
        Kind kind = DOMAINS.contains(code) ? Kind.DOMAIN : OTHERS.contains(code) ? Kind.ELSEWHERE : otherwise;
        return new Obstacle(kind, Integer.toString(code));
    }

    boolean passes() {
        return kind == Kind.ACCOUNT || kind == Kind.SCOPES || kind == Kind.WAITING;
    }

    /// When trying again makes sense.
    static Instant again(ZoomTrouble trouble, Instant now) {
        return trouble.again(now, SOON, LATER);
    }
}
