package org.admitone.provider.zoom.api;

/// What the client does about an error of Zoom's.
enum Behaviour {
    RENEW_TOKEN("a new token is asked for once and the call made again; refused again, it counts as `BadCredentials`"),
    BAD_CREDENTIALS("`BadCredentials`: nothing is asked for a minute; the set-up page says what to put right"),
    MISSING_SCOPES("`MissingScopes`: the set-up page names each with what it is for"),
    PLAN_LACKS("`PlanLacks`: told to staff; not tried again until something changes"),
    MEETING_GONE("`NotFound(MEETING)`: whoever needs the meeting plans it anew"),
    HOST_GONE("`NotFound(HOST)`: the host's classes are given to another one"),
    OTHER_GONE("`NotFound(OTHER)`"),
    CONFLICT("`Conflict`: looked at again before anything else is done"),
    REFUSED("`Refused`: told to staff with the fields that Zoom does not like; not tried again unchanged"),
    BUSY("`Throttled`: only this thing is left alone for a second"),
    THROTTLED("`Throttled`: all calls of that label wait, on all nodes, as long as Zoom says, or a second"),
    DAILY_LIMIT("`DailyLimit`: counted as used up until Zoom's time, or midnight UTC"),
    AWAY("reading: asked once more, then `Unreachable`; writing: `Ambiguous`, and whoever planned it looks first. Several in a row stop all calls for a while");

    private final String told;

    Behaviour(String told) {
        this.told = told;
    }

    String told() {
        return told;
    }
}
