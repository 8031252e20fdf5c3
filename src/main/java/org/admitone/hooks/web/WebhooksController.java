package org.admitone.hooks.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.admitone.audit.Actor;
import org.admitone.console.Answer;
import org.admitone.console.Crumb;
import org.admitone.console.Form;
import org.admitone.console.Links;
import org.admitone.console.NotAllowed;
import org.admitone.console.StaffMember;
import org.admitone.console.StaffPages;
import org.admitone.console.Tone;
import org.admitone.console.When;
import org.admitone.hooks.Endpoint;
import org.admitone.hooks.EndpointDesk;
import org.admitone.hooks.EndpointDetails;
import org.admitone.hooks.EndpointId;
import org.admitone.hooks.EventType;
import org.admitone.platform.BadInput;
import org.admitone.platform.Clash;
import org.admitone.platform.HouseProblem;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.View;

/// All webhooks; a new one; changing one.
@Controller
@StaffPages
class WebhooksController {

    private final EndpointDesk desk;
    private final WebhookController one;
    private final WebhookViews views;

    WebhooksController(EndpointDesk desk, WebhookController one, WebhookViews views) {
        this.desk = desk;
        this.one = one;
        this.views = views;
    }

    @GetMapping("/console/webhooks")
    View list(@AuthenticationPrincipal StaffMember member, HttpServletRequest request) {
        NotAllowed.unless(member.role().ownsTheHouse());
        List<Endpoint> all = desk.list();
        When when = views.now();
        return views.show(HttpStatus.OK, "webhooks", new WebhooksPage(views.frame(request, "Webhooks"), answer(all), all.stream().map(each -> row(each, when)).toList()));
    }

    private static Answer answer(List<Endpoint> all) {
        List<String> bad = all.stream().filter(each -> WebhookWords.state(each).tone() == Tone.BAD).map(Endpoint::name).toList();
        if (!bad.isEmpty()) {
            return Answer.of(Tone.BAD, String.join(", ", bad) + (bad.size() == 1 ? " does" : " do") + " not take what happens.", "Nothing is lost: it waits, for 30 days.");
        }
        return all.isEmpty() ? Answer.of(Tone.QUIET, "Nobody is told.", "A webhook tells your learning system at once who came, who left and when attendance is ready.")
                : Answer.of(Tone.GOOD, all.size() == 1 ? "One program is told what happens." : all.size() + " programs are told what happens.", "");
    }

    private static WebhooksPage.Row row(Endpoint endpoint, When when) {
        return new WebhooksPage.Row(WebhookViews.href(endpoint), endpoint.name(), WebhookWords.host(endpoint), events(endpoint),
                endpoint.health().deliveredAt() == null ? "never" : when.distance(endpoint.health().deliveredAt()), Long.toString(endpoint.health().waiting()),
                WebhookWords.state(endpoint));
    }

    static String events(Endpoint endpoint) {
        return endpoint.details().types().size() == EventType.choices().size() ? "all"
                : endpoint.details().types().stream().map(EventType::words).collect(Collectors.joining(", "));
    }

    @GetMapping("/console/webhooks/new")
    View blank(@AuthenticationPrincipal StaffMember member, HttpServletRequest request) {
        NotAllowed.unless(member.role().ownsTheHouse());
        return fresh(request, HttpStatus.OK, Form.empty().with("events", EventType.choices().stream().map(EventType::code).toArray(String[]::new)));
    }

    /// Shows the secret in the answer itself: it is nowhere else to be read.
    @PostMapping("/console/webhooks/new")
    View add(@AuthenticationPrincipal StaffMember member, HttpServletRequest request) {
        NotAllowed.unless(member.role().ownsTheHouse());
        Form form = Form.sent(request);
        try {
            return one.made(request, desk.add(details(form), Actor.staff(member.login())));
        } catch (BadInput bad) {
            return fresh(request, HttpStatus.UNPROCESSABLE_CONTENT, form.with(bad));
        } catch (Clash taken) {
            return fresh(request, HttpStatus.CONFLICT, form.with(new BadInput("name", taken.advice())));
        }
    }

    private View fresh(HttpServletRequest request, HttpStatus status, Form form) {
        return views.show(status, "webhook-form", new WebhookFormPage(views.frame(request, "A new webhook", WebhookViews.ALL), form,
                "/console/webhooks/new", "Make the webhook", WebhookViews.LIST));
    }

    @GetMapping("/console/webhooks/{id}/edit")
    View edit(@AuthenticationPrincipal StaffMember member, @PathVariable EndpointId id, HttpServletRequest request) {
        NotAllowed.unless(member.role().ownsTheHouse());
        Endpoint endpoint = desk.existing(id);
        Form form = Form.of(Map.of("name", endpoint.name(), "url", endpoint.details().url(), "revision", Long.toString(endpoint.revision())))
                .with("events", endpoint.details().types().stream().map(EventType::code).toArray(String[]::new));
        return changing(request, HttpStatus.OK, form, endpoint);
    }

    @PostMapping("/console/webhooks/{id}/edit")
    View change(@AuthenticationPrincipal StaffMember member, @PathVariable EndpointId id, HttpServletRequest request) {
        NotAllowed.unless(member.role().ownsTheHouse());
        Form form = Form.sent(request);
        Endpoint endpoint = desk.existing(id);
        try {
            desk.change(id, Links.revision(form), details(form), Actor.staff(member.login()));
            return views.to(WebhookViews.href(endpoint), "Saved.");
        } catch (BadInput bad) {
            return changing(request, HttpStatus.UNPROCESSABLE_CONTENT, form.with(bad), endpoint);
        } catch (Clash clash) {
            return changing(request, HttpStatus.CONFLICT, form.with(new BadInput(clash.kind() == HouseProblem.ALREADY_TAKEN ? "name" : "form", clash.advice())), endpoint);
        }
    }

    private View changing(HttpServletRequest request, HttpStatus status, Form form, Endpoint endpoint) {
        String href = WebhookViews.href(endpoint);
        return views.show(status, "webhook-form", new WebhookFormPage(views.frame(request, "Change " + endpoint.name(), WebhookViews.ALL, new Crumb(endpoint.name(), href)),
                form, href + "/edit", "Save", href));
    }

    private static EndpointDetails details(Form form) {
        return EndpointDetails.of(form.value("name"), form.value("url"), form.all("events"));
    }
}
