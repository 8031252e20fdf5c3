package org.admitone.provider.zoom.presence;

import java.time.Clock;
import java.util.List;
import org.admitone.provider.zoom.meetings.HeldSession;
import org.admitone.provider.zoom.presence.MeetingHistory.Presence;
import org.admitone.presence.PresenceStay.Who;
import org.admitone.session.SessionId;
import org.springframework.stereotype.Component;

/// Whether a class has begun in its meeting, for whoever wants to hold it elsewhere. Knows what Zoom has said, also what has not been drawn up yet; what is still on
/// its way it cannot know: who comes in at that very moment is shown out with the end of the meeting.
@Component
public class Beginnings {

    private final Evidence evidence;
    private final Clock clock;

    Beginnings(Evidence evidence, Work work) {
        this.evidence = evidence;
        this.clock = work.clock();
    }

    /// Whether somebody is inside, or somebody with a seat was. Until the transaction's end nothing that Zoom says changes seats or presence of this session, and
    /// nobody else is told so.
    public boolean hasBegun(SessionId session) {
        evidence.lock(session);
        return evidence.peopleWereInside(session) || evidence.ofSession(session).filter(this::somebodyCame).isPresent();
    }

    /// A stranger who came and went, such as somebody who looked whether the meeting works, has not begun the class.
    private boolean somebodyCame(HeldSession session) {
        Evidence.Known known = evidence.of(session);
        List<Trace> traces = Traces.of(known.told(), known.rows(), known.ways(), new Traces.Closing(session.times().closesAt(), Traces.Closing.Certainty.OPEN));
        List<Presence> history = MeetingHistory.read(traces, session, known.ways(), evidence.runners(session.session()), clock.instant());
        return traces.stream().anyMatch(trace -> trace.left() == null) || history.stream().anyMatch(presence -> presence.stay().who() instanceof Who.Seated);
    }
}
