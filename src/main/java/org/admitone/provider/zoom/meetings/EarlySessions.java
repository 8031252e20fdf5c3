package org.admitone.provider.zoom.meetings;

import java.time.Instant;
import java.util.List;
import org.admitone.session.SessionId;

/// Sessions that are to be prepared before their usual time, because a plan says so.
public interface EarlySessions {

    /// Those whose door opens after the horizon and that have no meeting yet, the nearest first.
    List<SessionId> due(Instant now, Instant horizon, int most);

    /// What they may use of a host's day that has written so much.
    int left(int written, Instant now);

    /// When they may use more of a host's day than now.
    Instant more(Instant now);
}
