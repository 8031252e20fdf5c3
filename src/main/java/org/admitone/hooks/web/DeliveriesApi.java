package org.admitone.hooks.web;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.UUID;
import org.admitone.audit.Actor;
import org.admitone.hooks.Delivery;
import org.admitone.hooks.DeliveryDesk;
import org.admitone.hooks.DeliverySearch;
import org.admitone.hooks.EndpointDesk;
import org.admitone.hooks.EndpointId;
import org.admitone.platform.BadInput;
import org.admitone.platform.NotThere;
import org.admitone.platform.Page;
import org.admitone.platform.Slice;
import org.admitone.platform.json.JsonIn;
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

/// What was sent to a webhook, what came of it, and sending it again.
@RestController
@RequestMapping("/api/v1/webhooks/{name}")
class DeliveriesApi {

    private static final String TIME = "This must be a time with its offset, such as 2026-09-30T18:00:00+02:00.";

    private final EndpointDesk endpoints;
    private final DeliveryDesk desk;

    DeliveriesApi(EndpointDesk endpoints, DeliveryDesk desk) {
        this.endpoints = endpoints;
        this.desk = desk;
    }

    /// @param events how many are sent again
    record Replayed(int events) {}

    /// @param id of the event that is on its way
    record Sent(String id) {}

    @GetMapping("/deliveries")
    Page<DeliveryBody> list(@PathVariable String name, @RequestParam(required = false) @Nullable String state,
                            @RequestParam(defaultValue = "100") int limit, @RequestParam(required = false) @Nullable String cursor) {
        return desk.list(endpoint(name), new DeliverySearch(state(state), null), Slice.of(limit, cursor)).map(DeliveryBody::of);
    }

    @GetMapping("/deliveries/{id}")
    DeliveryBody.Whole one(@PathVariable String name, @PathVariable String id) {
        return DeliveryBody.of(desk.one(endpoint(name), event(id)));
    }

    @PostMapping("/deliveries/{id}/replay")
    @ResponseStatus(HttpStatus.ACCEPTED)
    DeliveryBody.Whole replay(@PathVariable String name, @PathVariable String id, Actor actor) {
        return DeliveryBody.of(desk.replay(endpoint(name), event(id), actor));
    }

    @PostMapping("/replay")
    @ResponseStatus(HttpStatus.ACCEPTED)
    Replayed replayRange(@PathVariable String name, @RequestBody JsonIn body, Actor actor) {
        Instant from = body.read("from", text -> OffsetDateTime.parse(text).toInstant(), TIME, Instant.EPOCH);
        Instant until = body.read("until", text -> OffsetDateTime.parse(text).toInstant(), TIME, Instant.EPOCH);
        body.finish(() -> "");
        return new Replayed(desk.replay(endpoint(name), from, until, actor));
    }

    @PostMapping("/test")
    @ResponseStatus(HttpStatus.ACCEPTED)
    Sent test(@PathVariable String name, Actor actor) {
        return new Sent(desk.test(endpoint(name), actor).toString());
    }

    private EndpointId endpoint(String name) {
        return endpoints.byName(name).orElseThrow(() -> new NotThere("webhook")).id();
    }

    private static UUID event(String id) {
        try {
            return UUID.fromString(id);
        } catch (IllegalArgumentException noId) {
            throw new NotThere("delivery");
        }
    }

    private static Delivery.@Nullable State state(@Nullable String code) {
        if (code == null) {
            return null;
        }
        return Arrays.stream(Delivery.State.values()).filter(state -> state.code().equals(code)).findFirst()
                .orElseThrow(() -> new BadInput("state", "This must be one of: waiting, delivered, given_up."));
    }
}
