package org.admitone.scenario;

import java.util.Optional;
import java.util.UUID;
import org.admitone.admission.SeatClaim;
import org.admitone.admission.SeatHolder;
import org.admitone.admission.SeatKeeper;
import org.admitone.admission.Seating;
import org.admitone.platform.TestServer;
import org.admitone.session.SessionId;

/// Taking a seat at the keeper of seats itself, for stories in which the room's socket and its media play no part.
public final class Sitting {

    private Sitting() {}

    /// Presents the ticket as the room would; empty when there is no seat for it.
    public static Optional<SeatHolder> claim(TestServer server, DeviceClient device, SessionId session, String ticket) {
        String path = "/room/" + session + "/socket";
        return claim(server, session, new SeatClaim(ticket, device.proof("GET", path, ticket, UUID.randomUUID())));
    }

    public static Optional<SeatHolder> claim(TestServer server, SessionId session, SeatClaim claim) {
        return switch (server.bean(SeatKeeper.class).sit(claim, server.address() + "/room/" + session + "/socket")) {
            case Seating.Seated(SeatHolder holder) -> Optional.of(holder);
            case Seating.NotSeated() -> Optional.empty();
        };
    }

    /// Knocks, and takes the seat.
    public static SeatHolder sit(TestServer server, DeviceClient device, School.Lesson lesson, School.Member member) {
        return seated(server, device, lesson, device.knock(member.link()));
    }

    public static SeatHolder seated(TestServer server, DeviceClient device, School.Lesson lesson, Answer answer) {
        if (!answer.admitted()) {
            throw new AssertionError("not admitted: " + answer.status() + " " + answer.body());
        }
        return claim(server, device, lesson.session(), answer.ticket())
                .orElseThrow(() -> new AssertionError("no seat for the ticket just given"));
    }
}
