package org.admitone.provider.rooms.relay;

import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicBoolean;
import org.admitone.admission.SeatHolder;
import org.admitone.provider.rooms.Feed;
import org.admitone.provider.rooms.MediaLink;
import org.admitone.provider.rooms.Source;
import org.jspecify.annotations.Nullable;

/// One person in the room, over one connection.
final class Member {

    private final int number;
    private final SeatHolder holder;
    private final Wire wire;
    private final Room room;
    private final Publishing publishing;
    private final Receiving receiving;
    private final AtomicBoolean ended = new AtomicBoolean();
    private final AtomicBoolean relinking = new AtomicBoolean();
    private final Throttle relinks = new Throttle(5, 0.1);
    private final Throttle inVain = new Throttle(12, 0.05);
    private volatile @Nullable MediaLink link;
    private volatile boolean silenced;
    private volatile boolean hand;

    Member(int number, SeatHolder holder, Wire wire, Room room) {
        this.number = number;
        this.holder = holder;
        this.wire = wire;
        this.room = room;
        this.publishing = new Publishing(this);
        this.receiving = new Receiving(this);
    }

    int number() {
        return number;
    }

    SeatHolder holder() {
        return holder;
    }

    Room room() {
        return room;
    }

    Publishing publishing() {
        return publishing;
    }

    Receiving receiving() {
        return receiving;
    }

    @Nullable MediaLink link() {
        return link;
    }

    /// All earlier negotiation is void.
    void linkBy(@Nullable MediaLink fresh) {
        publishing.forget();
        receiving.forget();
        link = fresh;
    }

    /// @return false while it is being done already
    boolean beginRelink() {
        return relinking.compareAndSet(false, true);
    }

    boolean mayRelink() {
        return relinks.allows();
    }

    /// Whether one more refused act is worth its line: a flood of them says no more than the first dozen.
    boolean mayTryInVain() {
        return inVain.allows();
    }

    void relinked() {
        relinking.set(false);
    }

    boolean handIsUp() {
        return hand;
    }

    void raise(boolean up) {
        hand = up;
    }

    void say(ServerMessage message) {
        wire.send(ClientMessages.write(message));
    }

    /// For messages that go to many: written once.
    void pass(String written) {
        wire.send(written);
    }

    void tell(NotDone why) {
        say(new ServerMessage.Told(why));
    }

    /// No media any more, at once; the last word follows.
    void silence() {
        silenced = true;                    // first, so that a link being made at this moment sees it or is seen
        MediaLink current = link;
        if (current != null) {
            current.end();
        }
    }

    boolean isSilenced() {
        return silenced || ended.get();
    }

    /// @return false when it has ended before
    boolean endNow() {
        return ended.compareAndSet(false, true);
    }

    boolean hasEnded() {
        return ended.get();
    }

    void close(int code) {
        wire.close(code);
    }

    Set<Source> held() {
        return room.holds().of(holder.person(), holder.role());
    }

    boolean runsTheClass() {
        return holder.role().runsTheClass();
    }

    boolean mayUnmute() {
        return !runsTheClass() && room.holds().mayUnmute(holder.person());
    }

    ServerMessage.Person view() {
        Set<Source> held = held();
        Set<Source> on = publishing.on();
        return new ServerMessage.Person(number, holder.displayName(), holder.role().code(), on.contains(Source.MIC) && !held.contains(Source.MIC),
                on.contains(Source.CAMERA) && !held.contains(Source.CAMERA), on.contains(Source.SCREEN) && !held.contains(Source.SCREEN),
                hand, held.stream().sorted().toList(), mayUnmute());
    }

    /// What others can receive of this member now.
    List<Feed> feeds() {
        Set<Source> held = held();
        return publishing.feeds().stream().filter(feed -> !feed.source().isPicture() || !held.contains(feed.source())).toList();
    }
}
