package org.admitone.provider.rooms.relay;

import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.ReentrantLock;
import java.util.stream.Stream;
import org.admitone.admission.SeatHolder;
import org.admitone.admission.SeatKeeper;
import org.admitone.provider.rooms.EnginePool;
import org.admitone.provider.rooms.IceServers;
import org.admitone.provider.rooms.MediaLink;
import org.admitone.provider.rooms.RoomsSettings;
import org.admitone.session.SessionId;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// The rooms of this node: who comes in, who goes out. Whoever goes out has no media at the engine any more when [#out]
/// returns (I2, I5), and a person's earlier connection has gone out before their next one is linked (I6).
@Component
class Rooms {

    private static final int STRIPES = 256;

    private final EnginePool engines;
    private final RoomsSettings settings;
    private final SeatKeeper seats;
    private final Reports reports;
    private final ChatTerms chat;
    private final Clock clock;
    private final Map<SessionId, Room> rooms = new ConcurrentHashMap<>();
    private final ReentrantLock[] turnstiles = Stream.generate(ReentrantLock::new).limit(STRIPES).toArray(ReentrantLock[]::new);

    Rooms(EnginePool engines, RoomsSettings settings, SeatKeeper seats, Reports reports, ChatTerms chat, Clock clock) {
        this.engines = engines;
        this.settings = settings;
        this.seats = seats;
        this.reports = reports;
        this.chat = chat;
        this.clock = clock;
    }

    /// @return `null` when the seat went on to another connection meanwhile
    @Nullable Member enter(SeatHolder holder, Wire wire) {
        ReentrantLock turnstile = turnstiles[Math.floorMod(holder.person().hashCode() ^ holder.session().hashCode(), STRIPES)];
        turnstile.lock();
        try {
            if (!seats.noLongerSeated(Set.of(holder.connection())).isEmpty()) {
                return null;
            }
            Room room = rooms.computeIfAbsent(holder.session(), this::open);
            for (Member earlier : List.copyOf(room.members())) {
                if (earlier.holder().person().equals(holder.person())) {
                    out(earlier, Farewell.otherWindow());
                }
            }
            Member member = room.newMember(holder, wire);
            boolean media = room.links().link(member);
            room.news().add(member, people -> welcome(member, people, media));
            if (member.runsTheClass()) {
                room.roster().tellWhole(member);
            }
            reports.joined(holder);
            if (rooms.get(holder.session()) != room) {      // closed as empty in this very moment
                member.close(Wire.COME_AGAIN);
            }
            return member;
        } catch (RuntimeException noRoom) {
            reports.connectionLost(holder);      // no engine, no database: the seat must not stay occupied by nobody
            throw noRoom;
        } finally {
            turnstile.unlock();
        }
    }

    private Room open(SessionId session) {
        int kept = chat.of(session);
        Room room = new Room(session, settings, engines::open);
        room.news().chatIsKept(kept);
        return room;
    }

    private ServerMessage welcome(Member member, List<ServerMessage.Person> people, boolean media) {
        SeatHolder holder = member.holder();
        boolean runs = holder.role().runsTheClass();
        RoomsSettings.Bitrate caps = settings.bitrate();
        return new ServerMessage.Welcome(member.number(), new ServerMessage.Can(holder.role().publishes(), holder.role().publishes(), runs),
                new ServerMessage.Limits(settings.videos(), runs ? caps.teacher() : caps.learner(), caps.screen(), runs ? 720 : 360),
                IceServers.forUser(settings.turn(), holder.connection().toString(), clock.instant()), people, member.room().news().chatSoFar(), member.room().news().chatKeptDays(),
                member.room().holds().quiet(), member.room().spotlight(), media);
    }

    /// Shows somebody out, with the reason.
    void out(Member member, Farewell farewell) {
        if (member.endNow()) {
            member.say(farewell.message());
            endMedia(member);
            member.close(farewell.code());
            reports.left(member.holder());
        }
    }

    /// They left on purpose.
    void leave(Member member) {
        if (member.endNow()) {
            reports.leaves(member.holder());
            endMedia(member);
            member.close(Wire.DONE);
            reports.left(member.holder());
        }
    }

    /// Their connection broke.
    void lost(Member member) {
        if (member.endNow()) {
            reports.connectionLost(member.holder());
            endMedia(member);
            reports.left(member.holder());
        }
    }

    /// They come again by themselves, to whichever node has the room then.
    void sendAway(Member member) {
        member.close(Wire.COME_AGAIN);
        lost(member);
    }

    private void endMedia(Member member) {
        MediaLink link = member.link();
        if (link != null) {
            link.end();
        }
        member.room().remove(member);
    }

    @Nullable Room of(SessionId session) {
        return rooms.get(session);
    }

    Collection<Room> all() {
        return rooms.values();
    }

    List<Member> everybody() {
        return rooms.values().stream().flatMap(room -> room.members().stream()).filter(member -> !member.hasEnded()).toList();
    }


    /// Closes a room that nobody is in, at the engine too.
    void closeIfEmpty(Room room) {
        rooms.computeIfPresent(room.session(), (session, present) -> present == room && room.isEmpty() ? null : present);
        if (rooms.get(room.session()) != room) {
            room.engineRoom().close();
        }
    }
}
