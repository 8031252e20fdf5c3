package org.admitone.hooks.web;

import jakarta.servlet.http.HttpServletRequest;
import org.admitone.audit.Actor;
import org.admitone.console.Confirmation;
import org.admitone.console.Crumb;
import org.admitone.console.NotAllowed;
import org.admitone.console.Reader;
import org.admitone.console.StaffMember;
import org.admitone.console.StaffPages;
import org.admitone.hooks.Endpoint;
import org.admitone.hooks.EndpointDesk;
import org.admitone.hooks.EndpointId;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.View;

/// A new secret; off and on; away. Each that ends something asks first.
@Controller
@StaffPages
class WebhookSwitches {

    private final EndpointDesk desk;
    private final WebhookController one;
    private final WebhookViews views;

    WebhookSwitches(EndpointDesk desk, WebhookController one, WebhookViews views) {
        this.desk = desk;
        this.one = one;
        this.views = views;
    }

    @GetMapping("/console/webhooks/{id}/rotate")
    View askRotate(@AuthenticationPrincipal StaffMember member, @PathVariable EndpointId id, HttpServletRequest request, Reader reader) {
        NotAllowed.unless(member.role().ownsTheHouse());
        return ask(request, reader, id, "rotate", "webhooks.rotate");
    }

    @PostMapping("/console/webhooks/{id}/rotate")
    View rotate(@AuthenticationPrincipal StaffMember member, @PathVariable EndpointId id, HttpServletRequest request, Reader reader) {
        NotAllowed.unless(member.role().ownsTheHouse());
        return one.made(request, reader, desk.rotate(id, Actor.staff(member.login())));
    }

    @GetMapping("/console/webhooks/{id}/off")
    View askOff(@AuthenticationPrincipal StaffMember member, @PathVariable EndpointId id, HttpServletRequest request, Reader reader) {
        NotAllowed.unless(member.role().ownsTheHouse());
        return ask(request, reader, id, "off", "webhooks.turn-off");
    }

    @PostMapping("/console/webhooks/{id}/off")
    View off(@AuthenticationPrincipal StaffMember member, @PathVariable EndpointId id, Reader reader) {
        NotAllowed.unless(member.role().ownsTheHouse());
        return views.to(WebhookViews.href(desk.switchOff(id, Actor.staff(member.login()))), reader.say("webhooks.is-off"));
    }

    @PostMapping("/console/webhooks/{id}/on")
    View on(@AuthenticationPrincipal StaffMember member, @PathVariable EndpointId id, Reader reader) {
        NotAllowed.unless(member.role().ownsTheHouse());
        return views.to(WebhookViews.href(desk.switchOn(id, Actor.staff(member.login()))), reader.say("webhooks.is-on"));
    }

    @GetMapping("/console/webhooks/{id}/remove")
    View askRemove(@AuthenticationPrincipal StaffMember member, @PathVariable EndpointId id, HttpServletRequest request, Reader reader) {
        NotAllowed.unless(member.role().ownsTheHouse());
        return ask(request, reader, id, "remove", "webhooks.remove-it");
    }

    @PostMapping("/console/webhooks/{id}/remove")
    View remove(@AuthenticationPrincipal StaffMember member, @PathVariable EndpointId id, Reader reader) {
        NotAllowed.unless(member.role().ownsTheHouse());
        return views.to(WebhookViews.LIST, reader.say("webhooks.is-removed", desk.remove(id, Actor.staff(member.login())).name()));
    }

    /// @param asks its family of sentences: the question, what comes of it, and the button
    private View ask(HttpServletRequest request, Reader reader, EndpointId id, String act, String asks) {
        Endpoint endpoint = desk.existing(id);
        String href = WebhookViews.href(endpoint);
        return views.ask(new Confirmation(views.frame(request, reader, reader.say(asks + ".title", endpoint.name()), WebhookViews.all(reader), new Crumb(endpoint.name(), href)),
                reader.say(asks + ".words"), href + "/" + act, reader.say(asks), href));
    }
}
