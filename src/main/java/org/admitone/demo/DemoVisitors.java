package org.admitone.demo;

import java.security.GeneralSecurityException;
import java.util.Optional;
import java.util.UUID;
import org.admitone.admission.AdmissionDesk;
import org.admitone.admission.DeviceKey;
import org.admitone.admission.DeviceSignatures;
import org.admitone.admission.Knock;
import org.admitone.admission.KnockAnswer;
import org.admitone.admission.SeatClaim;
import org.admitone.admission.SeatHolder;
import org.admitone.admission.SeatKeeper;
import org.admitone.admission.Seating;
import org.admitone.admission.proof.Caller;
import org.admitone.admission.proof.CodeDesk;
import org.admitone.admission.proof.TicketDesk;
import org.admitone.admission.rehearsal.DeviceSigner;
import org.admitone.pass.LinkTerms;
import org.admitone.pass.PassIssuer;
import org.admitone.session.SessionId;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/// People of the demo's school at its door, each with devices whose keys live as long as this: they prove, knock and sit down by the same desks as browsers do.
@Component
@Lazy
final class DemoVisitors {

    private static final String[] BROWSERS = {"Chrome on Android", "Safari on iPhone", "Firefox on Windows", "Edge on Windows", "Safari on Mac", "Firefox on Linux"};
    private static final int DEVICES = 64;

    private final PassIssuer passes;
    private final TicketDesk tickets;
    private final CodeDesk codes;
    private final AdmissionDesk door;
    private final SeatKeeper seats;
    private final DeviceSignatures signatures;
    private final DeviceSigner devices;

    DemoVisitors(PassIssuer passes, TicketDesk tickets, CodeDesk codes, AdmissionDesk door, Room room) throws GeneralSecurityException {
        this.passes = passes;
        this.tickets = tickets;
        this.codes = codes;
        this.door = door;
        this.seats = room.seats;
        this.signatures = room.signatures;
        this.devices = new DeviceSigner(DEVICES);
    }

    /// What stands behind the door.
    @Component
    record Room(SeatKeeper seats, DeviceSignatures signatures) {}

    /// Signed in at the learning system, which vouches; then through the door onto the seat. Empty where the door says no.
    Optional<SeatHolder> comesIn(SessionId session, String uid, int device, Knock.Wish wish) {
        Knock.Presented link = link(session, uid);
        var unused = tickets.redeem(tickets.issue(session, uid, DemoSchool.ACTOR).code().value(), caller(device));
        return switch (door.knock(new Knock(UUID.randomUUID(), link, key(device), wish))) {
            case KnockAnswer.Welcome welcome -> sits(session, welcome.ticket(), device);
            case KnockAnswer.NotYet _, KnockAnswer.NoEntry _ -> Optional.empty();
        };
    }

    /// With the link alone: the door asks for a proof.
    void knocksWithTheLinkAlone(SessionId session, String uid, int device) {
        var unused = door.knock(new Knock(UUID.randomUUID(), link(session, uid), key(device), Knock.Wish.ENTER));
    }

    void asksForACode(SessionId session, String uid, int device) {
        Knock.Presented link = link(session, uid);
        var refused = door.knock(new Knock(UUID.randomUUID(), link, key(device), Knock.Wish.ENTER));
        var mailed = codes.ask(link, caller(device), null);
    }

    private Optional<SeatHolder> sits(SessionId session, String ticket, int device) {
        String address = "http://localhost/room/" + session + "/socket";
        try {
            SeatClaim claim = new SeatClaim(ticket, devices.proof(device, "GET", address, ticket, signatures.freshNonce()));
            return seats.sit(claim, address) instanceof Seating.Seated(SeatHolder holder) ? Optional.of(holder) : Optional.empty();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("this Java cannot sign", e);
        }
    }

    private Knock.Presented link(SessionId session, String uid) {
        return new Knock.Presented.ByLink(passes.issueLink(session, uid, LinkTerms.USUAL, DemoSchool.ACTOR).code().hash());
    }

    private Caller caller(int device) {
        return new Caller(key(device), BROWSERS[device % BROWSERS.length], "192.0.2." + device);
    }

    private DeviceKey key(int device) {
        return new DeviceKey(devices.thumbprint(device));
    }
}
