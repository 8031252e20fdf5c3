package org.admitone.provider.rooms.relay;

import java.util.Map;
import org.admitone.admission.SeatClaim;
import org.admitone.admission.SeatKeeper;
import org.admitone.admission.Seating;
import org.admitone.provider.rooms.RoomPlacement;
import org.admitone.session.SessionId;
import org.jspecify.annotations.Nullable;

/// One browser's conversation with its room, from `sit` to the end. Messages come one at a time. Until the seat is taken
/// nothing else is heard; what the browser may do afterwards is decided here and in what this calls, never by the page.
public final class Conversation {

    private static final int PATIENCE = 5;
    private static final int FIRST_MESSAGE = 8_000;

    private final SessionId session;
    private final String address;
    private final Wire wire;
    private final Entrance entrance;
    private final Throttle all = new Throttle(150, 25);
    private final Map<Class<?>, Throttle> dear = Map.of(ClientMessage.Chat.class, new Throttle(8, 1), ClientMessage.Publish.class, new Throttle(12, 0.5),
            ClientMessage.Hand.class, new Throttle(6, 0.5), ClientMessage.Unmute.class, new Throttle(6, 0.5), ClientMessage.Watch.class, new Throttle(20, 2), ClientMessage.Answer.class, new Throttle(60, 10));
    private int faults;
    private volatile @Nullable Member member;
    private volatile boolean sitting;
    private volatile boolean over;

    /// What a conversation needs of the house.
    record Entrance(RoomPlacement placement, SeatKeeper seats, Rooms rooms, TeachersDesk teachers, ChatDesk chat) {}

    Conversation(SessionId session, String address, Wire wire, Entrance entrance) {
        this.session = session;
        this.address = address;
        this.wire = wire;
        this.entrance = entrance;
    }

    /// Whether the seat was taken; a socket that only waits is closed soon.
    public boolean hasSat() {
        return member != null;
    }

    /// Whether a seat is being taken or was; a slow database is not the browser's fault.
    public boolean sits() {
        return sitting || member != null;
    }

    public void take(String text) {
        if (over) {
            return;
        }
        Member seated = member;
        ClientMessage message = seated == null && text.length() > FIRST_MESSAGE ? null : ClientMessages.read(text);
        if (message == null || !all.allows()) {
            fault();
            return;
        }
        Throttle throttle = dear.get(message.getClass());
        if (throttle != null && !throttle.allows()) {
            fault();
            return;
        }
        try {
            if (seated != null) {
                handle(seated, message);
            } else if (message instanceof ClientMessage.Sit sit) {
                sitting = true;
                try {
                    sit(sit);
                } finally {
                    sitting = false;
                }
            } else {
                fault();
            }
        } catch (IllegalArgumentException unfitting) {
            fault();
        }
    }

    /// The socket is gone.
    public void lost() {
        over = true;
        Member seated = member;
        if (seated != null) {
            entrance.rooms.lost(seated);
        }
    }

    private void fault() {
        faults++;
        if (faults >= PATIENCE) {
            over = true;
            wire.close(Wire.UNRULY);
            return;
        }
        wire.send(ClientMessages.write(new ServerMessage.Told(NotDone.NOT_UNDERSTOOD)));
    }

    private void sit(ClientMessage.Sit sit) {
        switch (entrance.placement.place(session)) {
            case RoomPlacement.Place.Elsewhere(var node) when node.isEmpty() -> end(Wire.COME_AGAIN);
            case RoomPlacement.Place.Elsewhere(var node) -> {
                wire.send(ClientMessages.write(new ServerMessage.Elsewhere(node.replaceFirst("^http", "ws"))));
                end(Wire.ELSEWHERE);
            }
            case RoomPlacement.Place.Nowhere() -> noSeat();
            case RoomPlacement.Place.Here() -> sitHere(sit);
        }
    }

    private void sitHere(ClientMessage.Sit sit) {
        switch (entrance.seats.sit(new SeatClaim(sit.ticket(), sit.proof()), address)) {
            case Seating.NotSeated() -> noSeat();
            case Seating.Seated(var holder) -> {
                if (!holder.session().equals(session)) {
                    entrance.seats.leave(holder);       // a ticket for another class opens nothing here
                    noSeat();
                    return;
                }
                member = entrance.rooms.enter(holder, wire);
                Member entered = member;
                if (entered == null) {
                    noSeat();
                } else if (over) {
                    entrance.rooms.lost(entered);       // the socket went while the seat was being taken
                }
            }
        }
    }

    private void noSeat() {
        wire.send(ClientMessages.write(Farewell.noSeat().message()));
        end(Wire.NO_SEAT);
    }

    private void end(int code) {
        over = true;
        wire.close(code);
    }

    private void handle(Member who, ClientMessage message) {
        if (who.hasEnded()) {
            over = true;
            return;
        }
        switch (message) {
            case ClientMessage.Sit again -> fault();
            case ClientMessage.Publish publish -> who.publishing().publish(publish);
            case ClientMessage.Candidate candidate -> Candidates.pass(who, candidate.leg(), candidate.forEngine());
            case ClientMessage.Answer answer -> who.receiving().answered(answer);
            case ClientMessage.Watch watch -> who.receiving().wants(watch);
            case ClientMessage.Sending sending -> sending(who, sending);
            case ClientMessage.Hand(var up) -> hand(who, up);
            case ClientMessage.Chat(var text) -> entrance.chat.say(who, text);
            case ClientMessage.Alive() -> who.say(new ServerMessage.Alive());
            case ClientMessage.Leave() -> leave(who);
            case ClientMessage.Unmute() -> entrance.teachers.unmute(who);
            case TeacherAct act -> entrance.teachers.take(who, act);
        }
    }

    private void sending(Member who, ClientMessage.Sending sending) {
        if (who.holder().role().publishes()) {
            who.publishing().switchedOn(sending);
        } else if (sending.mic() || sending.camera() || sending.screen()) {
            fault();
        }
    }

    private void hand(Member who, boolean up) {
        if (!who.holder().role().publishes()) {
            fault();
            return;
        }
        who.raise(up);
        who.room().changed(who);
    }

    private void leave(Member who) {
        over = true;
        entrance.rooms.leave(who);
    }
}
