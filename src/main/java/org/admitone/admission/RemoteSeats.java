package org.admitone.admission;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.admitone.pass.PassId;
import org.admitone.roster.CourseId;
import org.admitone.roster.PersonId;
import org.admitone.roster.Role;
import org.admitone.session.SessionId;

/// What a provider may ask of the seats of classes whose connections it carries itself. Such a seat waits, reserved, for the
/// provider's word that its person came; it is occupied while the provider says so; nothing here depends on the order in which
/// the provider speaks. Every answer was committed before it is given (I7).
///
/// Does not end anybody's media: whoever carries it hears of ended seats by [SeatEnded] and by asking.
public interface RemoteSeats extends SeatClaims {

    sealed interface Claiming {

        record Claimed(Sitter sitter) implements Claiming {}

        /// Wrong, used, stale and foreign tickets look alike (I11).
        record NotClaimed() implements Claiming {}
    }

    /// Whoever has the seat; the name is the roster's (I9).
    record Sitter(SeatId seat, SessionId session, CourseId course, PersonId person, String uid, String displayName, Role role, Instant validUntil) {}

    /// Who is inside according to the provider, all of them at once. Seats with a connection are occupied by it; occupied seats without one are
    /// *away* from now on. Seats that have ended stay ended: whoever is inside on one is a stranger.
    void inside(SessionId session, Map<SeatId, ConnectionId> connections);

    /// Reserved seats of the session wait until then at least: the provider has not been heard, so that nobody is known not to have come.
    void waitLonger(SessionId session, Instant until);

    /// The session is held here from now on: whoever waits for the provider keeps the seat and waits for a connection here, until then at least. Belongs into the
    /// transaction that says so, after it, by whoever has made sure that nobody is inside there.
    void waitHere(SessionId session, Instant until);

    /// The person leaves for good; the seat is free.
    void leave(PassId pass, DeviceKey device);

    /// Whoever sits on the live seat that this device has with the pass, with the role of now.
    Optional<Sitter> sitter(PassId pass, DeviceKey device);

    /// The latest seat that this device had with the pass, live or ended.
    Optional<Standing> standing(PassId pass, DeviceKey device);

    sealed interface Standing {

        record Waiting(SeatId seat) implements Standing {}

        record Inside(SeatId seat, Instant since) implements Standing {}

        record Away(SeatId seat, Instant until) implements Standing {}

        record Ended(SeatEnded how) implements Standing {}

        /// The class is held here by now: knocking again leads there.
        record Here(Coming coming) implements Standing {}

        enum Coming { YET_TO_COME, HAS_COME }
    }
}
