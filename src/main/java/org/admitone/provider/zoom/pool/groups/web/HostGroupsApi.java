package org.admitone.provider.zoom.pool.groups.web;

import java.util.Comparator;
import java.util.List;
import org.admitone.audit.Actor;
import org.admitone.platform.Cursor;
import org.admitone.platform.Page;
import org.admitone.platform.Revision;
import org.admitone.platform.Slice;
import org.admitone.platform.Stored;
import org.admitone.platform.json.JsonIn;
import org.admitone.platform.web.Etags;
import org.admitone.provider.zoom.pool.groups.GroupDesk;
import org.admitone.provider.zoom.pool.groups.GroupTerms;
import org.admitone.provider.zoom.pool.groups.HostGroup;
import org.admitone.provider.zoom.pool.groups.HostGroupId;
import org.admitone.provider.zoom.pool.Seen;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/// Host groups for programs.
@RestController
@RequestMapping("/api/v1/providers/zoom/host-groups")
class HostGroupsApi {

    private static final Comparator<Cursor> BY_NAME = Comparator.comparing(Cursor::key).thenComparing(Cursor::id);

    private final GroupDesk desk;
    private final GroupReading reading;

    HostGroupsApi(GroupDesk desk, GroupReading reading) {
        this.desk = desk;
        this.reading = reading;
    }

    @GetMapping
    Page<HostGroupBody> list(@RequestParam(defaultValue = "100") int limit, @RequestParam(required = false) @Nullable String cursor) {
        List<HostGroup> sorted = desk.list().stream().sorted(Comparator.comparing(HostGroupsApi::place, BY_NAME)).toList();
        return Page.ofWhole(sorted, Slice.of(limit, cursor), HostGroupsApi::place, BY_NAME).map(group -> HostGroupBody.of(group, reading));
    }

    private static Cursor place(HostGroup group) {
        return new Cursor(group.name(), group.id().value());
    }

    @PostMapping
    ResponseEntity<HostGroupBody> add(@RequestParam(defaultValue = "") String digest, @RequestBody JsonIn body, Actor actor) {
        HostGroup made = desk.add(terms(HostGroupId.NONE_YET, body), new Seen(digest), actor);
        return Etags.stored(Stored.added(made), HostGroupBody.of(made, reading), made.revision(), Etags.address("providers", "zoom", "host-groups", made.id().toString()));
    }

    /// Makes nothing.
    @PostMapping("/preview")
    PoolEffectBody preview(@RequestBody JsonIn body) {
        return PoolEffectBody.of(desk.look(terms(HostGroupId.NONE_YET, body)));
    }

    @GetMapping("/{id}")
    ResponseEntity<HostGroupBody> one(@PathVariable String id) {
        return answer(desk.existing(HostGroupId.of(id)));
    }

    @PutMapping("/{id}")
    ResponseEntity<HostGroupBody> change(@PathVariable String id, @RequestParam(defaultValue = "") String digest, @RequestBody JsonIn body, Revision basedOn, Actor actor) {
        HostGroup group = desk.existing(HostGroupId.of(id));
        return answer(desk.change(group.id(), basedOn, terms(group.id(), body), new Seen(digest), actor));
    }

    /// Changes nothing.
    @PostMapping("/{id}/preview")
    PoolEffectBody previewChange(@PathVariable String id, @RequestBody JsonIn body) {
        HostGroup group = desk.existing(HostGroupId.of(id));
        return PoolEffectBody.of(desk.look(group.id(), terms(group.id(), body)));
    }

    /// Removes nothing.
    @GetMapping("/{id}/removal")
    PoolEffectBody previewRemoval(@PathVariable String id) {
        return PoolEffectBody.of(desk.lookWithout(HostGroupId.of(id)));
    }

    @DeleteMapping("/{id}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void remove(@PathVariable String id, @RequestParam(defaultValue = "") String digest, Revision basedOn, Actor actor) {
        desk.remove(HostGroupId.of(id), basedOn, new Seen(digest), actor);
    }

    private GroupTerms terms(HostGroupId id, JsonIn body) {
        GroupReading.Written written = HostGroupBody.written(body);
        return body.finish(() -> reading.terms(id, written));
    }

    private ResponseEntity<HostGroupBody> answer(HostGroup group) {
        return Etags.ok(HostGroupBody.of(group, reading), group.revision());
    }
}
