package org.admitone.provider.zoom.account;

import org.admitone.provider.zoom.api.ZoomTrouble;

/// What a trouble with Zoom means to whoever sets the account up.
final class TroubleWords {

    private TroubleWords() {}

    /// @param what a sentence: what was not possible
    static Finding of(ZoomTrouble trouble, String what) {
        String wanted = what + " ";
        return switch (trouble) {
            case ZoomTrouble.NotConfigured() -> Finding.bad("not-set-up", "No account is set up.", "Paste the credentials of a server-to-server app.");
            case ZoomTrouble.BadCredentials() -> Finding.bad("credentials", "Zoom does not accept the credentials.",
                    "Compare account id, client id and secret with the app's page at Zoom, and see that the app is activated.");
            case ZoomTrouble.MissingScopes(var scopes) -> Finding.bad("scope-missing", wanted + "The app lacks " + (scopes.isEmpty() ? "a scope or role" : String.join(", ", scopes)) + ".",
                    "Add it at marketplace.zoom.us. Scopes go no further than the role of whoever made the app.");
            case ZoomTrouble.PlanLacks(int code, String meaning) -> Finding.bad("plan", wanted + meaning, "Give the host a licence, or see what the account's plan has. Zoom's number for it is " + code + ".");
            case ZoomTrouble.NotFound(var thing) -> Finding.bad("not-there", wanted + (thing == ZoomTrouble.NotFound.Thing.HOST ? "Zoom does not know the host." : "Zoom does not know the meeting."), "Check the account again.");
            case ZoomTrouble.Conflict(int code, String meaning) -> Finding.warn("conflict", wanted + meaning, "Try again in a minute.");
            case ZoomTrouble.Refused(int status, int code, String meaning, var fields) -> Finding.bad("refused",
                    wanted + meaning + (fields.isEmpty() ? "" : " Zoom names: " + String.join(", ", fields) + "."), "Zoom's number for it is " + status + "/" + code + ".");
            case ZoomTrouble.Throttled(var until) -> Finding.warn("throttled", wanted + "Zoom asks us to wait.", "Try again in a minute.");
            case ZoomTrouble.DailyLimit limit -> Finding.warn("daily-limit", wanted + "What Zoom allows in a day is used up.", "Try again after " + limit.end() + ".");
            case ZoomTrouble.Unreachable(var nextTry) -> Finding.bad("unreachable", wanted + "Zoom does not answer.", "See whether this machine reaches Zoom, then try again.");
            case ZoomTrouble.Ambiguous() -> Finding.warn("unclear", wanted + "Zoom's answer never came.", "Try again in a minute.");
        };
    }
}
