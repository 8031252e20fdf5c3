package org.admitone.provider.zoom.meetings;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.admitone.provider.zoom.HostId;
import org.admitone.session.SessionId;

/// Sessions that are to be prepared before their usual time, because a plan says so.
public interface EarlySessions {

    /// Those whose door opens after the horizon, that have no meeting yet and that one of these hosts could make it for, the nearest first. Each time others are
    /// given out, until all were; then from the beginning.
    List<SessionId> due(Instant now, Instant horizon, Set<HostId> mayWrite, int most);

    /// For how many of them the pool keeps each host; none where it is not named.
    Map<HostId, Integer> planned();

    /// What they may use of a host's day that has written so much.
    int left(int written, Instant now);

    /// When they may use more of a host's day than now.
    Instant more(Instant now);
}
