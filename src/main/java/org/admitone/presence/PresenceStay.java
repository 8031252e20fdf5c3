package org.admitone.presence;

import java.time.Instant;
import java.util.Locale;
import org.admitone.admission.ConnectionId;
import org.admitone.admission.SeatId;
import org.admitone.roster.PersonId;
import org.jspecify.annotations.Nullable;

/// A connection that a provider carries itself, as far as it has told: whose it is, from when until when.
///
/// @param left   null: there, for all we know
/// @param toldBy which of the provider's sources says so, shown with the attendance: the provider's code and [#BY_EVENTS] or [#BY_REPORT]
/// @param removal what became of taking it out; strangers only
public record PresenceStay(ConnectionId connection, Who who, Instant joined, @Nullable Instant left, String toldBy, Removal removal) {

    /// Ends the code of what a provider says while a class goes on.
    public static final String BY_EVENTS = "-events";
    /// Ends the code of what it says afterwards and takes precedence.
    public static final String BY_REPORT = "-report";

    public PresenceStay {
        if (left != null && left.isBefore(joined)) {
            throw new IllegalArgumentException("a stay ends after it began");
        }
    }

    public sealed interface Who {

        record Seated(SeatId seat, PersonId person) implements Who {}

        /// Somebody who holds no seat (I12).
        ///
        /// @param person    whose way in was used, where that is known
        /// @param shownName as typed there; for eyes only, never an identity (N14)
        record Stranger(Kind kind, @Nullable PersonId person, String shownName) implements Who {}
    }

    /// Why somebody in the room is a stranger.
    public enum Kind {
        /// Came by no way that we gave out.
        UNKNOWN,
        /// On a person's way in, which the door had not given out.
        NOT_ADMITTED,
        /// On a person's way in, while that person was there already.
        SECOND_PRESENCE,
        /// On a person's way in, after the seat had ended.
        SEAT_ENDED,
        /// Signed in as the account that hosts, without the door.
        HOST_ACCOUNT,
        /// By telephone.
        PHONE,
        /// Holds a seat, but not the host's: was given the host's power there.
        MADE_HOST;

        public String code() {
            return name().toLowerCase(Locale.ROOT);
        }

        public static Kind ofCode(String code) {
            return valueOf(code.toUpperCase(Locale.ROOT));
        }
    }

    public enum Removal {
        NONE,
        /// Asked of the provider; not yet gone.
        ASKED,
        DONE,
        /// This provider does not let us; people have been told.
        IMPOSSIBLE;

        public String code() {
            return name().toLowerCase(Locale.ROOT);
        }

        public static Removal ofCode(String code) {
            return valueOf(code.toUpperCase(Locale.ROOT));
        }
    }
}
