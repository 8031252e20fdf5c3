package org.admitone.hooks.web;

import java.util.Optional;
import org.admitone.audit.Actor;
import org.admitone.hooks.Endpoint;
import org.admitone.hooks.EndpointDesk;
import org.admitone.hooks.EndpointDetails;
import org.admitone.hooks.EndpointSearch;
import org.admitone.hooks.EventType;
import org.admitone.hooks.NewSecret;
import org.admitone.platform.Clash;
import org.admitone.platform.NotThere;
import org.admitone.platform.Page;
import org.admitone.platform.Revision;
import org.admitone.platform.Slice;
import org.admitone.platform.Stored;
import org.admitone.platform.json.JsonIn;
import org.admitone.platform.web.Etags;
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

/// Webhooks, by their names.
@RestController
@RequestMapping("/api/v1/webhooks")
class WebhooksApi {

    private final EndpointDesk desk;

    WebhooksApi(EndpointDesk desk) {
        this.desk = desk;
    }

    @GetMapping
    Page<WebhookBody> list(@RequestParam(defaultValue = "100") int limit, @RequestParam(required = false) @Nullable String cursor) {
        return desk.list(EndpointSearch.ALL, Slice.of(limit, cursor)).map(WebhookBody::of);
    }

    @GetMapping("/{name}")
    ResponseEntity<WebhookBody> one(@PathVariable String name) {
        return answer(named(name));
    }

    /// The answer to the first holds the secret. Whoever loses that answer makes a new secret.
    @PutMapping("/{name}")
    ResponseEntity<WebhookBody> put(@PathVariable String name, @RequestBody JsonIn body, Revision basedOn, Actor actor) {
        String url = body.text("url");
        var events = body.texts("events", EventType.values().length);
        EndpointDetails details = body.finish(() -> EndpointDetails.of(name, url, events));
        Optional<Endpoint> before = desk.byName(details.name());
        if (before.isPresent()) {
            Stored<Endpoint> stored = desk.change(before.get().id(), basedOn, details, actor);
            return Etags.ok(WebhookBody.of(stored.thing()), stored.thing().revision());
        }
        if (basedOn.demandsTheThing()) {
            throw Clash.changedMeanwhile("webhook");
        }
        NewSecret made = desk.add(details, actor);
        return Etags.stored(Stored.added(made.endpoint()), WebhookBody.of(made), made.endpoint().revision(), Etags.address("webhooks", details.name()));
    }

    @DeleteMapping("/{name}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void remove(@PathVariable String name, Revision basedOn, Actor actor) {
        desk.remove(named(name).id(), basedOn, actor);
    }

    @PostMapping("/{name}/secret")
    ResponseEntity<WebhookBody> rotate(@PathVariable String name, Revision basedOn, Actor actor) {
        NewSecret made = desk.rotate(named(name).id(), basedOn, actor);
        return Etags.ok(WebhookBody.of(made), made.endpoint().revision());
    }

    @PostMapping("/{name}/off")
    ResponseEntity<WebhookBody> off(@PathVariable String name, Revision basedOn, Actor actor) {
        return answer(desk.switchOff(named(name).id(), basedOn, actor));
    }

    @PostMapping("/{name}/on")
    ResponseEntity<WebhookBody> on(@PathVariable String name, Revision basedOn, Actor actor) {
        return answer(desk.switchOn(named(name).id(), basedOn, actor));
    }

    private static ResponseEntity<WebhookBody> answer(Endpoint endpoint) {
        return Etags.ok(WebhookBody.of(endpoint), endpoint.revision());
    }

    private Endpoint named(String name) {
        return desk.byName(name).orElseThrow(() -> new NotThere("webhook"));
    }
}
