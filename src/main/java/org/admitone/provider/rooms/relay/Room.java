package org.admitone.provider.rooms.relay;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import org.admitone.admission.SeatHolder;
import org.admitone.provider.rooms.EngineFault;
import org.admitone.provider.rooms.EngineRoom;
import org.admitone.provider.rooms.Feed;
import org.admitone.provider.rooms.RoomPlan;
import org.admitone.provider.rooms.RoomsSettings;
import org.admitone.provider.rooms.Slot;
import org.admitone.roster.PersonId;
import org.admitone.session.SessionId;
import org.jspecify.annotations.Nullable;

/// One session's room on this node: its people's numbers and media, and what belongs to it: news, holds, roster, links.
final class Room {

    private static final int AT_ENGINE_AT_ONCE = 32;

    private final SessionId session;
    private final RoomsSettings settings;
    private final EngineRoom engineRoom;
    private final Links links = new Links(this);
    private final Map<PersonId, Integer> numbers = new ConcurrentHashMap<>();
    private final AtomicInteger nextNumber = new AtomicInteger();
    private final Holds holds = new Holds();
    private final ClassRoster roster = new ClassRoster();
    private final AtomicInteger spotlight = new AtomicInteger();
    private final RoomNews news = new RoomNews();
    private final AtomicBoolean feedsChanged = new AtomicBoolean();
    private final Semaphore engineTurns = new Semaphore(AT_ENGINE_AT_ONCE);

    Room(SessionId session, RoomsSettings settings, RoomOpener opener) {
        this.session = session;
        this.settings = settings;
        this.engineRoom = opener.open(new RoomPlan(session, settings.senders()), links::renewAll);
    }

    /// Opens a room at one of the engines.
    interface RoomOpener {
        EngineRoom open(RoomPlan plan, Runnable restarted);
    }

    SessionId session() {
        return session;
    }

    RoomsSettings settings() {
        return settings;
    }

    EngineRoom engineRoom() {
        return engineRoom;
    }

    Links links() {
        return links;
    }

    Holds holds() {
        return holds;
    }

    ClassRoster roster() {
        return roster;
    }

    Collection<Member> members() {
        return news.members();
    }

    RoomNews news() {
        return news;
    }

    boolean isEmpty() {
        return members().isEmpty();
    }

    /// A person keeps their number while the room is open, whatever connections come and go.
    Member newMember(SeatHolder holder, Wire wire) {
        int number = numbers.computeIfAbsent(holder.person(), who -> nextNumber.incrementAndGet());
        return new Member(number, holder, wire, this);
    }

    void remove(Member member) {
        news.remove(member);
        feedsChanged();
    }

    void changed(Member member) {
        news.changed(member);
    }

    void feedsChanged() {
        feedsChanged.set(true);
    }

    int spotlight() {
        return spotlight.get();
    }

    /// @return false when it is so already
    boolean spotlight(int number) {
        return spotlight.getAndSet(number) != number;
    }

    /// Tells all what has changed since the last tick.
    void tick() {
        news.tick();
        if (feedsChanged.compareAndSet(true, false)) {
            members().forEach(member -> member.receiving().refresh());
        }
    }

    @Nullable Member byNumber(int number) {
        return members().stream().filter(member -> member.number() == number && !member.hasEnded()).findFirst().orElse(null);
    }

    boolean hasRoomForSender() {
        return members().stream().filter(member -> member.publishing().sends()).count() < settings.senders();
    }

    /// The fuller the room, the fewer; never less than the teacher and a screen.
    int picturesEach() {
        return Math.max(2, Math.min(settings.videos(), settings.pictures() / Math.max(1, members().size())));
    }

    /// All sound, and the chosen pictures, of the others.
    Set<Feed> feedsFor(Member receiver, Set<ClientMessage.Picture> pictures) {
        Set<Feed> wanted = new HashSet<>();
        for (Member member : members()) {
            if (member != receiver && !member.hasEnded()) {
                for (Feed feed : member.feeds()) {
                    if (!feed.source().isPicture() || pictures.contains(new ClientMessage.Picture(member.number(), feed.source()))) {
                        wanted.add(feed);
                    }
                }
            }
        }
        return wanted;
    }

    /// Slots with the members' numbers instead of the engine's names.
    List<ServerMessage.SlotOf> named(List<Slot> slots) {
        Map<String, Integer> numberByLink = new HashMap<>();
        for (Member member : members()) {
            var link = member.link();
            if (link != null) {
                numberByLink.put(link.id(), member.number());
            }
        }
        List<ServerMessage.SlotOf> named = new ArrayList<>();
        for (Slot slot : slots) {
            Integer number = numberByLink.get(slot.feed().link());
            if (number != null) {
                named.add(new ServerMessage.SlotOf(slot.mid(), number, slot.feed().source()));
            }
        }
        return named;
    }

    /// Not everybody at once: an engine serves a few hundred negotiations a second.
    <T> T atEngine(Supplier<T> work) {
        try {
            engineTurns.acquire();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new EngineFault("interrupted", e);
        }
        try {
            return work.get();
        } finally {
            engineTurns.release();
        }
    }

    void relink(Member member) {
        links.renew(member);
    }
}
