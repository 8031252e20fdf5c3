package org.admitone.provider.zoom.pool.groups.web;

import jakarta.servlet.http.HttpServletRequest;
import org.admitone.audit.Actor;
import org.admitone.console.Form;
import org.admitone.console.NotAllowed;
import org.admitone.console.Pages;
import org.admitone.console.Reader;
import org.admitone.console.StaffMember;
import org.admitone.console.StaffPages;
import org.admitone.platform.BadInput;
import org.admitone.platform.Clash;
import org.admitone.provider.zoom.pool.FewerHosts;
import org.admitone.provider.zoom.pool.FewestHosts;
import org.admitone.provider.zoom.pool.Seen;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.View;

/// Where staff look at what using as few hosts as possible would do, and have it done as it is shown.
@Controller
@StaffPages
class FewestController {

    static final String HERE = "/console/providers/zoom/hosts/fewest";

    private final FewestHosts fewest;
    private final FewestViews views;
    private final Pages pages;

    FewestController(FewestHosts fewest, FewestViews views, Pages pages) {
        this.fewest = fewest;
        this.views = views;
        this.pages = pages;
    }

    /// Changes nothing.
    @GetMapping(HERE)
    View look(@AuthenticationPrincipal StaffMember member, HttpServletRequest request, Reader reader) {
        NotAllowed.unless(member.role().plans());
        return look(HttpStatus.OK, Form.sent(request), request, reader);
    }

    @PostMapping(HERE)
    View gather(@AuthenticationPrincipal StaffMember member, HttpServletRequest request, Reader reader) {
        NotAllowed.unless(member.role().plans());
        Form form = Form.sent(request);
        try {
            FewerHosts done = fewest.gather(made(form), new Seen(form.value("seen").isEmpty() ? "nothing was shown" : form.value("seen")), Actor.staff(member.login()));
            return pages.to("/console/providers/zoom/hosts", reader.counted("zoom-fewest.done", done.effect().used().after()));
        } catch (Clash meanwhile) {
            return look(HttpStatus.CONFLICT, form.with(reader.told(new BadInput("form", meanwhile.advice()))), request, reader);
        }
    }

    private View look(HttpStatus status, Form form, HttpServletRequest request, Reader reader) {
        return pages.show(status, "zoom/fewest-hosts", views.page(fewest.look(made(form)), form, request, reader));
    }

    private static FewestHosts.Made made(Form form) {
        return form.value("made").equals("stays") ? FewestHosts.Made.STAYS : FewestHosts.Made.MAY_MOVE;
    }
}
