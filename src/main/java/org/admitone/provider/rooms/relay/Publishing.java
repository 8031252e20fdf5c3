package org.admitone.provider.rooms.relay;

import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.locks.ReentrantLock;
import org.admitone.provider.rooms.EngineFault;
import org.admitone.provider.rooms.Feed;
import org.admitone.provider.rooms.MediaLink;
import org.admitone.provider.rooms.Offer;
import org.admitone.provider.rooms.RoomsSettings;
import org.admitone.provider.rooms.Sdp;
import org.admitone.provider.rooms.Source;
import org.jspecify.annotations.Nullable;

/// What one member sends, as far as the role lets them.
final class Publishing {

    private static final int SOUND = 64_000;

    private final Member member;
    private final ReentrantLock negotiating = new ReentrantLock();
    private volatile Map<Source, String> mids = Map.of();
    private volatile Set<Source> on = Set.of();
    private volatile boolean flowing;

    Publishing(Member member) {
        this.member = member;
    }

    /// Throws [IllegalArgumentException] for an offer that is none.
    void publish(ClientMessage.Publish message) {
        if (!member.holder().role().publishes()) {
            member.tell(NotDone.OBSERVERS_DO_NOT_SEND);
            return;
        }
        Map<String, Source> sources = new HashMap<>();
        for (ClientMessage.Line line : message.lines()) {
            if (sources.put(line.mid(), line.source()) != null) {
                throw new IllegalArgumentException("two lines of one name");
            }
        }
        Offer offer = new Offer(new Sdp(message.sdp()), sources);
        if (mids.isEmpty() && !member.room().hasRoomForSender()) {
            member.tell(NotDone.TOO_MANY_SENDERS);
            return;
        }
        send(offer);
    }

    private void send(Offer offer) {
        negotiating.lock();
        try {
            MediaLink link = member.link();
            if (link == null) {
                return;                             // `anew` is coming
            }
            String answer = link.send(offer, bitrate(offer), member.held());
            Map<Source, String> named = new HashMap<>();
            offer.sources().forEach((mid, source) -> named.put(source, mid));
            mids = Map.copyOf(named);
            member.say(new ServerMessage.Published(answer));
            if (flowing) {
                member.room().feedsChanged();
            }
        } catch (EngineFault e) {
            member.tell(NotDone.ENGINE);
        } finally {
            negotiating.unlock();
        }
    }

    private int bitrate(Offer offer) {
        RoomsSettings.Bitrate caps = member.room().settings().bitrate();
        int sum = SOUND + (member.holder().role().runsTheClass() ? caps.teacher() : caps.learner());
        return offer.sources().containsValue(Source.SCREEN) ? sum + caps.screen() : sum;
    }

    /// The most this member may send, in bytes per second.
    long cap() {
        RoomsSettings.Bitrate caps = member.room().settings().bitrate();
        int bits = SOUND + (member.holder().role().runsTheClass() ? caps.teacher() : caps.learner()) + (mids.containsKey(Source.SCREEN) ? caps.screen() : 0);
        return bits / 8;
    }

    /// The engine receives from this member now.
    void flows() {
        flowing = true;
        member.room().feedsChanged();
    }

    void switchedOn(ClientMessage.Sending sending) {
        Set<Source> now = EnumSet.noneOf(Source.class);
        if (sending.mic()) {
            now.add(Source.MIC);
        }
        if (sending.camera()) {
            now.add(Source.CAMERA);
        }
        if (sending.screen()) {
            now.add(Source.SCREEN);
        }
        on = Set.copyOf(now);
        member.room().changed(member);
        member.room().feedsChanged();
    }

    Set<Source> on() {
        return on;
    }

    boolean sends() {
        return !mids.isEmpty();
    }

    /// Sound is there as long as it was negotiated (silence costs nothing); pictures only while switched on.
    List<Feed> feeds() {
        MediaLink link = member.link();
        if (link == null || !flowing) {
            return List.of();
        }
        return mids.entrySet().stream().filter(line -> !line.getKey().isPicture() || on.contains(line.getKey()))
                .map(line -> new Feed(link.id(), line.getValue(), line.getKey())).toList();
    }

    void hold(Source source, boolean held) {
        @Nullable MediaLink link = member.link();
        if (link != null) {
            link.hold(source, held);
        }
    }

    void forget() {
        mids = Map.of();
        flowing = false;
    }
}
