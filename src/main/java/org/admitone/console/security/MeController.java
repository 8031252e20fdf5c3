package org.admitone.console.security;

import jakarta.servlet.http.HttpServletRequest;
import org.admitone.console.Chip;
import org.admitone.console.Form;
import org.admitone.console.Place;
import org.admitone.console.Reader;
import org.admitone.console.StaffMember;
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
    View me(@AuthenticationPrincipal StaffMember member, Reader reader, HttpServletRequest request) {
        return page(member, reader, request, HttpStatus.OK, Form.empty());
    }

    @PostMapping(HERE + "/password")
    View password(@AuthenticationPrincipal StaffMember member, Reader reader, HttpServletRequest request) {
        Form form = Form.sent(request);
        try {
            desk.changePassword(member, form.raw("old"), form.raw("password"), form.raw("again"), cookie.current(request));
            return views.pages().to(HERE, reader.say("sign-ins.changed"));
        } catch (BadInput bad) {
            return page(member, reader, request, HttpStatus.UNPROCESSABLE_CONTENT, form.with(reader.told(bad)));
        }
    }

    @PostMapping(HERE + "/end")
    View end(@AuthenticationPrincipal StaffMember member, Reader reader, HttpServletRequest request) {
        Form form = Form.sent(request);
        desk.endSession(member, SignInRow.read(form.value("key")), form.value("endReason"));
        return views.pages().to(HERE, reader.say("sign-ins.ended"));
    }

    @PostMapping(HERE + "/end-others")
    View endOthers(@AuthenticationPrincipal StaffMember member, Reader reader, HttpServletRequest request) {
        int ended = desk.endOthers(member, cookie.current(request), Form.sent(request).value("endReason"));
        return views.pages().to(HERE, ended == 0 ? reader.say("sign-ins.no-others") : reader.counted("sign-ins.others-ended", ended));
    }

    private View page(StaffMember member, Reader reader, HttpServletRequest request, HttpStatus status, Form form) {
        int keys = passkeys.of(member).size();
        var signIns = SignInRow.of(desk.sessionsOf(member), cookie.in(request), views.clocks().here(reader));
        return views.pages().show(status, "console/me", new MePage(views.frames().staff(request, reader, Place.ME, reader.say("sign-ins.title")), member.login(), signIns,
                factor.codesLeft(member).isPresent() ? Chip.good(reader.say("sign-ins.factor-on")) : Chip.quiet(reader.say("sign-ins.factor-off")),
                keys == 0 ? Chip.quiet(reader.say("sign-ins.passkeys-none")) : Chip.good(reader.words().number(keys)), Passwords.SHORTEST,
                form.value("endReason").isEmpty() ? form.with("endReason", reader.say("sign-ins.end-offered")) : form));
    }
}
