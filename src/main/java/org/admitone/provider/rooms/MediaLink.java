package org.admitone.provider.rooms;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// One connection's media at the engine: what it sends and what it receives. Exists for the live seat's current
/// connection only (I2). Not safe for two calls at once about the same [Leg], except [#end] and [#hold].
///
/// Every method may throw [EngineFault]; after a restart of the engine all do, and the link is worthless.
public interface MediaLink {

    /// Names this link within its room; never reused.
    String id();

    /// Begins to send, or changes what is sent.
    ///
    /// @param bitrate bits per second the browser is told to stay below
    /// @param held    sources whose media must not reach anybody
    /// @return the engine's answer for the browser
    String send(Offer offer, int bitrate, Set<Source> held);

    void candidate(Leg leg, IceCandidate candidate);

    /// Changes what is received to exactly these feeds, as far as they still exist.
    Watching watch(Set<Feed> wanted);

    /// The browser's answer to the offer that [#watch] gave.
    void answer(Sdp answer);

    /// Stops media of a source at the engine, or lets it through again.
    void hold(Source source, boolean held);

    /// Bytes that went through the engine for this link, for tests, limits and staff.
    Traffic traffic();

    /// Ends all media of this link at the engine, both ways. Repeatable; returns when it has ended.
    void end();

    /// What became of a change in what is received.
    ///
    /// @param offer what the browser must answer before the next change; `null`: nothing to negotiate
    /// @param slots which feed is on which line now
    record Watching(@Nullable String offer, List<Slot> slots) {}

    /// @param received           bytes that came from the browser
    /// @param sent               bytes that went to the browser
    /// @param receivedLastSecond bytes from the browser in the last second
    record Traffic(long received, long sent, long receivedLastSecond) {}
}
