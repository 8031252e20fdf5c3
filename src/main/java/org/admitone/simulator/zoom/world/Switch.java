package org.admitone.simulator.zoom.world;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/// Behaviour that differs between accounts or that nobody outside Zoom knows; each is on or off, also while running.
public enum Switch {
    /// per-second limits per account and label
    RATES,
    /// limits per UTC day: writes per host, adds and status changes per registrant
    DAILY_QUOTAS,
    /// `X-RateLimit-*` and `Retry-After` on refusals
    RATE_HEADERS,
    /// body code 4001 instead of 429 for per-second refusals
    RATE_CODE_4001,
    /// `participant.remove` was enabled for the account
    REMOVAL,
    /// a removed person may come back with the same link
    REMOVED_MAY_RETURN,
    /// adding a registrant's address again gives the same registrant and link
    SAME_REGISTRANT_AGAIN,
    /// a cancelled registrant who is approved again keeps the old link
    SAME_LINK_AFTER_APPROVAL,
    /// a meeting must have a passcode, a waiting room or authentication
    ONE_SECURITY_OPTION,
    /// a client that vanishes is noticed at once instead of after 60 to 90 seconds
    LOSS_SEEN_AT_ONCE,
    /// the host's own `participant_joined` is not sent
    HOST_JOIN_UNTOLD,
    /// when the host goes while others stay, one of those becomes host
    ORPHANS_GET_A_HOST,
    /// invite links let people in although the meeting asks for registration
    INVITES_PASS_REGISTRATION,
    /// instances with one person appear in reports
    REPORT_LONELY_MEETINGS,
    /// the answer to a status change is 204, and nothing changed
    STATUS_CHANGE_IGNORED,
    /// a fresh signature and time stamp on each repetition of a webhook
    FRESH_SIGNATURE_ON_RETRY,
    /// the account has the add-on for meetings of 1,000
    LARGE_MEETINGS,
    /// the account has single sign-on
    SSO,
    /// accounts may be made ahead of their first single sign-on
    SSO_AHEAD,
    /// the account manages the domain of its addresses
    MANAGED_DOMAIN,
    /// the account belongs to one of Zoom's partners, who may make users that cannot sign in
    PARTNER,
    /// the account has as many users without licence as it may have
    BASIC_SEATS_TAKEN,
    /// the webhook endpoint cannot be reached
    ENDPOINT_DOWN;

    public String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    public static Optional<Switch> of(String word) {
        return Arrays.stream(values()).filter(each -> each.word().equals(word)).findFirst();
    }
}
