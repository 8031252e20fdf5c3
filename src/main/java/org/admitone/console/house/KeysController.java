package org.admitone.console.house;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.admitone.api.ApiKey;
import org.admitone.api.ApiKeyId;
import org.admitone.api.ApiKeys;
import org.admitone.api.KeyTerms;
import org.admitone.api.NewApiKey;
import org.admitone.api.Reach;
import org.admitone.api.Scope;
import org.admitone.audit.Actor;
import org.admitone.console.Chip;
import org.admitone.console.Clocks;
import org.admitone.console.Confirmation;
import org.admitone.console.Crumb;
import org.admitone.console.Form;
import org.admitone.console.Frames;
import org.admitone.console.Pages;
import org.admitone.console.Place;
import org.admitone.console.StaffMember;
import org.admitone.console.When;
import org.admitone.platform.BadInput;
import org.admitone.platform.Clash;
import org.admitone.platform.NotThere;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.View;

/// Keys for programs: made and shown once, revoked.
@Controller
class KeysController {

    private final ApiKeys keys;
    private final Clocks clocks;
    private final Frames frames;
    private final Pages pages;

    KeysController(ApiKeys keys, Clocks clocks, Frames frames, Pages pages) {
        this.keys = keys;
        this.clocks = clocks;
        this.frames = frames;
        this.pages = pages;
    }

    @GetMapping("/console/keys")
    View list(HttpServletRequest request) {
        return page(request, null);
    }

    @GetMapping("/console/keys/new")
    View form(HttpServletRequest request) {
        return form(request, HttpStatus.OK, Form.empty().with("reach", KeyFormPage.ONLY));
    }

    /// Shows the new key in the answer itself: it is nowhere else to be read.
    @PostMapping("/console/keys")
    View make(@AuthenticationPrincipal StaffMember member, HttpServletRequest request) {
        Form form = Form.sent(request);
        try {
            return page(request, keys.make(KeyForm.read(form, clocks.here().zone()), Actor.staff(member.login())));
        } catch (BadInput bad) {
            return form(request, HttpStatus.UNPROCESSABLE_CONTENT, form.with(bad));
        } catch (Clash taken) {
            return form(request, HttpStatus.CONFLICT, form.with(new BadInput("name", taken.advice())));
        }
    }

    @GetMapping("/console/keys/{id}/revoke")
    View confirm(@PathVariable ApiKeyId id, HttpServletRequest request) {
        ApiKey key = keys.list().stream().filter(some -> some.id().equals(id)).findFirst().orElseThrow(() -> new NotThere("key"));
        return pages.show("console/confirm", new Confirmation(
                frames.staff(request, Place.KEYS, "Revoke the key " + key.name() + "?", new Crumb("API keys", "/console/keys")),
                "Whatever program uses it is refused from its next request on. A revoked key stays revoked.",
                "/console/keys/" + id + "/revoke", "Revoke the key", "/console/keys"));
    }

    @PostMapping("/console/keys/{id}/revoke")
    View revoke(@AuthenticationPrincipal StaffMember member, @PathVariable ApiKeyId id) {
        return pages.to("/console/keys", "The key " + keys.revoke(id, Actor.staff(member.login())).name() + " is revoked.");
    }

    private View form(HttpServletRequest request, HttpStatus status, Form form) {
        return pages.show(status, "console/house/key-form", new KeyFormPage(
                frames.staff(request, Place.KEYS, "New API key", new Crumb("API keys", "/console/keys")), form));
    }

    private View page(HttpServletRequest request, @Nullable NewApiKey fresh) {
        When when = clocks.here();
        return pages.show("console/house/keys", new KeysPage(frames.staff(request, Place.KEYS, "API keys"),
                fresh == null ? null : fresh.secret(), fresh == null ? "" : fresh.key().name(), keys.list().stream().map(key -> row(key, when)).toList()));
    }

    private static KeysPage.Key row(ApiKey key, When when) {
        ApiKey.State state = key.at(when.now());
        Instant end = key.terms().expiresAt();
        return new KeysPage.Key(key.id().toString(), key.name(), key.hint(), may(key.terms()), when.dayAndTime(key.createdAt()) + " by " + key.createdBy(),
                key.lastUsedAt() == null ? "never" : when.distance(key.lastUsedAt()), end == null ? "" : when.dayAndTime(end), chip(state), state != ApiKey.State.REVOKED);
    }

    private static List<String> may(KeyTerms terms) {
        List<String> words = new ArrayList<>(switch (terms.reach()) {
            case Reach.Everything() -> List.of("everything");
            case Reach.Only(var scopes) -> scopes.stream().map(Scope::words).toList();
        });
        if (terms.care() == KeyTerms.Care.ALWAYS_CONDITIONAL) {
            words.add("with If-Match only");
        }
        return words;
    }

    private static Chip chip(ApiKey.State state) {
        return switch (state) {
            case IN_FORCE -> Chip.good("In force");
            case EXPIRED -> Chip.bad("Expired");
            case REVOKED -> Chip.bad("Revoked");
        };
    }
}
