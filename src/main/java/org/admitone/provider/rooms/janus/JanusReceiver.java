package org.admitone.provider.rooms.janus;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.admitone.provider.rooms.EngineFault;
import org.admitone.provider.rooms.Feed;
import org.admitone.provider.rooms.Leg;
import org.admitone.provider.rooms.LinkEvents;
import org.admitone.provider.rooms.MediaLink.Watching;
import org.admitone.provider.rooms.Sdp;
import org.admitone.provider.rooms.Slot;
import tools.jackson.databind.JsonNode;

/// What one connection receives: one subscriber handle for all feeds. A picture that takes another's place needs no
/// negotiation (`switch`); all else is one `update` with one offer. Calls come one at a time.
final class JanusReceiver {

    private final JanusRoom room;
    private final JanusSession session;
    private final LinkEvents events;
    private final long privateId;
    private final Map<String, Feed> lines = new LinkedHashMap<>();
    private volatile long handle;
    private volatile boolean closed;

    JanusReceiver(JanusRoom room, JanusSession session, LinkEvents events, long privateId) {
        this.room = room;
        this.session = session;
        this.events = events;
        this.privateId = privateId;
    }

    long handle() {
        return handle;
    }

    Watching watch(Set<Feed> wanted) {
        List<String> stale = new ArrayList<>();
        lines.forEach((mid, feed) -> {
            if (!wanted.contains(feed)) {
                stale.add(mid);
            }
        });
        Set<Feed> missing = new HashSet<>(wanted);
        missing.removeAll(lines.values());
        if (stale.isEmpty() && missing.isEmpty()) {
            return new Watching(null, slots());
        }
        if (handle == 0) {
            return missing.isEmpty() ? new Watching(null, List.of()) : begin(missing);
        }
        exchange(stale, missing);
        return stale.isEmpty() && missing.isEmpty() ? new Watching(null, slots()) : update(stale, missing);
    }

    private Watching begin(Set<Feed> missing) {
        long attached = session.attach(this::happened);
        try {
            JanusSession.Answer answer = session.message(attached, Map.of("request", "join", "ptype", "subscriber", "room", room.name(),
                    "pin", room.pin(), "private_id", privateId, "use_msid", false, "autoupdate", false, "streams", named(missing)), null);
            handle = attached;
            if (closed) {                               // ended meanwhile: nothing may be left behind
                session.detach(attached);
                throw new EngineFault("this link has ended");
            }
            return took(answer, missing);
        } catch (EngineFault e) {
            if (handle == 0) {
                session.detach(attached);
            }
            throw e;
        }
    }

    /// Pairs a picture that is no longer wanted with one that is.
    private void exchange(List<String> stale, Set<Feed> missing) {
        List<Map<String, ?>> switches = new ArrayList<>();
        Map<String, Feed> exchanged = new LinkedHashMap<>();
        for (String mid : List.copyOf(stale)) {
            Feed old = lines.get(mid);
            Feed next = missing.stream().filter(feed -> old != null && feed.source().isPicture() == old.source().isPicture()).findFirst().orElse(null);
            if (next != null) {
                switches.add(Map.of("feed", next.link(), "mid", next.mid(), "sub_mid", mid));
                exchanged.put(mid, next);
                stale.remove(mid);
                missing.remove(next);
            }
        }
        if (!switches.isEmpty()) {
            var unused = session.message(handle, Map.of("request", "switch", "streams", switches), null);
            lines.putAll(exchanged);
        }
    }

    private Watching update(List<String> stale, Set<Feed> missing) {
        Map<String, Object> body = new LinkedHashMap<>(Map.of("request", "update"));
        if (!stale.isEmpty()) {
            body.put("unsubscribe", stale.stream().map(mid -> Map.of("sub_mid", mid)).toList());
        }
        if (!missing.isEmpty()) {
            body.put("subscribe", named(missing));
        }
        return took(session.message(handle, body, null), missing);
    }

    private static List<Map<String, String>> named(Set<Feed> feeds) {
        return feeds.stream().map(feed -> Map.of("feed", feed.link(), "mid", feed.mid())).toList();
    }

    private Watching took(JanusSession.Answer answer, Set<Feed> asked) {
        if (answer.data().has("streams")) {
            Map<String, Feed> known = new LinkedHashMap<>();
            asked.forEach(feed -> known.put(feed.link() + " " + feed.mid(), feed));
            lines.values().forEach(feed -> known.put(feed.link() + " " + feed.mid(), feed));
            lines.clear();
            for (JsonNode stream : answer.data().path("streams")) {
                Feed feed = known.get(stream.path("feed_id").asString("") + " " + stream.path("feed_mid").asString(""));
                if (feed != null && stream.path("active").asBoolean(false)) {
                    lines.put(stream.path("mid").asString(""), feed);
                }
            }
        }
        return new Watching(answer.sdp(), slots());
    }

    private List<Slot> slots() {
        return lines.entrySet().stream().map(line -> new Slot(line.getKey(), line.getValue())).toList();
    }

    void answer(Sdp answer) {
        if (handle == 0) {
            throw new EngineFault("nothing was offered");
        }
        var unused = session.message(handle, Map.of("request", "start"), Map.of("type", "answer", "sdp", answer.text()));
    }

    private void happened(JsonNode message) {
        if (message.path("janus").asString("").equals("hangup")) {
            events.broken(Leg.DOWN);
        }
    }

    /// @return the handle to detach
    long close() {
        closed = true;
        return handle;
    }
}
