package org.admitone.hooks.web;

import jakarta.servlet.http.HttpServletRequest;
import org.admitone.audit.Actor;
import org.admitone.console.Confirmation;
import org.admitone.console.Crumb;
import org.admitone.console.NotAllowed;
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
    View askRotate(@AuthenticationPrincipal StaffMember member, @PathVariable EndpointId id, HttpServletRequest request) {
        NotAllowed.unless(member.role().ownsTheHouse());
        return ask(request, id, "rotate", "Make a new secret",
                "The new one is shown once. For 24 hours both sign, so that you can change the receiver without a gap; then the old one is forgotten.");
    }

    @PostMapping("/console/webhooks/{id}/rotate")
    View rotate(@AuthenticationPrincipal StaffMember member, @PathVariable EndpointId id, HttpServletRequest request) {
        NotAllowed.unless(member.role().ownsTheHouse());
        return one.made(request, desk.rotate(id, Actor.staff(member.login())));
    }

    @GetMapping("/console/webhooks/{id}/off")
    View askOff(@AuthenticationPrincipal StaffMember member, @PathVariable EndpointId id, HttpServletRequest request) {
        NotAllowed.unless(member.role().ownsTheHouse());
        return ask(request, id, "off", "Switch it off", "Nothing is sent from now on. What happens waits for 30 days and is sent in order when you switch it on.");
    }

    @PostMapping("/console/webhooks/{id}/off")
    View off(@AuthenticationPrincipal StaffMember member, @PathVariable EndpointId id) {
        NotAllowed.unless(member.role().ownsTheHouse());
        return views.to(WebhookViews.href(desk.switchOff(id, Actor.staff(member.login()))), "It is off.");
    }

    @PostMapping("/console/webhooks/{id}/on")
    View on(@AuthenticationPrincipal StaffMember member, @PathVariable EndpointId id) {
        NotAllowed.unless(member.role().ownsTheHouse());
        return views.to(WebhookViews.href(desk.switchOn(id, Actor.staff(member.login()))), "It is on. What has waited is on its way.");
    }

    @GetMapping("/console/webhooks/{id}/remove")
    View askRemove(@AuthenticationPrincipal StaffMember member, @PathVariable EndpointId id, HttpServletRequest request) {
        NotAllowed.unless(member.role().ownsTheHouse());
        return ask(request, id, "remove", "Remove the webhook", "Its log goes with it, and what waits for it is never sent. To stop it for a while, switch it off instead.");
    }

    @PostMapping("/console/webhooks/{id}/remove")
    View remove(@AuthenticationPrincipal StaffMember member, @PathVariable EndpointId id) {
        NotAllowed.unless(member.role().ownsTheHouse());
        return views.to(WebhookViews.LIST, "The webhook " + desk.remove(id, Actor.staff(member.login())).name() + " is removed.");
    }

    private View ask(HttpServletRequest request, EndpointId id, String act, String button, String what) {
        Endpoint endpoint = desk.existing(id);
        String href = WebhookViews.href(endpoint);
        return views.ask(new Confirmation(views.frame(request, button + ": " + endpoint.name() + "?", WebhookViews.ALL, new Crumb(endpoint.name(), href)),
                what, href + "/" + act, button, href));
    }
}
