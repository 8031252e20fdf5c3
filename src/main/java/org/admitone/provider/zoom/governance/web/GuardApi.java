package org.admitone.provider.zoom.governance.web;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.admitone.audit.Actor;
import org.admitone.platform.Cursor;
import org.admitone.platform.Page;
import org.admitone.platform.Revision;
import org.admitone.platform.Slice;
import org.admitone.platform.json.JsonIn;
import org.admitone.platform.web.Etags;
import org.admitone.provider.zoom.account.AccountDesk;
import org.admitone.provider.zoom.account.ZoomHost;
import org.admitone.provider.zoom.governance.Drift;
import org.admitone.provider.zoom.governance.Guard;
import org.admitone.provider.zoom.governance.GuardDesk;
import org.admitone.provider.zoom.governance.GuardStanding;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/// How host accounts at Zoom are guarded, for programs.
@RestController
@RequestMapping("/api/v1/providers/zoom/guard")
class GuardApi {

    private static final UUID NO_ID = new UUID(0, 0);

    private final GuardDesk desk;
    private final AccountDesk account;

    GuardApi(GuardDesk desk, AccountDesk account) {
        this.desk = desk;
        this.account = account;
    }

    @GetMapping
    ResponseEntity<GuardBody> read() {
        return answer(desk.guard());
    }

    /// Without a condition it is based on what was read here.
    @PutMapping
    ResponseEntity<GuardBody> change(@RequestBody JsonIn body, Revision basedOn, Actor actor) {
        Guard before = desk.guard();
        return answer(desk.save(GuardBody.read(body, before.terms()), basedOn.equals(Revision.ANY) ? new Revision(before.revision()) : basedOn, actor));
    }

    private static ResponseEntity<GuardBody> answer(Guard guard) {
        return Etags.ok(GuardBody.of(guard), guard.revision());
    }

    @GetMapping("/accounts")
    Page<GuardedAccountBody> accounts(@RequestParam(defaultValue = "100") int limit, @RequestParam(required = false) @Nullable String cursor) {
        Map<String, String> names = account.hosts().stream().collect(Collectors.toMap(host -> host.id().value(), ZoomHost::displayName));
        Map<String, Long> otherwise = desk.openDrifts().stream().map(Drift::subject).collect(Collectors.groupingBy(subject -> subject.code(), Collectors.counting()));
        List<GuardStanding> sorted = desk.standings().stream().sorted(Comparator.comparing(one -> one.subject().code())).toList();
        return Page.ofWhole(sorted, Slice.of(limit, cursor), one -> new Cursor(one.subject().code(), NO_ID), Comparator.comparing(Cursor::key))
                .map(one -> GuardedAccountBody.of(one, names.get(one.subject().code()), otherwise.getOrDefault(one.subject().code(), 0L)));
    }

    @GetMapping("/drifts")
    Page<DriftBody> drifts(@RequestParam(defaultValue = "100") int limit, @RequestParam(required = false) @Nullable String cursor) {
        return desk.drifts(Slice.of(limit, cursor)).map(DriftBody::of);
    }

    @GetMapping("/sign-ins")
    Page<HostSignInBody> signIns(@RequestParam(defaultValue = "100") int limit, @RequestParam(required = false) @Nullable String cursor) {
        return desk.signIns(Slice.of(limit, cursor)).map(HostSignInBody::of);
    }

    @PostMapping("/sign-ins/known")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void known(@RequestBody JsonIn body, Actor actor) {
        Instant until = body.read("until", Instant::parse, "This is not a point in time; one looks like 2026-11-29T10:00:00Z.", Instant.EPOCH);
        desk.signInsAreKnown(body.finish(() -> until), actor);
    }

    @PostMapping("/look")
    @ResponseStatus(HttpStatus.ACCEPTED)
    void look() {
        desk.lookNow();
    }
}
