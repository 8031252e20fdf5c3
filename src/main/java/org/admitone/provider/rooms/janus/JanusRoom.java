package org.admitone.provider.rooms.janus;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.admitone.platform.SecretCode;
import org.admitone.provider.rooms.EngineFault;
import org.admitone.provider.rooms.EngineRoom;
import org.admitone.provider.rooms.LinkEvents;
import org.admitone.provider.rooms.MediaLink;
import org.admitone.provider.rooms.RoomPlan;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// One VideoRoom. Its secrets live here and survive restarts of Janus, which keeps nothing.
final class JanusRoom implements EngineRoom {

    private static final Logger LOG = LoggerFactory.getLogger(JanusRoom.class);
    private static final int ROOM_EXISTS = 427;

    private final JanusEngine engine;
    private final RoomPlan plan;
    private final Runnable restarted;
    private final String name = JanusSession.freshName();
    private final String secret = SecretCode.random().value();
    private final String pin = SecretCode.random().value();
    private final Set<JanusLink> links = ConcurrentHashMap.newKeySet();

    JanusRoom(JanusEngine engine, RoomPlan plan, Runnable restarted) {
        this.engine = engine;
        this.plan = plan;
        this.restarted = restarted;
    }

    /// On a fresh run of the engine, or the first time. Doing it twice is harmless; failing leaves it to the next restart.
    void create(JanusSession session) {
        links.clear();
        Map<String, Object> body = new HashMap<>(Map.of("request", "create", "admin_key", session.adminKey(), "room", name,
                "secret", secret, "pin", pin, "is_private", true, "permanent", false, "publishers", plan.senders()));
        body.putAll(Map.of("allowed", List.of(SecretCode.random().value()), "require_pvtid", true, "notify_joining", false,
                "audiocodec", "opus", "videocodec", "vp8", "opus_fec", true));
        body.putAll(Map.of("lock_record", true, "record", false, "fir_freq", 0, "audiolevel_event", false));
        try {
            ask(session, body);
        } catch (EngineFault e) {
            if (e.code() != ROOM_EXISTS) {
                LOG.warn("The room of session {} could not be opened at the engine: {}", plan.session(), e.getMessage());
            }
        }
    }

    void tellRestarted() {
        Thread.ofVirtual().name("room-restarted").start(restarted);
    }

    @Override
    public MediaLink link(LinkEvents events) {
        JanusLink link = new JanusLink(this, engine.session(), events);
        link.join();
        links.add(link);
        engine.linked(1);
        return link;
    }

    void unlinked(JanusLink link) {
        if (links.remove(link)) {
            engine.linked(-1);
        }
    }

    void distrust(JanusSession session) {
        engine.distrust(session);
    }

    String name() {
        return name;
    }

    String secret() {
        return secret;
    }

    String pin() {
        return pin;
    }

    /// A request about the room itself, over a handle made for it alone.
    void ask(JanusSession session, Map<String, ?> body) {
        long handle = session.attach(ignored -> { });
        try {
            var unused = session.message(handle, body, null);
        } finally {
            session.detach(handle);
        }
    }

    @Override
    public void close() {
        engine.forget(this);
        List.copyOf(links).forEach(JanusLink::end);
        try {
            ask(engine.session(), Map.of("request", "destroy", "room", name, "secret", secret));
        } catch (EngineFault e) {
            LOG.debug("The room was gone from the engine already: {}", e.getMessage());
        }
    }
}
