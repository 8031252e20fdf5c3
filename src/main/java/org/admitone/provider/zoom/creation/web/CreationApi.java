package org.admitone.provider.zoom.creation.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.OptionalInt;
import org.admitone.audit.Actor;
import org.admitone.platform.Page;
import org.admitone.platform.Slice;
import org.admitone.platform.json.JsonIn;
import org.admitone.provider.zoom.api.NewUser;
import org.admitone.provider.zoom.api.ZoomUser;
import org.admitone.provider.zoom.creation.Batch;
import org.admitone.provider.zoom.creation.CreationDesk;
import org.admitone.provider.zoom.creation.CreationId;
import org.admitone.provider.zoom.creation.WantedHost;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/// New host accounts at Zoom, for programs.
@RestController
@RequestMapping("/api/v1/providers/zoom/host-accounts")
class CreationApi {

    private final CreationDesk desk;

    CreationApi(CreationDesk desk) {
        this.desk = desk;
    }

    @GetMapping
    Page<HostAccountBody> list(@RequestParam(defaultValue = "100") int limit, @RequestParam(required = false) @Nullable String cursor) {
        return desk.list(Slice.of(limit, cursor)).map(HostAccountBody::of);
    }

    /// All of them or none; they are made right afterwards.
    @PostMapping
    @ResponseStatus(HttpStatus.ACCEPTED)
    HostAccountBody.Several want(@RequestBody JsonIn body, Actor actor) {
        Batch batch = batch(body);
        return new HostAccountBody.Several(body.finish(() -> desk.want(batch, actor)).stream().map(HostAccountBody::of).toList());
    }

    @PostMapping("/preview")
    PreviewBody preview(@RequestBody JsonIn body) {
        Batch batch = batch(body);
        int bought = body.whole("licencesBought", -1);
        return PreviewBody.of(body.finish(() -> desk.look(batch, bought < 0 ? OptionalInt.empty() : OptionalInt.of(bought))));
    }

    private static Batch batch(JsonIn body) {
        NewUser.Way way = Objects.requireNonNullElse(body.oneOf("way", NewUser.Way.class), NewUser.Way.INVITE);
        ZoomUser.Licence licence = Objects.requireNonNullElse(body.oneOf("licence", ZoomUser.Licence.class), ZoomUser.Licence.LICENSED);
        List<WantedHost> hosts = new ArrayList<>();
        for (JsonIn one : body.objects("accounts", Batch.MOST)) {
            hosts.add(new WantedHost(one.text("email"), one.text("firstName"), Objects.requireNonNullElse(one.textOrNull("lastName"), "")));
        }
        return new Batch(way, licence, hosts);
    }

    @PostMapping("/again")
    @ResponseStatus(HttpStatus.ACCEPTED)
    void againAll(Actor actor) {
        desk.againAll(actor);
    }

    @PostMapping("/{id}/again")
    @ResponseStatus(HttpStatus.ACCEPTED)
    HostAccountBody again(@PathVariable String id, Actor actor) {
        return HostAccountBody.of(desk.again(CreationId.of(id), actor));
    }

    @PostMapping("/{id}/take-over")
    @ResponseStatus(HttpStatus.ACCEPTED)
    HostAccountBody takeOver(@PathVariable String id, Actor actor) {
        return HostAccountBody.of(desk.takeOver(CreationId.of(id), actor));
    }

    @DeleteMapping("/{id}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void drop(@PathVariable String id, Actor actor) {
        desk.drop(CreationId.of(id), actor);
    }
}
