package org.admitone.console.security;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.admitone.console.Form;
import org.admitone.console.Reader;
import org.admitone.platform.SecretCode;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.View;

/// Asks for the code after the password.
@Controller
class SecondStepController {

    static final String HERE = "/console/sign-in/code";

    private final SecondStepDesk desk;
    private final StaffCookie cookie;
    private final StaffSettings settings;
    private final StaffViews views;

    SecondStepController(SecondStepDesk desk, StaffCookie cookie, StaffSettings settings, StaffViews views) {
        this.desk = desk;
        this.cookie = cookie;
        this.settings = settings;
        this.views = views;
    }

    @GetMapping(HERE)
    View ask(Reader reader, HttpServletRequest request) {
        SecretCode half = cookie.in(request, StaffCookie.HALF);
        return half == null || desk.waiting(half).isEmpty() ? views.pages().to("/console/sign-in") : page(reader, request, HttpStatus.OK, "");
    }

    @PostMapping(HERE)
    View finish(Reader reader, HttpServletRequest request, HttpServletResponse response) {
        Form form = Form.sent(request);
        SecretCode half = cookie.in(request, StaffCookie.HALF);
        SignIn outcome = half == null ? new SignIn.Over() : desk.finish(half, form.value("code"), Visit.of(request));
        return switch (outcome) {
            case SignIn.In in -> {
                cookie.takeHalf(request, response);
                cookie.give(in.token(), settings.atMost(), request, response);
                yield views.pages().to(Onward.path(form.value("to")));
            }
            case SignIn.Refused() -> page(reader, request, HttpStatus.UNPROCESSABLE_CONTENT, reader.say("signing-in.code-wrong"));
            case SignIn.TooManyTries(var again) -> page(reader, request, HttpStatus.TOO_MANY_REQUESTS,
                    LaterOn.told("signing-in.code-tries", views.until(again), reader, response));
            case SignIn.Half(var member) -> views.pages().to(HERE);
            case SignIn.Over _, SignIn.PasskeyNeeded _ -> views.pages().to("/console/sign-in", reader.say("signing-in.too-long"));
        };
    }

    private View page(Reader reader, HttpServletRequest request, HttpStatus status, String said) {
        return views.pages().show(status, "console/sign-in-code", new CodePage(views.frames().plain(request, reader, reader.say("signing-in.code-page")), Form.empty(), said,
                Onward.path(request.getParameter("to"))));
    }
}
