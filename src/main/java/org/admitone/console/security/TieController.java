package org.admitone.console.security;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Map;
import org.admitone.console.Crumb;
import org.admitone.console.Form;
import org.admitone.console.Place;
import org.admitone.console.Reader;
import org.admitone.console.StaffId;
import org.admitone.console.StaffMember;
import org.admitone.console.Teaching;
import org.admitone.platform.BadInput;
import org.admitone.roster.Person;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.View;

/// Says which person of the roster a colleague is. For owners.
@Controller
class TieController {

    private final TieDesk desk;
    private final Teaching teaching;
    private final StaffViews views;

    TieController(TieDesk desk, Teaching teaching, StaffViews views) {
        this.desk = desk;
        this.teaching = teaching;
        this.views = views;
    }

    @GetMapping("/console/staff/{id}/person")
    View show(@PathVariable StaffId id, Reader reader, HttpServletRequest request) {
        return page(reader, request, HttpStatus.OK, id, Form.of(Map.of("uid", teaching.person(id).map(Person::uid).orElse(""))));
    }

    @PostMapping("/console/staff/{id}/person")
    View tie(@AuthenticationPrincipal StaffMember member, @PathVariable StaffId id, Reader reader, HttpServletRequest request) {
        Form form = Form.sent(request);
        try {
            desk.tie(OwnersAct.of(member, form, "reason"), id, form.value("uid"));
            return views.pages().to("/console/staff/" + id, reader.say("colleagues.tie-saved"));
        } catch (BadInput bad) {
            return page(reader, request, HttpStatus.UNPROCESSABLE_CONTENT, id, form.with(reader.told(bad)));
        }
    }

    private View page(Reader reader, HttpServletRequest request, HttpStatus status, StaffId id, Form form) {
        String name = desk.member(id).displayName();
        return views.pages().show(status, "console/tie", new TiePage(
                views.frames().staff(request, reader, Place.STAFF, reader.say("colleagues.tie-page", name), new Crumb(reader.say("colleagues.title"), "/console/staff"), new Crumb(name, "/console/staff/" + id)),
                name, "/console/staff/" + id + "/person", "/console/staff/" + id, teaching.person(id).map(Person::displayName).orElse(""), form));
    }
}
