package org.admitone.provider.zoom.creation.web;

import jakarta.servlet.http.HttpServletRequest;
import org.admitone.audit.Actor;
import org.admitone.console.Crumb;
import org.admitone.console.Form;
import org.admitone.console.Frame;
import org.admitone.console.Frames;
import org.admitone.console.Pages;
import org.admitone.console.Place;
import org.admitone.console.Reader;
import org.admitone.console.StaffMember;
import org.admitone.console.StaffPages;
import org.admitone.platform.BadInput;
import org.admitone.platform.Clash;
import org.admitone.provider.zoom.creation.Batch;
import org.admitone.provider.zoom.creation.CreationDesk;
import org.admitone.provider.zoom.creation.CreationId;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;

/// Where the owner of the house says which host accounts are wanted at Zoom, looks at what would be made, and sees how far it is. Addresses travel
/// in forms only.
@Controller
@StaffPages
class CreationController {

    static final String HERE = "/console/providers/zoom/hosts/new";

    private final CreationDesk desk;
    private final CreationViews views;
    private final Frames frames;
    private final Pages pages;

    CreationController(CreationDesk desk, CreationViews views, Frames frames, Pages pages) {
        this.desk = desk;
        this.views = views;
        this.frames = frames;
        this.pages = pages;
    }

    @GetMapping(HERE)
    View show(@RequestParam(required = false) @Nullable String after, HttpServletRequest request, Reader reader) {
        return overview(request, reader, HttpStatus.OK, BatchForm.proposed(), after);
    }

    /// First what would be made; with that confirmed, it is.
    @PostMapping(HERE)
    View want(@AuthenticationPrincipal StaffMember member, HttpServletRequest request, Reader reader) {
        Form form = Form.sent(request);
        if (form.value("act").equals("change")) {
            return overview(request, reader, HttpStatus.OK, form, null);
        }
        try {
            Batch batch = BatchForm.read(form);
            if (form.value("act").equals("want")) {
                return wanted(batch, form, member, request, reader);
            }
            return look(batch, form, request, reader, HttpStatus.OK);
        } catch (BadInput bad) {
            return overview(request, reader, HttpStatus.UNPROCESSABLE_CONTENT, form.with(reader.told(bad)), null);
        }
    }

    private View wanted(Batch batch, Form form, StaffMember member, HttpServletRequest request, Reader reader) {
        try {
            int count = desk.want(batch, Actor.staff(member.login())).size();
            return pages.to(HERE, reader.counted("new-hosts.wanted", count));
        } catch (BadInput | Clash meanwhile) {              // somebody else wants one of them by now: the lines say which
            return look(batch, form, request, reader, HttpStatus.CONFLICT);
        }
    }

    @PostMapping(HERE + "/again")
    View again(@AuthenticationPrincipal StaffMember member, HttpServletRequest request, Reader reader) {
        String account = Form.sent(request).value("account");
        if (account.isEmpty()) {
            desk.againAll(Actor.staff(member.login()));
        } else {
            desk.again(CreationId.of(account), Actor.staff(member.login()));
        }
        return pages.to(HERE, reader.say("new-hosts.again-said"));
    }

    @PostMapping(HERE + "/take-over")
    View takeOver(@AuthenticationPrincipal StaffMember member, HttpServletRequest request, Reader reader) {
        desk.takeOver(CreationId.of(Form.sent(request).value("account")), Actor.staff(member.login()));
        return pages.to(HERE, reader.say("new-hosts.taken-over"));
    }

    @PostMapping(HERE + "/drop")
    View drop(@AuthenticationPrincipal StaffMember member, HttpServletRequest request, Reader reader) {
        desk.drop(CreationId.of(Form.sent(request).value("account")), Actor.staff(member.login()));
        return pages.to(HERE, reader.say("new-hosts.dropped"));
    }

    private View overview(HttpServletRequest request, Reader reader, HttpStatus status, Form form, @Nullable String after) {
        return pages.show(status, "zoom/new-hosts", views.overview(frame(request, reader), request, form, after));
    }

    private View look(Batch batch, Form form, HttpServletRequest request, Reader reader, HttpStatus status) {
        return pages.show(status, "zoom/new-hosts-preview", views.look(frame(request, reader), batch, desk.look(batch, BatchForm.bought(form)), form));
    }

    private Frame frame(HttpServletRequest request, Reader reader) {
        return frames.staff(request, reader, Place.PROVIDERS, reader.say("new-hosts.title"),
                new Crumb(reader.words().of("places", Place.PROVIDERS), "/console/providers"), new Crumb("Zoom", "/console/providers/zoom"));
    }
}
