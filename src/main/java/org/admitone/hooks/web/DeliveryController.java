package org.admitone.hooks.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.UUID;
import org.admitone.audit.Actor;
import org.admitone.console.Crumb;
import org.admitone.console.NotAllowed;
import org.admitone.console.Reader;
import org.admitone.console.StaffMember;
import org.admitone.console.StaffPages;
import org.admitone.console.When;
import org.admitone.hooks.Delivery;
import org.admitone.hooks.DeliveryDesk;
import org.admitone.hooks.Endpoint;
import org.admitone.hooks.EndpointDesk;
import org.admitone.hooks.EndpointId;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.View;

/// One event on its way to one webhook: what is sent, every call, and sending it again.
@Controller
@StaffPages
class DeliveryController {

    private final EndpointDesk endpoints;
    private final DeliveryDesk deliveries;
    private final WebhookViews views;

    DeliveryController(EndpointDesk endpoints, DeliveryDesk deliveries, WebhookViews views) {
        this.endpoints = endpoints;
        this.deliveries = deliveries;
        this.views = views;
    }

    @GetMapping("/console/webhooks/{id}/deliveries/{eventId}")
    View one(@AuthenticationPrincipal StaffMember member, @PathVariable EndpointId id, @PathVariable("eventId") UUID event, HttpServletRequest request, Reader reader) {
        NotAllowed.unless(member.role().ownsTheHouse());
        Endpoint endpoint = endpoints.existing(id);
        Delivery.Whole whole = deliveries.one(id, event);
        When when = views.now(reader);
        String href = WebhookViews.href(endpoint);
        return views.show(HttpStatus.OK, "delivery", new DeliveryPage(views.frame(request, reader, WebhookWords.event(whole.delivery().type(), reader.words()), WebhookViews.all(reader), new Crumb(endpoint.name(), href)),
                WebhookWords.answer(whole.delivery(), when), href + "/deliveries/" + event + "/replay", event.toString(), whole.body(),
                whole.calls().stream().map(call -> call(call, when)).toList()));
    }

    private static DeliveryPage.Call call(Delivery.Call call, When when) {
        return new DeliveryPage.Call(when.day(call.at()) + " " + when.second(call.at()), WebhookWords.outcome(call, when.words()), call.millis() + " ms", call.answer());
    }

    @PostMapping("/console/webhooks/{id}/deliveries/{eventId}/replay")
    View replay(@AuthenticationPrincipal StaffMember member, @PathVariable EndpointId id, @PathVariable("eventId") UUID event, Reader reader) {
        NotAllowed.unless(member.role().ownsTheHouse());
        deliveries.replay(id, event, Actor.staff(member.login()));
        return views.to(WebhookViews.href(endpoints.existing(id)) + "/deliveries/" + event, reader.say("webhooks.sent-again"));
    }
}
