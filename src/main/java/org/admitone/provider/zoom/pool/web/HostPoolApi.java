package org.admitone.provider.zoom.pool.web;

import java.time.Instant;
import java.util.OptionalInt;
import org.admitone.audit.Actor;
import org.admitone.platform.Page;
import org.admitone.platform.Slice;
import org.admitone.platform.json.JsonIn;
import org.admitone.provider.zoom.pool.HostPool;
import org.admitone.provider.zoom.pool.HostedFilter;
import org.admitone.provider.zoom.pool.RoomRule;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/// The host pool for programs: whether it is enough, who hosts what, what nobody can hold.
@RestController
@RequestMapping("/api/v1/providers/zoom/pool")
class HostPoolApi {

    private final HostPool pool;
    private final RoomRule rule;

    HostPoolApi(HostPool pool, RoomRule rule) {
        this.pool = pool;
        this.rule = rule;
    }

    @GetMapping
    HostPoolBody read() {
        return HostPoolBody.of(pool.standing(), rule.minutes());
    }

    /// Null, or nothing said: whoever has no host waits for one.
    @PostMapping("/room")
    HostPoolBody room(@RequestBody JsonIn body, Actor actor) {
        OptionalInt minutes = body.says("minutesBefore") ? OptionalInt.of(body.whole("minutesBefore", 1)) : OptionalInt.empty();
        var unused = body.finish(() -> {
            rule.say(minutes, actor);
            return minutes;
        });
        return read();
    }

    @GetMapping("/assignments")
    Page<HostPoolBody.Assigned> assignments(@RequestParam(required = false) @Nullable Instant from, @RequestParam(required = false) @Nullable Instant until,
                                            @RequestParam(required = false) @Nullable String host, @RequestParam(required = false) @Nullable String course,
                                            @RequestParam(defaultValue = "100") int limit, @RequestParam(required = false) @Nullable String cursor) {
        return pool.hosted(new HostedFilter(from, until, host, course), Slice.of(limit, cursor)).map(HostPoolBody.Assigned::of);
    }

    @GetMapping("/without-host")
    Page<HostPoolBody.Without> without(@RequestParam(required = false) @Nullable String course, @RequestParam(defaultValue = "100") int limit,
                                       @RequestParam(required = false) @Nullable String cursor) {
        return pool.withoutHost(course, Slice.of(limit, cursor)).map(HostPoolBody.Without::of);
    }
}
