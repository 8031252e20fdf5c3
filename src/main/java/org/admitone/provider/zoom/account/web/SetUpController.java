package org.admitone.provider.zoom.account.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.admitone.audit.Actor;
import org.admitone.console.Confirmation;
import org.admitone.console.Crumb;
import org.admitone.console.Form;
import org.admitone.console.Frames;
import org.admitone.console.Pages;
import org.admitone.console.Place;
import org.admitone.console.Reader;
import org.admitone.console.StaffMember;
import org.admitone.console.StaffPages;
import org.admitone.platform.BadInput;
import org.admitone.platform.NotThere;
import org.admitone.provider.zoom.HostId;
import org.admitone.provider.zoom.account.AccountCheck;
import org.admitone.provider.zoom.account.AccountDesk;
import org.admitone.provider.zoom.account.Finding;
import org.admitone.provider.zoom.account.TrialMeeting;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.View;

/// Where the owner of the house connects the school's account at Zoom: credentials, hosts, a check that says what to do, a test meeting.
@Controller
@StaffPages
class SetUpController {

    static final String HERE = "/console/providers/zoom";

    private final AccountDesk account;
    private final AccountCheck check;
    private final TrialMeeting trial;
    private final SetUpViews views;
    private final Frames frames;
    private final Pages pages;

    SetUpController(AccountDesk account, AccountCheck check, TrialMeeting trial, SetUpViews views, Frames frames, Pages pages) {
        this.account = account;
        this.check = check;
        this.trial = trial;
        this.views = views;
        this.frames = frames;
        this.pages = pages;
    }

    @GetMapping(HERE)
    View show(HttpServletRequest request, Reader reader) {
        return page(request, reader, HttpStatus.OK, views.form(), List.of());
    }

    @PostMapping(HERE)
    View save(@AuthenticationPrincipal StaffMember member, HttpServletRequest request, Reader reader) {
        Form form = Form.sent(request);
        try {
            account.save(SetUpViews.read(form), Actor.staff(member.login()));
            return pages.to(HERE, reader.say("zoom-setup.saved"));
        } catch (BadInput bad) {
            return page(request, reader, HttpStatus.UNPROCESSABLE_CONTENT, form.with(reader.told(bad)), List.of());
        }
    }

    @PostMapping(HERE + "/check")
    View check(@AuthenticationPrincipal StaffMember member, Reader reader) {
        List<Finding> findings = check.check(Actor.staff(member.login()));
        long open = findings.stream().filter(finding -> finding.level() != Finding.Level.OK).count();
        return pages.to(HERE + "#findings", reader.say(open == 0 ? "zoom-setup.checked-fine" : "zoom-setup.checked"));
    }

    @PostMapping(HERE + "/hosts")
    View choose(@AuthenticationPrincipal StaffMember member, HttpServletRequest request, Reader reader) {
        String[] chosen = request.getParameterValues("host");
        Set<HostId> hosts = chosen == null ? Set.of() : Arrays.stream(chosen).map(HostId::new).collect(Collectors.toSet());
        account.choose(hosts, Actor.staff(member.login()));
        return pages.to(HERE + "#hosts", reader.say(hosts.isEmpty() ? "zoom-setup.hosts-nobody" : "zoom-setup.hosts-chosen"));
    }

    /// What it shows is told in the answer itself and not kept.
    @PostMapping(HERE + "/trial")
    View trial(@AuthenticationPrincipal StaffMember member, HttpServletRequest request, Reader reader) {
        String host = Form.sent(request).value("trialHost");
        List<Finding> shown = account.hosts().stream().filter(each -> each.id().value().equals(host)).findFirst()
                .map(each -> trial.hold(each.id(), Actor.staff(member.login())))
                .orElseThrow(() -> new NotThere("host"));
        return page(request, reader, HttpStatus.OK, views.form(), shown);
    }

    @GetMapping(HERE + "/forget")
    View confirm(HttpServletRequest request, Reader reader) {
        return pages.show("console/confirm", new Confirmation(
                frames.staff(request, reader, Place.PROVIDERS, reader.say("zoom-setup.forget-ask"), above(reader), new Crumb(reader.say("zoom-setup.title"), HERE)),
                reader.say("zoom-setup.forget-what"),
                HERE + "/forget", reader.say("zoom-setup.forget"), HERE));
    }

    @PostMapping(HERE + "/forget")
    View forget(@AuthenticationPrincipal StaffMember member, Reader reader) {
        account.forget(Actor.staff(member.login()));
        return pages.to(HERE, reader.say("zoom-setup.forgotten"));
    }

    private View page(HttpServletRequest request, Reader reader, HttpStatus status, Form form, List<Finding> shown) {
        return pages.show(status, "zoom/setup", views.page(
                frames.staff(request, reader, Place.PROVIDERS, reader.say("zoom-setup.title"), above(reader)), request, reader, form, shown));
    }

    private static Crumb above(Reader reader) {
        return new Crumb(reader.say("providers.title"), Place.PROVIDERS.href());
    }
}
