package org.admitone.provider.zoom.api;

/// What Zoom counts by the day (UTC).
public enum Allowance {
    /// Meetings made and changed, of one host.
    MEETING_WRITES(100),
    /// Registering one address in one meeting.
    REGISTRATIONS(3),
    /// Approving and cancelling one registrant of one meeting.
    STATUS_CHANGES(10),
    /// Invitations of new users, of the account; by its plan, which Zoom tells when they are used up.
    NEW_USERS(Integer.MAX_VALUE),
    /// Calls of one label, of the account; by its plan.
    CALLS(Integer.MAX_VALUE);

    private final int perDay;

    Allowance(int perDay) {
        this.perDay = perDay;
    }

    public int perDay() {
        return perDay;
    }
}
