package org.admitone.presence;

import java.util.Collection;
import java.util.List;
import org.admitone.session.SessionId;

/// What rooms have to show of what staff say.
public interface StaffMessages {

    /// Of these sessions, what was said in the last ten minutes, the earliest first.
    List<StaffMessage> current(Collection<SessionId> sessions);
}
