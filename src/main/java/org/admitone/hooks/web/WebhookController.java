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
import org.admitone.console.Reader;
import org.admitone.console.StaffMember;
import org.admitone.console.StaffPages;
import org.admitone.console.When;
import org.admitone.hooks.Delivery;
import org.admitone.hooks.DeliveryDesk;
import org.admitone.hooks.DeliverySearch;
import org.admitone.hooks.Endpoint;
import org.admitone.hooks.EndpointDesk;
import org.admitone.hooks.EndpointId;
import org.admitone.hooks.EventType;
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
    private record Shown(HttpStatus status, Form replay, @Nullable String fresh, @Nullable String after) {}

    @GetMapping("/console/webhooks/{id}")
    View one(@AuthenticationPrincipal StaffMember member, @PathVariable EndpointId id, @RequestParam(required = false) @Nullable String after, HttpServletRequest request, Reader reader) {
        NotAllowed.unless(member.role().ownsTheHouse());
        return page(request, reader, endpoints.existing(id), new Shown(HttpStatus.OK, lastHour(reader), null, after));
    }

    View made(HttpServletRequest request, Reader reader, NewSecret made) {
        return page(request, reader, made.endpoint(), new Shown(HttpStatus.OK, lastHour(reader), made.secret(), null));
    }

    @PostMapping("/console/webhooks/{id}/test")
    View test(@AuthenticationPrincipal StaffMember member, @PathVariable EndpointId id, Reader reader) {
        NotAllowed.unless(member.role().ownsTheHouse());
        Endpoint endpoint = endpoints.existing(id);
        var event = deliveries.test(id, Actor.staff(member.login()));
        return views.to(WebhookViews.href(endpoint) + "/deliveries/" + event, reader.say(endpoint.health().off() == null ? "webhooks.test-sent" : "webhooks.test-waits"));
    }

    @PostMapping("/console/webhooks/{id}/replay")
    View replay(@AuthenticationPrincipal StaffMember member, @PathVariable EndpointId id, HttpServletRequest request, Reader reader) {
        NotAllowed.unless(member.role().ownsTheHouse());
        Form form = Form.sent(request);
        try {
            int events = deliveries.replay(id, moment(form, "from", reader), moment(form, "until", reader), Actor.staff(member.login()));
            return views.to(WebhookViews.href(endpoints.existing(id)), events == 0 ? reader.say("webhooks.replayed-none") : reader.counted("webhooks.replayed", events));
        } catch (BadInput bad) {
            return page(request, reader, endpoints.existing(id), new Shown(HttpStatus.UNPROCESSABLE_CONTENT, form.with(reader.told(bad)), null, null));
        }
    }

    private Instant moment(Form form, String field, Reader reader) {
        try {
            return LocalDateTime.parse(form.value(field)).atZone(views.now(reader).zone()).toInstant();
        } catch (DateTimeParseException notOne) {
            throw new BadInput(field, reader.say("webhooks.no-moment"));
        }
    }

    private Form lastHour(Reader reader) {
        When when = views.now(reader);
        return Form.of(Map.of("from", when.typed(when.now().minus(Duration.ofHours(1))), "until", when.typed(when.now().plus(Duration.ofMinutes(1)))));
    }

    private View page(HttpServletRequest request, Reader reader, Endpoint endpoint, Shown shown) {
        When when = views.now(reader);
        Form search = Form.sent(request);
        DeliverySearch which = new DeliverySearch(state(search.value("state")), type(search.value("type")));
        Page<Delivery> log = deliveries.list(endpoint.id(), which, Slice.of(PER_PAGE, shown.after()));
        String href = WebhookViews.href(endpoint);
        return views.show(shown.status(), "webhook", new WebhookPage(views.frame(request, reader, endpoint.name(), WebhookViews.all(reader)), WebhookWords.answer(endpoint, when), href,
                shown.fresh(), facts(endpoint, when), search, shown.replay(), log.items().stream().map(each -> row(each, href, when)).toList(),
                new WebhookPage.Parts(!which.equals(DeliverySearch.ALL), Links.first(request, shown.after()), Links.next(request, log.next()))));
    }

    private static WebhookPage.Facts facts(Endpoint endpoint, When when) {
        Instant old = endpoint.oldSecretUntil();
        return new WebhookPage.Facts(endpoint.details().url(), WebhookWords.events(endpoint, when.words()), when.words().say("keys.made-by", when.dayAndTime(endpoint.createdAt()), endpoint.createdBy()),
                old == null || !old.isAfter(when.now()) ? when.words().say("webhooks.one-secret") : when.words().say("webhooks.two-secrets", when.dayAndTime(old)),
                endpoint.health().off() == null ? WebhookPage.Switch.ON : WebhookPage.Switch.OFF);
    }

    private static WebhookPage.Row row(Delivery delivery, String href, When when) {
        return new WebhookPage.Row(href + "/deliveries/" + delivery.event(), WebhookWords.event(delivery.type(), when.words()), when.day(delivery.at()) + " " + when.second(delivery.at()),
                WebhookWords.state(delivery, when.words()), WebhookWords.note(delivery, when));
    }

    private static @Nullable EventType type(String code) {
        return Arrays.stream(EventType.values()).filter(type -> type.code().equals(code)).findFirst().orElse(null);
    }

    private static Delivery.@Nullable State state(String code) {
        return Arrays.stream(Delivery.State.values()).filter(state -> state.code().equals(code)).findFirst().orElse(null);
    }
}
