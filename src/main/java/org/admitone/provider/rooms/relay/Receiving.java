package org.admitone.provider.rooms.relay;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.locks.ReentrantLock;
import org.admitone.provider.rooms.EngineFault;
import org.admitone.provider.rooms.MediaLink;
import org.admitone.provider.rooms.Sdp;
import org.admitone.provider.rooms.Slot;

/// What one member receives: everybody's sound, and the pictures the page shows. One negotiation at a time; what changes
/// meanwhile waits for the next.
final class Receiving {

    private static final int NO_SUCH_FEED = 428;

    private final Member member;
    private final ReentrantLock negotiating = new ReentrantLock();
    private final AtomicBoolean asked = new AtomicBoolean();
    private volatile Set<ClientMessage.Picture> pictures = Set.of();
    private boolean awaiting;
    private List<Slot> told = List.of();

    Receiving(Member member) {
        this.member = member;
    }

    void wants(ClientMessage.Watch message) {
        int most = member.room().picturesEach();
        pictures = new HashSet<>(message.pictures().subList(0, Math.min(most, message.pictures().size())));
        refresh();
    }

    /// The browser's answer to the last offer. Throws [IllegalArgumentException] for one that is none.
    void answered(ClientMessage.Answer message) {
        Sdp sdp = new Sdp(message.sdp());
        negotiating.lock();
        try {
            MediaLink link = member.link();
            if (!awaiting || link == null) {
                return;
            }
            link.answer(sdp);
            awaiting = false;
        } catch (EngineFault e) {
            member.room().relink(member);
        } finally {
            negotiating.unlock();
        }
        refresh();
    }

    /// Brings what is received up to date, on a thread of its own; asking again before it has begun changes nothing.
    void refresh() {
        if (asked.compareAndSet(false, true)) {
            Thread.ofVirtual().name("receiving").start(this::bringUpToDate);
        }
    }

    private void bringUpToDate() {
        negotiating.lock();
        try {
            asked.set(false);
            MediaLink link = member.link();
            if (awaiting || link == null || member.hasEnded()) {
                return;
            }
            MediaLink.Watching watching = member.room().atEngine(() -> link.watch(member.room().feedsFor(member, pictures)));
            List<ServerMessage.SlotOf> slots = member.room().named(watching.slots());
            if (watching.offer() != null) {
                awaiting = true;
                member.say(new ServerMessage.Offered(watching.offer(), slots));
            } else if (!told.equals(watching.slots())) {
                member.say(new ServerMessage.Slots(slots));
            }
            told = watching.slots();
        } catch (EngineFault e) {
            if (e.code() == NO_SUCH_FEED) {
                member.room().feedsChanged();           // somebody came or went in this moment: look again at the next tick
            }
        } finally {
            negotiating.unlock();
        }
    }

    void forget() {
        negotiating.lock();
        try {
            awaiting = false;
            told = List.of();
        } finally {
            negotiating.unlock();
        }
    }

}
