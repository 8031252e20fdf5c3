package org.admitone.hooks.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.admitone.audit.Actor;
import org.admitone.console.Answer;
import org.admitone.console.Choice;
import org.admitone.console.Crumb;
import org.admitone.console.Form;
import org.admitone.console.Links;
import org.admitone.console.NotAllowed;
import org.admitone.console.Reader;
import org.admitone.console.StaffMember;
import org.admitone.console.StaffPages;
import org.admitone.console.Tone;
import org.admitone.console.When;
import org.admitone.hooks.Endpoint;
import org.admitone.hooks.EndpointDesk;
import org.admitone.hooks.EndpointDetails;
import org.admitone.hooks.EndpointId;
import org.admitone.hooks.EndpointSearch;
import org.admitone.hooks.EventType;
import org.admitone.platform.BadInput;
import org.admitone.platform.Clash;
import org.admitone.platform.HouseProblem;
import org.admitone.platform.Slice;
import org.admitone.platform.words.Words;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;

/// All webhooks; a new one; changing one.
@Controller
@StaffPages
class WebhooksController {

    private static final int PER_PAGE = 50;

    private final EndpointDesk desk;
    private final WebhookController one;
    private final WebhookViews views;

    WebhooksController(EndpointDesk desk, WebhookController one, WebhookViews views) {
        this.desk = desk;
        this.one = one;
        this.views = views;
    }

    @GetMapping("/console/webhooks")
    View list(@AuthenticationPrincipal StaffMember member, @RequestParam(required = false) @Nullable String after, HttpServletRequest request, Reader reader) {
        NotAllowed.unless(member.role().ownsTheHouse());
        Form search = Form.sent(request);
        EndpointSearch which = new EndpointSearch(search.value("q"), which(search));
        var found = desk.list(which, Slice.of(PER_PAGE, after));
        When when = views.now(reader);
        return views.show(HttpStatus.OK, "webhooks", new WebhooksPage(views.frame(request, reader, reader.say("webhooks.title")), answer(desk.list(), reader), search, states(reader),
                found.items().stream().map(each -> row(each, when)).toList(), !which.equals(EndpointSearch.ALL), Links.next(request, found.next()), Links.first(request, after)));
    }

    private static EndpointSearch.Which which(Form search) {
        return Arrays.stream(EndpointSearch.Which.values()).filter(some -> some.name().toLowerCase(Locale.ROOT).equals(search.value("state"))).findFirst().orElse(EndpointSearch.Which.ALL);
    }

    private static List<Choice> states(Reader reader) {
        return List.of(Choice.of("all", reader.say("rosters.any-state")), Choice.of("on", reader.say("webhooks.on")), Choice.of("failing", reader.say("webhooks.failing")),
                Choice.of("off", reader.say("webhooks.off")));
    }

    private static Answer answer(List<Endpoint> all, Reader reader) {
        List<String> bad = all.stream().filter(each -> WebhookWords.state(each, reader.words()).tone() == Tone.BAD).map(Endpoint::name).toList();
        if (!bad.isEmpty()) {
            return Answer.of(Tone.BAD, reader.counted("webhooks.bad", bad.size(), String.join(", ", bad)), reader.say("webhooks.bad-more"));
        }
        return all.isEmpty() ? Answer.of(Tone.QUIET, reader.say("webhooks.nobody"), reader.say("webhooks.nobody-more"))
                : Answer.of(Tone.GOOD, reader.counted("webhooks.told", all.size()), "");
    }

    private static WebhooksPage.Row row(Endpoint endpoint, When when) {
        Words words = when.words();
        return new WebhooksPage.Row(WebhookViews.href(endpoint), endpoint.name(), WebhookWords.host(endpoint), WebhookWords.events(endpoint, words),
                endpoint.health().deliveredAt() == null ? words.say("keys.never") : when.distance(endpoint.health().deliveredAt()), words.number(endpoint.health().waiting()),
                WebhookWords.state(endpoint, words));
    }

    @GetMapping("/console/webhooks/new")
    View blank(@AuthenticationPrincipal StaffMember member, HttpServletRequest request, Reader reader) {
        NotAllowed.unless(member.role().ownsTheHouse());
        return fresh(request, reader, HttpStatus.OK, Form.empty().with("events", EventType.choices().stream().map(EventType::code).toArray(String[]::new)));
    }

    /// Shows the secret in the answer itself: it is nowhere else to be read.
    @PostMapping("/console/webhooks/new")
    View add(@AuthenticationPrincipal StaffMember member, HttpServletRequest request, Reader reader) {
        NotAllowed.unless(member.role().ownsTheHouse());
        Form form = Form.sent(request);
        try {
            return one.made(request, reader, desk.add(details(form), Actor.staff(member.login())));
        } catch (BadInput bad) {
            return fresh(request, reader, HttpStatus.UNPROCESSABLE_CONTENT, form.with(reader.told(bad)));
        } catch (Clash taken) {
            return fresh(request, reader, HttpStatus.CONFLICT, form.with(reader.told(new BadInput("name", taken.advice()))));
        }
    }

    private View fresh(HttpServletRequest request, Reader reader, HttpStatus status, Form form) {
        return views.show(status, "webhook-form", new WebhookFormPage(views.frame(request, reader, reader.say("webhooks.new-title"), WebhookViews.all(reader)), form,
                "/console/webhooks/new", reader.say("webhooks.make"), WebhookViews.LIST));
    }

    @GetMapping("/console/webhooks/{id}/edit")
    View edit(@AuthenticationPrincipal StaffMember member, @PathVariable EndpointId id, HttpServletRequest request, Reader reader) {
        NotAllowed.unless(member.role().ownsTheHouse());
        Endpoint endpoint = desk.existing(id);
        Form form = Form.of(Map.of("name", endpoint.name(), "url", endpoint.details().url(), "revision", Long.toString(endpoint.revision())))
                .with("events", endpoint.details().types().stream().map(EventType::code).toArray(String[]::new));
        return changing(request, reader, HttpStatus.OK, form, endpoint);
    }

    @PostMapping("/console/webhooks/{id}/edit")
    View change(@AuthenticationPrincipal StaffMember member, @PathVariable EndpointId id, HttpServletRequest request, Reader reader) {
        NotAllowed.unless(member.role().ownsTheHouse());
        Form form = Form.sent(request);
        Endpoint endpoint = desk.existing(id);
        try {
            desk.change(id, Links.revision(form), details(form), Actor.staff(member.login()));
            return views.to(WebhookViews.href(endpoint), reader.say("webhooks.saved"));
        } catch (BadInput bad) {
            return changing(request, reader, HttpStatus.UNPROCESSABLE_CONTENT, form.with(reader.told(bad)), endpoint);
        } catch (Clash clash) {
            return changing(request, reader, HttpStatus.CONFLICT, form.with(reader.told(new BadInput(clash.kind() == HouseProblem.ALREADY_TAKEN ? "name" : "form", clash.advice()))), endpoint);
        }
    }

    private View changing(HttpServletRequest request, Reader reader, HttpStatus status, Form form, Endpoint endpoint) {
        String href = WebhookViews.href(endpoint);
        return views.show(status, "webhook-form", new WebhookFormPage(views.frame(request, reader, reader.say("webhooks.change-title", endpoint.name()), WebhookViews.all(reader), new Crumb(endpoint.name(), href)),
                form, href + "/edit", reader.say("form.save"), href));
    }

    private static EndpointDetails details(Form form) {
        return EndpointDetails.of(form.value("name"), form.value("url"), form.all("events"));
    }
}
