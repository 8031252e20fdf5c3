package org.admitone.provider.zoom.pool.groups.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import org.admitone.audit.Actor;
import org.admitone.console.Crumb;
import org.admitone.console.Form;
import org.admitone.console.Links;
import org.admitone.console.NotAllowed;
import org.admitone.console.Pages;
import org.admitone.console.Reader;
import org.admitone.console.StaffMember;
import org.admitone.console.StaffPages;
import org.admitone.platform.BadInput;
import org.admitone.platform.Clash;
import org.admitone.provider.zoom.HostId;
import org.admitone.provider.zoom.pool.Effect;
import org.admitone.provider.zoom.pool.groups.HostAccount;
import org.admitone.provider.zoom.pool.groups.HostDesk;
import org.admitone.provider.zoom.pool.Seen;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.View;

/// What one host can hold, as staff say: read, looked at, changed as it was shown.
@Controller
@StaffPages
class HostSettingsController {

    private static final String ONE = HostSettingsViews.HERE + "/{host}";
    private static final List<String> KEPT = List.of("use", "kind", "capacity", "people", "minutes", "revision");

    private final HostDesk desk;
    private final HostSettingsViews views;
    private final GroupViews groups;
    private final EffectViews effects;
    private final Pages pages;

    HostSettingsController(HostDesk desk, HostSettingsViews views, GroupViews groups, EffectViews effects, Pages pages) {
        this.desk = desk;
        this.views = views;
        this.groups = groups;
        this.effects = effects;
        this.pages = pages;
    }

    /// Who asks for what, and is answered in which language.
    private record Asked(StaffMember member, HttpServletRequest request, Reader reader) {}

    @GetMapping(ONE)
    View one(@AuthenticationPrincipal StaffMember member, @PathVariable String host, HttpServletRequest request, Reader reader) {
        HostAccount account = desk.existing(new HostId(host));
        return form(new Asked(member, request, reader), account, HttpStatus.OK, HostSettingsViews.form(account));
    }

    /// Changes nothing yet.
    @PostMapping(ONE)
    View look(@AuthenticationPrincipal StaffMember member, @PathVariable String host, HttpServletRequest request, Reader reader) {
        NotAllowed.unless(member.role().plans());
        Asked asked = new Asked(member, request, reader);
        HostAccount account = desk.existing(new HostId(host));
        Form form = Form.sent(request);
        if (!form.value("again").isEmpty()) {
            return form(asked, account, HttpStatus.OK, form);
        }
        try {
            Effect effect = desk.look(account.id(), HostSettingsViews.read(form));
            String href = HostSettingsViews.href(account);
            return pages.show("zoom/host-look", new GroupPages.Look(groups.frame(request, reader, reader.say("host-groups.look-at", account.name()), GroupViews.all(reader), new Crumb(account.name(), href)),
                    effects.answer(effect, reader), form, KEPT, effect.digest(), new GroupPages.Act(href + "/change", reader.say("host-groups.change"), "primary"), href, href, effects.parts(effect, reader)));
        } catch (BadInput bad) {
            return form(asked, account, HttpStatus.UNPROCESSABLE_CONTENT, form.with(reader.told(bad)));
        }
    }

    @PostMapping(ONE + "/change")
    View change(@AuthenticationPrincipal StaffMember member, @PathVariable String host, HttpServletRequest request, Reader reader) {
        NotAllowed.unless(member.role().plans());
        Asked asked = new Asked(member, request, reader);
        HostAccount account = desk.existing(new HostId(host));
        Form form = Form.sent(request);
        try {
            desk.change(account.id(), Links.revision(form), HostSettingsViews.read(form), new Seen(form.value("seen")), Actor.staff(member.login()));
            return pages.to(HostSettingsViews.href(account), reader.say("host-settings.changed"));
        } catch (BadInput bad) {
            return form(asked, account, HttpStatus.UNPROCESSABLE_CONTENT, form.with(reader.told(bad)));
        } catch (Clash meanwhile) {
            return form(asked, account, HttpStatus.CONFLICT, form.with(reader.told(new BadInput("form", meanwhile.advice()))));
        }
    }

    private View form(Asked asked, HostAccount account, HttpStatus status, Form form) {
        return pages.show(status, "zoom/host-settings", views.page(groups.frame(asked.request, asked.reader, account.name(), GroupViews.all(asked.reader)), account, form,
                asked.member.role().plans()));
    }
}
