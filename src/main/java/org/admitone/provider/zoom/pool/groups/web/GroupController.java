package org.admitone.provider.zoom.pool.groups.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Map;
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
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.View;

/// One host group: read, changed and removed, each as it was shown before.
@Controller
@StaffPages
class GroupController {

    private static final String ONE = GroupViews.HERE + "/{id}";

    private final GroupDesk desk;
    private final GroupReading reading;
    private final GroupViews views;
    private final EffectViews effects;
    private final Pages pages;

    GroupController(GroupDesk desk, GroupReading reading, GroupViews views, EffectViews effects, Pages pages) {
        this.desk = desk;
        this.reading = reading;
        this.views = views;
        this.effects = effects;
        this.pages = pages;
    }

    /// Who asks for what, and is answered in which language.
    private record Asked(StaffMember member, HttpServletRequest request, Reader reader) {}

    @GetMapping(ONE)
    View one(@AuthenticationPrincipal StaffMember member, @PathVariable String id, HttpServletRequest request, Reader reader) {
        HostGroup group = desk.existing(HostGroupId.of(id));
        return form(new Asked(member, request, reader), group, HttpStatus.OK, views.form(group));
    }

    /// Changes nothing yet.
    @PostMapping(ONE)
    View look(@AuthenticationPrincipal StaffMember member, @PathVariable String id, HttpServletRequest request, Reader reader) {
        NotAllowed.unless(member.role().plans());
        Asked asked = new Asked(member, request, reader);
        HostGroup group = desk.existing(HostGroupId.of(id));
        Form form = GroupReading.tidy(Form.sent(request));
        if (GroupReading.isBeingWritten(form)) {
            return form(asked, group, HttpStatus.OK, form);
        }
        try {
            GroupTerms terms = reading.terms(group.id(), GroupReading.written(form));
            return look(asked, group, desk.look(group.id(), terms), form,
                    new GroupPages.Act(GroupViews.href(group) + "/change", reader.say("host-groups.change"), "primary"));
        } catch (BadInput bad) {
            return form(asked, group, HttpStatus.UNPROCESSABLE_CONTENT, form.with(reader.told(bad)));
        }
    }

    @PostMapping(ONE + "/change")
    View change(@AuthenticationPrincipal StaffMember member, @PathVariable String id, HttpServletRequest request, Reader reader) {
        NotAllowed.unless(member.role().plans());
        Asked asked = new Asked(member, request, reader);
        HostGroup group = desk.existing(HostGroupId.of(id));
        Form form = GroupReading.tidy(Form.sent(request));
        try {
            GroupTerms terms = reading.terms(group.id(), GroupReading.written(form));
            HostGroup changed = desk.change(group.id(), Links.revision(form), terms, new Seen(form.value("seen")), Actor.staff(member.login()));
            return pages.to(GroupViews.href(changed), reader.say("host-groups.changed"));
        } catch (BadInput bad) {
            return form(asked, group, HttpStatus.UNPROCESSABLE_CONTENT, form.with(reader.told(bad)));
        } catch (Clash meanwhile) {
            return form(asked, group, HttpStatus.CONFLICT, form.with(reader.told(new BadInput("form", meanwhile.advice()))));
        }
    }

    @GetMapping(ONE + "/remove")
    View ask(@AuthenticationPrincipal StaffMember member, @PathVariable String id, HttpServletRequest request, Reader reader) {
        NotAllowed.unless(member.role().plans());
        HostGroup group = desk.existing(HostGroupId.of(id));
        return removing(new Asked(member, request, reader), group, HttpStatus.OK, Form.of(Map.of("revision", Long.toString(group.revision()))));
    }

    @PostMapping(ONE + "/remove")
    View remove(@AuthenticationPrincipal StaffMember member, @PathVariable String id, HttpServletRequest request, Reader reader) {
        NotAllowed.unless(member.role().plans());
        HostGroup group = desk.existing(HostGroupId.of(id));
        Form form = Form.sent(request);
        try {
            desk.remove(group.id(), Links.revision(form), new Seen(form.value("seen")), Actor.staff(member.login()));
            return pages.to(GroupViews.HERE, reader.say("host-groups.removed", group.name()));
        } catch (Clash meanwhile) {
            return removing(new Asked(member, request, reader), group, HttpStatus.CONFLICT,
                    Form.of(Map.of("revision", Long.toString(group.revision()))).with(reader.told(new BadInput("form", meanwhile.advice()))));
        }
    }

    private View removing(Asked asked, HostGroup group, HttpStatus status, Form form) {
        Effect effect = desk.lookWithout(group.id());
        Reader reader = asked.reader;
        return pages.show(status, "zoom/host-look", new GroupPages.Look(views.frame(asked.request, reader, reader.say("host-groups.remove-ask", group.name()), GroupViews.all(reader)),
                effects.answer(effect, reader), form, List.of("revision"), effect.digest(), new GroupPages.Act(GroupViews.href(group) + "/remove", reader.say("host-groups.remove"), "danger"),
                null, GroupViews.href(group), effects.parts(effect, reader)));
    }

    private View look(Asked asked, HostGroup group, Effect effect, Form form, GroupPages.Act act) {
        Reader reader = asked.reader;
        return pages.show("zoom/host-look", new GroupPages.Look(views.frame(asked.request, reader, reader.say("host-groups.look-at", group.name()), GroupViews.all(reader),
                new Crumb(group.name(), GroupViews.href(group))), effects.answer(effect, reader), form, GroupsController.KEPT, effect.digest(), act, GroupViews.href(group), GroupViews.href(group),
                effects.parts(effect, reader)));
    }

    private View form(Asked asked, HostGroup group, HttpStatus status, Form form) {
        boolean may = asked.member.role().plans();
        String href = GroupViews.href(group);
        return pages.show(status, "zoom/host-group", new GroupPages.Group(views.frame(asked.request, asked.reader, group.name(), GroupViews.all(asked.reader)), form,
                views.facts(group, asked.reader.words()), views.hosts(desk.list(), group, asked.reader.words()), may ? href : null, may ? href + "/remove" : null, views.found(form)));
    }
}
