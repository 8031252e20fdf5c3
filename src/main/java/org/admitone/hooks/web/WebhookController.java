package org.admitone.hooks.web;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.Map;
import org.admitone.audit.Actor;
import org.admitone.console.Form;
import org.admitone.console.Links;
import org.admitone.console.NotAllowed;
import org.admitone.console.StaffMember;
import org.admitone.console.StaffPages;
import org.admitone.console.When;
import org.admitone.hooks.Delivery;
import org.admitone.hooks.DeliveryDesk;
import org.admitone.hooks.Endpoint;
import org.admitone.hooks.EndpointDesk;
import org.admitone.hooks.EndpointId;
import org.admitone.hooks.NewSecret;
import org.admitone.platform.BadInput;
import org.admitone.platform.Page;
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

/// One webhook: how it does, its log, sending a test and sending again.
@Controller
@StaffPages
class WebhookController {

    private static final int PER_PAGE = 50;

    private final EndpointDesk endpoints;
    private final DeliveryDesk deliveries;
    private final WebhookViews views;

    WebhookController(EndpointDesk endpoints, DeliveryDesk deliveries, WebhookViews views) {
        this.endpoints = endpoints;
        this.deliveries = deliveries;
        this.views = views;
    }

    /// A page about to be shown.
    private record Shown(HttpStatus status, Form replay, @Nullable String fresh) {}

    @GetMapping("/console/webhooks/{id}")
    View one(@AuthenticationPrincipal StaffMember member, @PathVariable EndpointId id, @RequestParam(required = false) @Nullable String after, HttpServletRequest request) {
        NotAllowed.unless(member.role().ownsTheHouse());
        return page(request, endpoints.existing(id), after, new Shown(HttpStatus.OK, lastHour(), null));
    }

    View made(HttpServletRequest request, NewSecret made) {
        return page(request, made.endpoint(), null, new Shown(HttpStatus.OK, lastHour(), made.secret()));
    }

    @PostMapping("/console/webhooks/{id}/test")
    View test(@AuthenticationPrincipal StaffMember member, @PathVariable EndpointId id) {
        NotAllowed.unless(member.role().ownsTheHouse());
        Endpoint endpoint = endpoints.existing(id);
        var event = deliveries.test(id, Actor.staff(member.login()));
        return views.to(WebhookViews.href(endpoint) + "/deliveries/" + event, endpoint.health().off() == null ? "A test is on its way. Load this page again to see what came of it."
                : "The webhook is off: the test waits until it is on.");
    }

    @PostMapping("/console/webhooks/{id}/replay")
    View replay(@AuthenticationPrincipal StaffMember member, @PathVariable EndpointId id, HttpServletRequest request) {
        NotAllowed.unless(member.role().ownsTheHouse());
        Form form = Form.sent(request);
        try {
            int events = deliveries.replay(id, moment(form, "from"), moment(form, "until"), Actor.staff(member.login()));
            return views.to(WebhookViews.href(endpoints.existing(id)), events == 0 ? "Nothing happened in that time." : events == 1 ? "One event is sent again." : events + " events are sent again, in order.");
        } catch (BadInput bad) {
            return page(request, endpoints.existing(id), null, new Shown(HttpStatus.UNPROCESSABLE_CONTENT, form.with(bad), null));
        }
    }

    private Instant moment(Form form, String field) {
        try {
            return LocalDateTime.parse(form.value(field)).atZone(views.now().zone()).toInstant();
        } catch (DateTimeParseException notOne) {
            throw new BadInput(field, "This is not a day and time.");
        }
    }

    private Form lastHour() {
        When when = views.now();
        return Form.of(Map.of("from", when.typed(when.now().minus(Duration.ofHours(1))), "until", when.typed(when.now().plus(Duration.ofMinutes(1)))));
    }

    private View page(HttpServletRequest request, Endpoint endpoint, @Nullable String after, Shown shown) {
        When when = views.now();
        Form search = Form.sent(request);
        Page<Delivery> log = deliveries.list(endpoint.id(), state(search.value("state")), Slice.of(PER_PAGE, after));
        String href = WebhookViews.href(endpoint);
        return views.show(shown.status(), "webhook", new WebhookPage(views.frame(request, endpoint.name(), WebhookViews.ALL), WebhookWords.answer(endpoint, when), href,
                shown.fresh(), facts(endpoint, when), search, shown.replay(), log.items().stream().map(each -> row(each, href, when)).toList(),
                new WebhookPage.Parts(Links.first(request, after), Links.next(request, log.next()))));
    }

    private static WebhookPage.Facts facts(Endpoint endpoint, When when) {
        Instant old = endpoint.oldSecretUntil();
        return new WebhookPage.Facts(endpoint.details().url(), WebhooksController.events(endpoint), when.dayAndTime(endpoint.createdAt()) + " by " + endpoint.createdBy(),
                old == null || !old.isAfter(when.now()) ? "one" : "two: the old one signs too until " + when.dayAndTime(old),
                endpoint.health().off() == null ? WebhookPage.Switch.ON : WebhookPage.Switch.OFF);
    }

    private static WebhookPage.Row row(Delivery delivery, String href, When when) {
        return new WebhookPage.Row(href + "/deliveries/" + delivery.event(), delivery.type().words(), when.day(delivery.at()) + " " + when.second(delivery.at()),
                WebhookWords.state(delivery), WebhookWords.note(delivery, when).strip());
    }

    private static Delivery.@Nullable State state(String code) {
        return Arrays.stream(Delivery.State.values()).filter(state -> state.code().equals(code)).findFirst().orElse(null);
    }
}
