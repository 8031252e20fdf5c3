package org.admitone.presence;

import org.admitone.session.SessionId;

/// Where the evidence about a session is read from.
public interface PresenceRecords {

    /// Everything known by now. Throws [org.admitone.platform.NotThere] for an unknown session.
    PresenceEvidence of(SessionId session);
}
