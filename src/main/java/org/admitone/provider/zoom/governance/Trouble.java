package org.admitone.provider.zoom.governance;

import java.time.Duration;
import java.time.Instant;
import org.admitone.provider.zoom.api.ZoomTrouble;

/// Why something could not be looked at or put back.
///
/// @param detail for its sentence: scopes, a number of Zoom's; often empty
public record Trouble(Kind kind, String detail) {

    public enum Kind {
        /// No account is set up, or its credentials are not accepted.
        ACCOUNT,
        /// The app lacks scopes.
        SCOPES,
        /// The account's plan has no groups, or the role of whoever made the app does not reach so far.
        PLAN,
        /// Zoom does not know the host.
        HOST,
        /// Zoom says no.
        REFUSED,
        /// Passes by itself.
        WAITING
    }

    private static final Duration SOON = Duration.ofMinutes(1);
    private static final Duration LATER = Duration.ofMinutes(10);

    static Trouble of(ZoomTrouble trouble) {
        return switch (trouble) {
            case ZoomTrouble.NotConfigured _, ZoomTrouble.BadCredentials _ -> new Trouble(Kind.ACCOUNT, "");
            case ZoomTrouble.MissingScopes(var scopes) -> new Trouble(Kind.SCOPES, String.join(", ", scopes));
            case ZoomTrouble.PlanLacks(int code, _) -> new Trouble(Kind.PLAN, Integer.toString(code));
            case ZoomTrouble.NotFound(var what) -> what == ZoomTrouble.NotFound.Thing.HOST ? new Trouble(Kind.HOST, "") : new Trouble(Kind.WAITING, "");
            case ZoomTrouble.Conflict(int code, _) -> new Trouble(Kind.REFUSED, Integer.toString(code));
            case ZoomTrouble.Refused(int status, int code, _, _) -> new Trouble(Kind.REFUSED, status + "/" + code);
            case ZoomTrouble.Throttled _, ZoomTrouble.DailyLimit _, ZoomTrouble.Unreachable _, ZoomTrouble.Ambiguous _ -> new Trouble(Kind.WAITING, "");
        };
    }

    /// When looking again makes sense.
    static Instant again(ZoomTrouble trouble, Instant now) {
        return trouble.again(now, SOON, LATER);
    }
}
