package org.admitone.provider.zoom.pool.web;

import java.time.Instant;
import org.admitone.platform.Page;
import org.admitone.platform.Slice;
import org.admitone.provider.zoom.pool.HostPool;
import org.admitone.provider.zoom.pool.HostedFilter;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/// The host pool for programs: whether it is enough, who hosts what, what nobody can hold.
@RestController
@RequestMapping("/api/v1/providers/zoom/pool")
class HostPoolApi {

    private final HostPool pool;

    HostPoolApi(HostPool pool) {
        this.pool = pool;
    }

    @GetMapping
    HostPoolBody read() {
        return HostPoolBody.of(pool.standing());
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
