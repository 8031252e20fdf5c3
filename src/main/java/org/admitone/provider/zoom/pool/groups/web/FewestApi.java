package org.admitone.provider.zoom.pool.groups.web;

import org.admitone.audit.Actor;
import org.admitone.platform.json.JsonIn;
import org.admitone.provider.zoom.pool.FewerHosts;
import org.admitone.provider.zoom.pool.FewestHosts;
import org.admitone.provider.zoom.pool.Seen;
import org.admitone.provider.zoom.pool.WritesAhead;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/// Classes brought together on as few hosts as possible, for programs: looked at, then done as it was shown.
@RestController
@RequestMapping("/api/v1/providers/zoom/pool/fewest")
class FewestApi {

    private final FewestHosts fewest;
    private final WritesAhead writes;

    FewestApi(FewestHosts fewest, WritesAhead writes) {
        this.fewest = fewest;
        this.writes = writes;
    }

    /// Changes nothing.
    @GetMapping
    FewestBody look(@RequestParam(defaultValue = "may_move") String made) {
        return body(fewest.look(FewestBody.made(made)));
    }

    @PostMapping
    FewestBody gather(@RequestBody JsonIn body, Actor actor) {
        FewestHosts.Made made = FewestBody.made(body);
        String digest = body.text("digest");
        if (digest.isEmpty()) {
            body.fault("digest", "Look at it first; the preview says the digest.");
        }
        return body(body.finish(() -> fewest.gather(made, new Seen(digest), actor)));
    }

    private FewestBody body(FewerHosts fewer) {
        return FewestBody.of(fewer, writes.doneBy(fewer));
    }
}
