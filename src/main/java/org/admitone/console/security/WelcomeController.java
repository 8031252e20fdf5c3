package org.admitone.console.security;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.admitone.console.Form;
import org.admitone.console.Frames;
import org.admitone.console.Pages;
import org.admitone.console.Reader;
import org.admitone.console.StaffMember;
import org.admitone.platform.BadInput;
import org.admitone.platform.NotThere;
import org.admitone.platform.SecretCode;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.View;

/// The one-time link by which a member of the staff begins.
@Controller
class WelcomeController {

    private final InvitationDesk desk;
    private final SignInDesk signIn;
    private final StaffCookie cookie;
    private final StaffSettings settings;
    private final Frames frames;
    private final Pages pages;

    WelcomeController(InvitationDesk desk, SignInDesk signIn, StaffCookie cookie, StaffSettings settings, Frames frames, Pages pages) {
        this.desk = desk;
        this.signIn = signIn;
        this.cookie = cookie;
        this.settings = settings;
        this.frames = frames;
        this.pages = pages;
    }

    @GetMapping("/console/welcome/{code}")
    View welcome(@PathVariable String code, Reader reader, HttpServletRequest request) {
        return page(reader, request, code, HttpStatus.OK, Form.empty());
    }

    @PostMapping("/console/welcome/{code}")
    View begin(@PathVariable String code, Reader reader, HttpServletRequest request, HttpServletResponse response) {
        Form form = Form.sent(request);
        try {
            StaffMember member = desk.welcome(new SecretCode(code), new Newcomer(form.value("displayName"),
                    form.value("login"), form.raw("password"), form.raw("again")));
            var in = signIn.begin(member, Visit.of(request), Shown.INVITATION);
            cookie.give(in.token(), settings.atMost(), request, response);
            return pages.to("/console", reader.say("welcome.begun", member.displayName(), member.login()));
        } catch (BadInput bad) {
            return page(reader, request, code, HttpStatus.UNPROCESSABLE_CONTENT, form.with(reader.told(bad)));
        }
    }

    private View page(Reader reader, HttpServletRequest request, String code, HttpStatus status, Form form) {
        var role = desk.role(new SecretCode(code)).orElseThrow(() -> new NotThere("invitation"));
        return pages.show(status, "console/welcome",
                new WelcomePage(frames.plain(request, reader, reader.say("welcome.page")), form, "/console/welcome/" + code, reader.words().of("staff-role", role), Passwords.SHORTEST));
    }
}
