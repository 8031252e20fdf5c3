package org.admitone.provider.zoom.pool.groups.web;

import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import org.admitone.audit.Actor;
import org.admitone.platform.Cursor;
import org.admitone.platform.Page;
import org.admitone.platform.Revision;
import org.admitone.platform.Slice;
import org.admitone.platform.json.JsonIn;
import org.admitone.platform.web.Etags;
import org.admitone.provider.zoom.HostId;
import org.admitone.provider.zoom.pool.groups.HostAccount;
import org.admitone.provider.zoom.pool.groups.HostDesk;
import org.admitone.provider.zoom.pool.Seen;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/// What hosts can hold, for programs.
@RestController
@RequestMapping("/api/v1/providers/zoom/hosts")
class HostSettingsApi {

    private static final UUID NO_ID = new UUID(0, 0);

    private final HostDesk desk;

    HostSettingsApi(HostDesk desk) {
        this.desk = desk;
    }

    @GetMapping
    Page<HostBody> list(@RequestParam(defaultValue = "100") int limit, @RequestParam(required = false) @Nullable String cursor) {
        List<HostAccount> sorted = desk.list().stream().sorted(Comparator.comparing(account -> account.id().value())).toList();
        return Page.ofWhole(sorted, Slice.of(limit, cursor), account -> new Cursor(account.id().value(), NO_ID), Comparator.comparing(Cursor::key)).map(HostBody::of);
    }

    @GetMapping("/{host}")
    ResponseEntity<HostBody> one(@PathVariable String host) {
        return answer(desk.existing(new HostId(host)));
    }

    @PutMapping("/{host}")
    ResponseEntity<HostBody> change(@PathVariable String host, @RequestParam(defaultValue = "") String digest, @RequestBody JsonIn body, Revision basedOn, Actor actor) {
        HostAccount before = desk.existing(new HostId(host));
        return answer(desk.change(before.id(), basedOn.equals(Revision.ANY) ? new Revision(before.revision()) : basedOn, HostBody.read(body, before.terms()), new Seen(digest), actor));
    }

    /// Changes nothing.
    @PostMapping("/{host}/preview")
    PoolEffectBody preview(@PathVariable String host, @RequestBody JsonIn body) {
        HostAccount account = desk.existing(new HostId(host));
        return PoolEffectBody.of(desk.look(account.id(), HostBody.read(body, account.terms())));
    }

    private static ResponseEntity<HostBody> answer(HostAccount account) {
        return Etags.ok(HostBody.of(account), account.revision());
    }
}
