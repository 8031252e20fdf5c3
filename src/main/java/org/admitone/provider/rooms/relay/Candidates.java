package org.admitone.provider.rooms.relay;

import org.admitone.provider.rooms.EngineFault;
import org.admitone.provider.rooms.IceCandidate;
import org.admitone.provider.rooms.Leg;
import org.admitone.provider.rooms.MediaLink;

/// Hands a browser's candidate addresses on to the engine.
final class Candidates {

    private Candidates() {}

    static void pass(Member member, Leg leg, IceCandidate candidate) {
        MediaLink link = member.link();
        if (link == null) {
            return;
        }
        try {
            link.candidate(leg, candidate);
        } catch (EngineFault late) {
            // for a negotiation that is over; the next one brings its own
        }
    }
}
