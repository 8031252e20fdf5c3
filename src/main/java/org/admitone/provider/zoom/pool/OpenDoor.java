package org.admitone.provider.zoom.pool;

import java.time.Duration;
import java.time.Instant;
import org.admitone.admission.RemoteSeats;
import org.admitone.platform.Clash;
import org.admitone.provider.zoom.presence.Beginnings;
import org.admitone.session.Session;
import org.admitone.session.SessionId;
import org.admitone.session.SessionProblem;
import org.springframework.stereotype.Component;

/// What has to be so, and what goes along, where a session is held in a room here after its door has opened. All of it in the caller's transaction.
@Component
final class OpenDoor {

    /// Within it the page of whoever waits has led on, also one that lies hidden behind Zoom on a telephone.
    private static final Duration LED_ON = Duration.ofMinutes(5);
    private static final String BEGUN = "The class has begun in Zoom: people are or were inside. It stays there; another teacher can take over as host on the page of their seat.";
    private static final String OVER = "This session is over. It stays where it was held.";

    private final Beginnings beginnings;
    private final RemoteSeats seats;

    OpenDoor(Beginnings beginnings, RemoteSeats seats) {
        this.beginnings = beginnings;
        this.seats = seats;
    }

    enum Stage { NOT_BEGUN, BEGUN }

    /// To be asked before the session is read: whoever else moves it at the same moment has done so then.
    Stage stage(SessionId session) {
        return beginnings.hasBegun(session) ? Stage.BEGUN : Stage.NOT_BEGUN;
    }

    void require(Stage stage, Session session, Instant now) {
        if (session.cancelledAt() == null && !now.isBefore(session.closesAt())) {
            throw new Clash(SessionProblem.PROVIDER_STAYS, OVER);
        }
        if (stage == Stage.BEGUN) {
            throw new Clash(SessionProblem.PROVIDER_STAYS, BEGUN);
        }
    }

    /// Everybody keeps the seat; ways into Zoom that were given out lead nowhere any more.
    void leadOn(Session session, Instant now) {
        seats.waitHere(session.id(), now.plus(LED_ON));
    }
}
