package org.admitone.provider.zoom.meetings;

import java.time.Clock;
import java.time.Duration;
import java.util.UUID;
import org.admitone.admission.RemoteSeats;
import org.admitone.admission.RemoteSeats.Sitter;
import org.admitone.admission.SeatClaim;
import org.admitone.admission.SeatClaims;
import org.admitone.admission.SeatId;
import org.springframework.stereotype.Component;

/// Answers whoever holds a seat and wants to enter.
@Component
final class GivingDesk implements WaysIn {

    private static final Duration AGAIN = Duration.ofSeconds(10);
    private static final String NO_MEETING = "The Zoom meeting of this class is not ready yet.";

    private final SeatClaims seats;
    private final PostgresGivings givings;
    private final HostWays hosts;
    private final ParticipantWays participants;
    private final MeetingSettings settings;
    private final Clock clock;

    GivingDesk(SeatClaims seats, PostgresGivings givings, HostWays hosts, ParticipantWays participants, MeetingSettings settings, Clock clock) {
        this.seats = seats;
        this.givings = givings;
        this.hosts = hosts;
        this.participants = participants;
        this.settings = settings;
        this.clock = clock;
    }

    @Override
    public Way enter(SeatClaim claim, String address, Wish wish) {
        return switch (seats.claim(claim, address, settings.arrival())) {
            case RemoteSeats.Claiming.NotClaimed() -> new Way.NotSeated();
            case RemoteSeats.Claiming.Claimed(var who) -> givings.meeting(who.session()).map(meeting -> enter(who, meeting, wish))
                    .orElseGet(() -> new Way.NotYet(NO_MEETING, clock.instant().plus(AGAIN)));
        };
    }

    private Way enter(Sitter who, PostgresGivings.Meeting meeting, Wish wish) {
        return hosts.enter(who, meeting, wish).orElseGet(() -> participants.enter(who, meeting));
    }

    @Override
    public void burn(SeatId seat) {
        participants.burn(seat);
    }

    @Override
    public void burnUnused(UUID way) {
        participants.burnUnused(way);
    }
}
