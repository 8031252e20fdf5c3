package org.admitone.presence;

import java.util.List;
import org.admitone.session.SessionId;

/// What providers say of connections that they carry themselves.
public interface PresenceStays {

    /// Replaces all that this source has said of the session. Runs in the caller's transaction if there is one; who restates the
    /// same session twice at once has to order it.
    ///
    /// @param source the provider's code
    void restate(String source, SessionId session, List<PresenceStay> all);

    /// Of every source.
    List<PresenceStay> of(SessionId session);
}
