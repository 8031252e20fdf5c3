package org.admitone.console.security;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.admitone.console.Form;
import org.admitone.console.Reader;
import org.admitone.console.StaffMember;
import org.admitone.platform.SecretCode;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;

/// Signing in and out.
@Controller
class SignInController {

    private final SignInDesk desk;
    private final StaffCookie cookie;
    private final StaffSettings settings;
    private final SecondStepDesk second;
    private final PasskeyDesk passkeys;
    private final StaffViews views;

    SignInController(SignInDesk desk, StaffCookie cookie, StaffSettings settings, SecondStepDesk second, PasskeyDesk passkeys, StaffViews views) {
        this.desk = desk;
        this.cookie = cookie;
        this.settings = settings;
        this.second = second;
        this.passkeys = passkeys;
        this.views = views;
    }

    @GetMapping("/console/sign-in")
    View ask(@AuthenticationPrincipal @Nullable StaffMember member, @RequestParam(required = false) @Nullable String to,
             Reader reader, HttpServletRequest request) {
        return member != null ? views.pages().to(Onward.path(to)) : page(reader, request, HttpStatus.OK, Form.empty(), "");
    }

    @PostMapping("/console/sign-in")
    View signIn(Reader reader, HttpServletRequest request, HttpServletResponse response) {
        Form form = Form.sent(request);
        var outcome = desk.signIn(form.value("login"), form.raw("password"), Visit.of(request));
        return switch (outcome) {
            case SignIn.In in -> {
                cookie.give(in.token(), settings.atMost(), request, response);
                yield views.pages().to(Onward.path(form.value("to")));
            }
            case SignIn.Half(var member) -> {
                cookie.giveHalf(second.begin(member, Visit.of(request)), request, response);
                yield views.pages().to(SecondStepController.HERE + Onward.parameter(form.value("to")));
            }
            case SignIn.PasskeyNeeded() -> page(reader, request, HttpStatus.UNPROCESSABLE_CONTENT, form, reader.say("signing-in.passkey-needed"));
            case SignIn.Over() -> views.pages().to("/console/sign-in");
            case SignIn.Refused() -> page(reader, request, HttpStatus.UNPROCESSABLE_CONTENT, form, reader.say("signing-in.wrong"));
            case SignIn.TooManyTries(var again) -> page(reader, request, HttpStatus.TOO_MANY_REQUESTS, form,
                    LaterOn.told("signing-in.tries", views.until(again), reader, response));
        };
    }

    @PostMapping("/console/sign-out")
    View signOut(@AuthenticationPrincipal StaffMember member, Reader reader, HttpServletRequest request, HttpServletResponse response) {
        SecretCode token = cookie.in(request);
        if (token != null) {
            desk.signOut(member, token);
        }
        cookie.take(request, response);
        return views.pages().to("/console/sign-in", reader.say("signing-in.signed-out"));
    }

    private View page(Reader reader, HttpServletRequest request, HttpStatus status, Form form, String said) {
        String to = request.getParameter("to");
        return views.pages().show(status, "console/sign-in", new SignInPage(views.frames().plain(request, reader, reader.say("signing-in.title")), form, said,
                to == null ? "" : Onward.path(to), passkeys.challenge()));
    }
}
