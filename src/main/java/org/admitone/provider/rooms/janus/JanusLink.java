package org.admitone.provider.rooms.janus;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicBoolean;
import org.admitone.platform.SecretCode;
import org.admitone.provider.rooms.EngineFault;
import org.admitone.provider.rooms.Feed;
import org.admitone.provider.rooms.IceCandidate;
import org.admitone.provider.rooms.Leg;
import org.admitone.provider.rooms.LinkEvents;
import org.admitone.provider.rooms.MediaLink;
import org.admitone.provider.rooms.Offer;
import org.admitone.provider.rooms.Sdp;
import org.admitone.provider.rooms.Source;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tools.jackson.databind.JsonNode;

/// One connection at Janus: a publisher handle, which also is its membership in the room, and a subscriber handle once
/// there is something to receive. Nothing a browser sent goes on but descriptions and candidates.
final class JanusLink implements MediaLink {

    private static final Logger LOG = LoggerFactory.getLogger(JanusLink.class);

    private final JanusRoom room;
    private final JanusSession session;
    private final LinkEvents events;
    private final String id = JanusSession.freshName();
    private final String token = SecretCode.random().value();
    private final Map<Source, String> mids = new ConcurrentHashMap<>();
    private final AtomicBoolean ended = new AtomicBoolean();
    private final AtomicBoolean published = new AtomicBoolean();
    private volatile long publisher;
    private volatile long privateId;
    private volatile JanusReceiver receiver;

    JanusLink(JanusRoom room, JanusSession session, LinkEvents events) {
        this.room = room;
        this.session = session;
        this.events = events;
        this.receiver = new JanusReceiver(room, session, events, 0);
    }

    void join() {
        publisher = session.attach(this::happened);
        try {
            tokens("add");
            JsonNode joined = session.message(publisher, Map.of("request", "join", "ptype", "publisher", "room", room.name(),
                    "pin", room.pin(), "id", id, "token", token), null).data();
            privateId = joined.path("private_id").asLong();
            receiver = new JanusReceiver(room, session, events, privateId);
        } catch (EngineFault e) {
            end();
            throw e;
        }
    }

    private void tokens(String action) {
        room.ask(session, Map.of("request", "allowed", "room", room.name(), "secret", room.secret(), "action", action, "allowed", List.of(token)));
    }

    @Override
    public String id() {
        return id;
    }

    @Override
    public String send(Offer offer, int bitrate, Set<Source> held) {
        refuseEnded();
        boolean first = published.compareAndSet(false, true);
        Map<String, Object> body = new HashMap<>(Map.of("request", first ? "publish" : "configure", "bitrate", bitrate));
        String answer = session.message(publisher, body, Map.of("type", "offer", "sdp", offer.sdp().text())).sdp();
        if (answer == null) {
            throw new EngineFault("the engine gave no answer to an offer");
        }
        mids.clear();
        offer.sources().forEach((mid, source) -> mids.put(source, mid));
        held.forEach(source -> hold(source, true));     // before the browser has the answer, so that not a packet slips through
        return answer;
    }

    @Override
    public void candidate(Leg leg, IceCandidate candidate) {
        refuseEnded();
        long handle = leg == Leg.UP ? publisher : receiver.handle();
        if (handle != 0) {
            session.trickle(handle, asMap(candidate));
        }
    }

    private static Map<String, ?> asMap(IceCandidate candidate) {
        return candidate.candidate().isEmpty() ? Map.of("completed", true)
                : Map.of("candidate", candidate.candidate(), "sdpMid", candidate.sdpMid(), "sdpMLineIndex", candidate.sdpMLineIndex());
    }

    @Override
    public Watching watch(Set<Feed> wanted) {
        refuseEnded();
        return receiver.watch(wanted);
    }

    @Override
    public void answer(Sdp answer) {
        refuseEnded();
        receiver.answer(answer);
    }

    @Override
    public void hold(Source source, boolean held) {
        String mid = mids.get(source);
        if (mid != null) {
            room.ask(session, Map.of("request", "moderate", "room", room.name(), "secret", room.secret(), "id", id, "mid", mid, "mute", held));
        }
    }

    @Override
    public Traffic traffic() {
        JanusTraffic up = JanusTraffic.of(session.inside(publisher));
        JanusTraffic down = receiver.handle() == 0 ? new JanusTraffic(0, 0, 0) : JanusTraffic.of(session.inside(receiver.handle()));
        return new Traffic(up.in(), down.out(), up.inLastSecond());
    }

    /// Token, kick, both handles: a kick alone only flags what is received and closes nothing there.
    @Override
    public void end() {
        if (!ended.compareAndSet(false, true)) {
            return;
        }
        room.unlinked(this);
        if (!session.isOpen()) {
            return;                                     // the engine of this link is gone, and all its media
        }
        try {
            attempt(() -> room.ask(session, Map.of("request", "kick", "room", room.name(), "secret", room.secret(), "id", id)));
            attempt(() -> session.detach(receiver.close()));
            attempt(() -> session.detach(publisher));
            attempt(() -> tokens("remove"));
        } catch (EngineFault unanswered) {
            room.distrust(session);                     // media that cannot be ended ends with the engine
        }
    }

    /// A refusal means that it is gone already; no answer at all means that nobody knows.
    private static void attempt(Runnable step) {
        try {
            step.run();
        } catch (EngineFault e) {
            if (e.code() == 0) {
                throw e;
            }
            LOG.debug("Ending a link: {}", e.getMessage());
        }
    }

    private void refuseEnded() {
        if (ended.get()) {
            throw new EngineFault("this link has ended");
        }
    }

    private void happened(JsonNode message) {
        switch (message.path("janus").asString("")) {
            case "webrtcup" -> events.sending();
            case "hangup" -> {
                published.set(false);
                events.broken(Leg.UP);
            }
            default -> { }
        }
    }
}
