package org.admitone.provider.zoom.pool.groups.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Map;
import org.admitone.audit.Actor;
import org.admitone.console.Form;
import org.admitone.console.NotAllowed;
import org.admitone.console.Pages;
import org.admitone.console.Reader;
import org.admitone.console.StaffMember;
import org.admitone.console.StaffPages;
import org.admitone.platform.BadInput;
import org.admitone.platform.Clash;
import org.admitone.provider.zoom.pool.Effect;
import org.admitone.provider.zoom.pool.groups.GroupDesk;
import org.admitone.provider.zoom.pool.groups.GroupTerms;
import org.admitone.provider.zoom.pool.groups.HostGroup;
import org.admitone.provider.zoom.pool.groups.HostGroupId;
import org.admitone.provider.zoom.pool.Seen;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.View;

/// All host groups, and a new one: written, looked at, made as it was shown.
@Controller
@StaffPages
class GroupsController {

    static final List<String> KEPT = List.of("name", "hosts", "courses", "teachers", "beside", "revision");
    private static final String NEW = GroupViews.HERE + "/new";

    private final GroupDesk desk;
    private final GroupReading reading;
    private final GroupViews views;
    private final EffectViews effects;
    private final HostSettingsViews hosts;
    private final Pages pages;

    GroupsController(GroupDesk desk, GroupReading reading, GroupViews views, EffectViews effects, HostSettingsViews hosts, Pages pages) {
        this.desk = desk;
        this.reading = reading;
        this.views = views;
        this.effects = effects;
        this.hosts = hosts;
        this.pages = pages;
    }

    @GetMapping(GroupViews.HERE)
    View list(@AuthenticationPrincipal StaffMember member, HttpServletRequest request, Reader reader) {
        return pages.show("zoom/host-groups", views.list(views.frame(request, reader, reader.say("host-groups.title")), desk.list(), hosts.rows(reader.words()), member.role().plans()));
    }

    @GetMapping(NEW)
    View blank(@AuthenticationPrincipal StaffMember member, HttpServletRequest request, Reader reader) {
        NotAllowed.unless(member.role().plans());
        return form(request, reader, HttpStatus.OK, Form.of(Map.of("beside", "own_and_common")));
    }

    /// Makes nothing yet.
    @PostMapping(NEW)
    View look(@AuthenticationPrincipal StaffMember member, HttpServletRequest request, Reader reader) {
        NotAllowed.unless(member.role().plans());
        Form form = GroupReading.tidy(Form.sent(request));
        if (GroupReading.isBeingWritten(form)) {
            return form(request, reader, HttpStatus.OK, form);
        }
        try {
            GroupTerms terms = reading.terms(HostGroupId.NONE_YET, GroupReading.written(form));
            Effect effect = desk.look(terms);
            return pages.show("zoom/host-look", new GroupPages.Look(views.frame(request, reader, reader.say("host-groups.look-at", terms.name()), GroupViews.all(reader)),
                    effects.answer(effect, reader), form, KEPT, effect.digest(), new GroupPages.Act(GroupViews.HERE + "/add", reader.say("host-groups.make"), "primary"), NEW, GroupViews.HERE,
                    effects.parts(effect, reader)));
        } catch (BadInput bad) {
            return form(request, reader, HttpStatus.UNPROCESSABLE_CONTENT, form.with(reader.told(bad)));
        }
    }

    @PostMapping(GroupViews.HERE + "/add")
    View add(@AuthenticationPrincipal StaffMember member, HttpServletRequest request, Reader reader) {
        NotAllowed.unless(member.role().plans());
        Form form = GroupReading.tidy(Form.sent(request));
        try {
            HostGroup made = desk.add(reading.terms(HostGroupId.NONE_YET, GroupReading.written(form)), new Seen(form.value("seen")), Actor.staff(member.login()));
            return pages.to(GroupViews.href(made), reader.say("host-groups.made", made.name()));
        } catch (BadInput bad) {
            return form(request, reader, HttpStatus.UNPROCESSABLE_CONTENT, form.with(reader.told(bad)));
        } catch (Clash meanwhile) {
            return form(request, reader, HttpStatus.CONFLICT, form.with(reader.told(new BadInput("form", meanwhile.advice()))));
        }
    }

    private View form(HttpServletRequest request, Reader reader, HttpStatus status, Form form) {
        return pages.show(status, "zoom/host-group", new GroupPages.Group(views.frame(request, reader, reader.say("host-groups.new"), GroupViews.all(reader)), form, List.of(),
                views.hosts(desk.list(), null, reader.words()), NEW, null, views.found(form)));
    }
}
