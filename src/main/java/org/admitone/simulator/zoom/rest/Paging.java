package org.admitone.simulator.zoom.rest;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.admitone.simulator.zoom.http.Call;
import org.admitone.simulator.zoom.http.Problem;
import org.admitone.simulator.zoom.world.Ids;
import org.admitone.simulator.zoom.world.Json;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/// Long lists in pages. A page's successor is known by a token that is good for fifteen minutes.
final class Paging {

    private static final Duration TOKEN_LIFE = Duration.ofMinutes(15);
    private static final int USUAL = 30;

    private record Mark(int offset, Instant expires) {}

    private final Ids ids;
    private final Clock clock;
    private final Map<String, Mark> marks = new HashMap<>();

    Paging(Ids ids, Clock clock) {
        this.ids = ids;
        this.clock = clock;
    }

    /// A page of the list with Zoom's counters around it.
    <T> ObjectNode page(Call call, int largest, String name, List<T> all, Function<T, ObjectNode> item) {
        int size = size(call, largest);
        int from = call.query("next_page_token").map(this::offset).orElse(0);
        int to = Math.min(all.size(), from + size);
        ObjectNode page = Json.object().put("next_page_token", to < all.size() ? mark(to) : "");
        page.put("page_count", (all.size() + size - 1) / size).put("page_size", size).put("total_records", all.size());
        ArrayNode items = page.putArray(name);
        all.subList(Math.min(from, all.size()), to).forEach(each -> items.add(item.apply(each)));
        return page;
    }

    private static int size(Call call, int largest) {
        try {
            int size = call.query("page_size").map(Integer::parseInt).orElse(USUAL);
            if (size > 0 && size <= largest) {
                return size;
            }
        } catch (NumberFormatException other) {
            // told below
        }
        throw Problem.of(400, 300, "Invalid field: page_size.");
    }

    private String mark(int offset) {
        String token = ids.opaque() + ids.opaque();
        marks.put(token, new Mark(offset, clock.instant().plus(TOKEN_LIFE)));
        return token;
    }

    private int offset(String token) {
        return Optional.ofNullable(marks.get(token)).filter(mark -> mark.expires().isAfter(clock.instant())).map(Mark::offset)
                .orElseThrow(() -> Problem.of(400, 300, "The next page token is invalid or expired."));
    }
}
