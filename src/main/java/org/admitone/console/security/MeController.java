package org.admitone.console.security;

import jakarta.servlet.http.HttpServletRequest;
import org.admitone.console.Chip;
import org.admitone.console.Form;
import org.admitone.console.Place;
import org.admitone.console.StaffMember;
import org.admitone.console.When;
import org.admitone.platform.BadInput;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.View;

/// Everybody's own sign-ins and password.
@Controller
class MeController {

    static final String HERE = "/console/me";

    private final StaffDesk desk;
    private final SecondFactorDesk factor;
    private final PasskeyDesk passkeys;
    private final StaffCookie cookie;
    private final StaffViews views;

    MeController(StaffDesk desk, SecondFactorDesk factor, PasskeyDesk passkeys, StaffCookie cookie, StaffViews views) {
        this.desk = desk;
        this.factor = factor;
        this.passkeys = passkeys;
        this.cookie = cookie;
        this.views = views;
    }

    @GetMapping(HERE)
    View me(@AuthenticationPrincipal StaffMember member, HttpServletRequest request) {
        return page(member, request, HttpStatus.OK, Form.empty());
    }

    @PostMapping(HERE + "/password")
    View password(@AuthenticationPrincipal StaffMember member, HttpServletRequest request) {
        Form form = Form.sent(request);
        try {
            desk.changePassword(member, form.raw("old"), form.raw("password"), form.raw("again"), cookie.current(request));
            return views.pages().to(HERE, "Your password is changed. Your other sign-ins have ended.");
        } catch (BadInput bad) {
            return page(member, request, HttpStatus.UNPROCESSABLE_CONTENT, form.with(bad));
        }
    }

    @PostMapping(HERE + "/end")
    View end(@AuthenticationPrincipal StaffMember member, HttpServletRequest request) {
        desk.endSession(member, SignInRow.read(Form.sent(request).value("key")));
        return views.pages().to(HERE, "That sign-in has ended.");
    }

    @PostMapping(HERE + "/end-others")
    View endOthers(@AuthenticationPrincipal StaffMember member, HttpServletRequest request) {
        int ended = desk.endOthers(member, cookie.current(request));
        return views.pages().to(HERE, ended == 0 ? "There was no other sign-in." : When.counted(ended, "other sign-in") + " ended.");
    }

    private View page(StaffMember member, HttpServletRequest request, HttpStatus status, Form form) {
        int keys = passkeys.of(member).size();
        var signIns = SignInRow.of(desk.sessionsOf(member), cookie.in(request), views.clocks().here());
        return views.pages().show(status, "console/me", new MePage(views.frames().staff(request, Place.ME, "My sign-ins"), member.login(), signIns,
                factor.codesLeft(member).isPresent() ? Chip.good("Set up") : Chip.quiet("None"),
                keys == 0 ? Chip.quiet("None") : Chip.good(Integer.toString(keys)), form));
    }
}
