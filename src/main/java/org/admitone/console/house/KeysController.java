package org.admitone.console.house;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import org.admitone.api.ApiKey;
import org.admitone.api.ApiKeyId;
import org.admitone.api.ApiKeys;
import org.admitone.api.KeySearch;
import org.admitone.api.NewApiKey;
import org.admitone.audit.Actor;
import org.admitone.console.Choice;
import org.admitone.console.Confirmation;
import org.admitone.console.Crumb;
import org.admitone.console.Form;
import org.admitone.console.Links;
import org.admitone.console.Place;
import org.admitone.console.Reader;
import org.admitone.console.StaffMember;
import org.admitone.console.When;
import org.admitone.console.WhyAsked;
import org.admitone.platform.BadInput;
import org.admitone.platform.Clash;
import org.admitone.platform.Slice;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;

/// Keys for programs: found, made and shown once, revoked.
@Controller
class KeysController {

    private static final int PER_PAGE = 50;
    private static final String LIST = "/console/keys";

    private final ApiKeys keys;
    private final AuditController.HouseViews views;

    KeysController(ApiKeys keys, AuditController.HouseViews views) {
        this.keys = keys;
        this.views = views;
    }

    @GetMapping(LIST)
    View list(@RequestParam(required = false) @Nullable String after, HttpServletRequest request, Reader reader) {
        return page(request, reader, after, Form.sent(request), null);
    }

    @GetMapping("/console/keys/new")
    View form(HttpServletRequest request, Reader reader) {
        return form(request, reader, HttpStatus.OK, Form.empty().with("reach", KeyFormPage.ONLY));
    }

    /// Shows the new key in the answer itself: it is nowhere else to be read.
    @PostMapping(LIST)
    View make(@AuthenticationPrincipal StaffMember member, HttpServletRequest request, Reader reader) {
        Form form = Form.sent(request);
        try {
            return page(request, reader, null, Form.empty(), keys.make(KeyForm.read(form, views.clocks().here(reader)), Actor.staff(member.login())));
        } catch (BadInput bad) {
            return form(request, reader, HttpStatus.UNPROCESSABLE_CONTENT, form.with(reader.told(bad)));
        } catch (Clash taken) {
            return form(request, reader, HttpStatus.CONFLICT, form.with(reader.told(new BadInput("name", taken.advice()))));
        }
    }

    @GetMapping("/console/keys/{id}/revoke")
    View confirm(@PathVariable ApiKeyId id, HttpServletRequest request, Reader reader) {
        ApiKey key = keys.existing(id);
        return views.pages().show("console/confirm", new Confirmation(
                views.frames().staff(request, reader, Place.KEYS, reader.say("keys.revoke-ask", key.name()), new Crumb(reader.say("keys.title"), LIST)),
                reader.say("keys.revoke-what"), LIST + "/" + id + "/revoke", reader.say("keys.revoke-it"), LIST, reader.say("keys.revoke-why")));
    }

    @PostMapping("/console/keys/{id}/revoke")
    View revoke(@AuthenticationPrincipal StaffMember member, @PathVariable ApiKeyId id, HttpServletRequest request, Reader reader) {
        String reason = WhyAsked.of(Form.sent(request), reader);
        return views.pages().to(LIST, reader.say("keys.is-revoked", keys.revoke(id, reason, Actor.staff(member.login())).name()));
    }

    private View form(HttpServletRequest request, Reader reader, HttpStatus status, Form form) {
        return views.pages().show(status, "console/house/key-form", new KeyFormPage(
                views.frames().staff(request, reader, Place.KEYS, reader.say("keys.new-title"), new Crumb(reader.say("keys.title"), LIST)), form));
    }

    private View page(HttpServletRequest request, Reader reader, @Nullable String after, Form search, @Nullable NewApiKey fresh) {
        When when = views.clocks().here(reader);
        KeySearch which = new KeySearch(search.value("q"), switch (search.value("state")) {
            case "in_force" -> KeySearch.Which.IN_FORCE;
            case "ended" -> KeySearch.Which.ENDED;
            default -> KeySearch.Which.ALL;
        });
        var found = keys.list(which, Slice.of(PER_PAGE, after));
        return views.pages().show("console/house/keys", new KeysPage(views.frames().staff(request, reader, Place.KEYS, reader.say("keys.title")),
                fresh == null ? null : new KeysPage.Fresh(fresh.key().name(), fresh.secret()), search, states(reader),
                found.items().stream().map(key -> KeyWords.row(key, when)).toList(), !which.equals(KeySearch.ALL),
                fresh == null ? Links.next(request, found.next()) : null, Links.first(request, after)));
    }

    private static List<Choice> states(Reader reader) {
        return List.of(Choice.of("all", reader.say("rosters.any-state")), Choice.of("in_force", reader.say("keys.in-force")), Choice.of("ended", reader.say("keys.ended")));
    }
}
