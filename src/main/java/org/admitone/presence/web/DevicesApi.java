package org.admitone.presence.web;

import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import org.admitone.admission.DeviceId;
import org.admitone.admission.StaffAct;
import org.admitone.admission.proof.Device;
import org.admitone.admission.proof.DeviceDesk;
import org.admitone.audit.Actor;
import org.admitone.platform.Cursor;
import org.admitone.platform.NotThere;
import org.admitone.platform.Page;
import org.admitone.platform.Slice;
import org.admitone.platform.json.JsonIn;
import org.admitone.roster.People;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/// A person's devices for programs.
@RestController
@RequestMapping("/api/v1/people/{uid}/devices")
class DevicesApi {

    private static final Comparator<Cursor> NEWEST_FIRST = Comparator.comparing(DevicesApi::firstSeen).thenComparing(place -> place.id().toString()).reversed();

    private final DeviceDesk desk;
    private final People people;

    DevicesApi(DeviceDesk desk, People people) {
        this.desk = desk;
        this.people = people;
    }

    /// @param label what the browser calls itself; never to be trusted
    record DeviceBody(String id, String label, Instant firstSeenAt, @Nullable Instant excusedAt, @Nullable Instant revokedAt,
                      @Nullable String revokedReason, List<Proof> proofs) {

        record Proof(String kind, Instant at) {}

        static DeviceBody of(Device device) {
            Device.Revocation revocation = device.revocation();
            return new DeviceBody(device.id().toString(), device.label(), device.firstSeenAt(), device.excusedAt(),
                    revocation == null ? null : revocation.at(), revocation == null ? null : revocation.reason(),
                    device.proofs().entrySet().stream().map(proof -> new Proof(proof.getKey().code(), proof.getValue()))
                            .sorted(java.util.Comparator.comparing(Proof::kind)).toList());
        }
    }

    @GetMapping
    Page<DeviceBody> list(@PathVariable String uid, @RequestParam(defaultValue = "100") int limit, @RequestParam(required = false) @Nullable String cursor) {
        return Page.ofWhole(of(uid), Slice.of(limit, cursor), DevicesApi::place, NEWEST_FIRST).map(DeviceBody::of);
    }

    private static Cursor place(Device device) {
        return new Cursor(device.firstSeenAt().toString(), device.id().value());
    }

    private static Instant firstSeen(Cursor place) {
        try {
            return Instant.parse(place.key());
        } catch (DateTimeParseException notOurs) {
            throw Cursor.foreign();
        }
    }

    @PostMapping("/{device}/revoke")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void revoke(@PathVariable String uid, @PathVariable String device, @RequestBody JsonIn body, Actor actor) {
        StaffAct act = ActIn.finish(body, actor);
        desk.revoke(one(uid, device), act);
    }

    @PostMapping("/{device}/excuse")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void excuse(@PathVariable String uid, @PathVariable String device, @RequestBody JsonIn body, Actor actor) {
        StaffAct act = ActIn.finish(body, actor);
        desk.excuse(one(uid, device), act);
    }

    private List<Device> of(String uid) {
        return desk.devicesOf(people.byUid(uid).orElseThrow(() -> new NotThere("person")).id());
    }

    private DeviceId one(String uid, String device) {
        return of(uid).stream().map(Device::id).filter(id -> id.equals(read(device))).findFirst().orElseThrow(() -> new NotThere("device"));
    }

    private static DeviceId read(String device) {
        try {
            return new DeviceId(UUID.fromString(device));
        } catch (IllegalArgumentException noId) {
            throw new NotThere("device");
        }
    }
}
