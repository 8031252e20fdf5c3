package org.admitone.hooks;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.admitone.platform.TimeOrderedIds;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// What facts are told as. Only what is named here leaves the house: no mail address, no link, no code that opens anything.
@Component
final class EventWriter {

    private final JsonMapper json = JsonMapper.builder().build();

    /// An admission that moved a seat is two events, in this order; what is no event is none.
    List<Event> eventsOf(Fact fact) {
        JsonNode detail = json.readTree(fact.detail());
        return switch (fact.kind()) {
            case "knock.admitted" -> {
                Event admitted = event(EventType.PERSON_ADMITTED, fact, chosen(detail, "seat", "role", "taking"));
                yield detail.path("taking").asString("").equals("moved")
                        ? List.of(admitted, event(EventType.SEAT_MOVED, fact, chosen(detail, "seat"))) : List.of(admitted);
            }
            case "knock.refused" -> List.of(event(EventType.PERSON_REFUSED, fact, chosen(detail, "reason")));
            case "seat.released" -> List.of(event(EventType.PERSON_EVICTED, fact, chosen(detail, "seat", "reason")));
            case "joined" -> List.of(event(EventType.PERSON_JOINED, fact, chosen(detail, "seat", "toldBy")));
            case "left" -> List.of(event(EventType.PERSON_LEFT, fact, chosen(detail, "seat", "toldBy")));
            case "started" -> List.of(event(EventType.SESSION_STARTED, fact, Map.of()));
            case "ended" -> List.of(event(EventType.SESSION_ENDED, fact, Map.of()));
            case "attendance" -> List.of(event(EventType.ATTENDANCE_READY, fact, chosen(detail, "edition")));
            default -> List.of();
        };
    }

    /// About nobody, for the test button.
    Event test(String endpoint, Instant now) {
        return written(EventType.WEBHOOK_TEST, now, null, Map.of("endpoint", endpoint));
    }

    private Event event(EventType type, Fact fact, Map<String, ?> more) {
        Fact.About about = fact.about();
        Map<String, Object> data = new LinkedHashMap<>();
        if (about.uid() != null) {
            data.put("uid", about.uid());
        }
        data.put("course", about.courseCode());
        data.put("session", about.sessionCode());
        data.put("sessionId", about.session().toString());
        if (about.series() != null) {
            data.put("seriesId", about.series().toString());
        }
        data.putAll(more);
        return written(type, fact.at(), about.session(), data);
    }

    private Event written(EventType type, Instant at, java.util.@org.jspecify.annotations.Nullable UUID session, Map<String, ?> data) {
        var id = TimeOrderedIds.next(at);
        Map<String, Object> body = new LinkedHashMap<>();
        body.put("id", id.toString());
        body.put("type", type.code());
        body.put("timestamp", at.toString());
        body.put("data", data);
        return new Event(id, type, at, session, json.writeValueAsString(body));
    }

    private static Map<String, Object> chosen(JsonNode detail, String... fields) {
        Map<String, Object> chosen = new LinkedHashMap<>();
        for (String field : fields) {
            JsonNode value = detail.path(field);
            if (value.isString()) {
                chosen.put(field, value.stringValue());
            } else if (value.isIntegralNumber()) {
                chosen.put(field, value.longValue());
            }
        }
        return chosen;
    }
}
