package org.admitone.provider.zoom.meetings;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.admitone.admission.SeatId;
import org.admitone.provider.zoom.RegistrantId;
import org.admitone.roster.PersonId;
import org.jspecify.annotations.Nullable;

/// The ways into one session's meeting and whom they were given to.
///
/// @param freedInSilence seats that were freed because nobody had said that their person was there
public record GivenWays(List<GivenWay> registered, List<HostGiving> asHost, Set<SeatId> freedInSilence) {

    public GivenWays {
        registered = List.copyOf(registered);
        asHost = List.copyOf(asHost);
        freedInSilence = Set.copyOf(freedInSilence);
    }

    /// One registration.
    ///
    /// @param person null: a spare that nobody has been given
    /// @param seat   null: never given out
    public record GivenWay(RegistrantId registrant, UUID way, @Nullable PersonId person, @Nullable SeatGiven seat) {}

    /// @param releasedAt null: the seat is live
    /// @param at         each time that the link left our server, in order; never empty
    public record SeatGiven(SeatId seat, @Nullable Instant releasedAt, List<Instant> at) {

        public SeatGiven {
            at = List.copyOf(at);
        }
    }

    /// The host's way, given to whoever runs the class.
    ///
    /// @param releasedAt null: the seat is live
    public record HostGiving(SeatId seat, PersonId person, @Nullable Instant releasedAt, Instant at) {}
}
