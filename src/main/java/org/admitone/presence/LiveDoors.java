package org.admitone.presence;

import org.admitone.session.SessionId;

/// Reads what staff see of a session's door.
public interface LiveDoors {

    /// Throws [org.admitone.platform.NotThere] for an unknown session.
    LiveDoor of(SessionId session);

    /// Cheap, and another one whenever seats, refusals, strangers, bans or enrolments of the session changed. A changed name shows only
    /// in the next full reading.
    String fingerprint(SessionId session);
}
