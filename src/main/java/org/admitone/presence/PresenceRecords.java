package org.admitone.presence;

import java.util.List;
import org.admitone.session.SessionId;

/// What is stored about who was inside, in any order.
public interface PresenceRecords {

    List<SeatSpan> seats(SessionId session);

    List<PresenceEvent> events(SessionId session);
}
