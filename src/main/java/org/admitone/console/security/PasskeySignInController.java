package org.admitone.console.security;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.admitone.console.Form;
import org.admitone.console.Reader;
import org.admitone.platform.PublicAddress;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.View;

/// Signing in by a passkey: the sign-in page's script sends here what the device has signed.
@Controller
class PasskeySignInController {

    private final PasskeyDesk desk;
    private final PublicAddress address;
    private final StaffCookie cookie;
    private final StaffSettings settings;
    private final StaffViews views;

    PasskeySignInController(PasskeyDesk desk, PublicAddress address, StaffCookie cookie, StaffSettings settings, StaffViews views) {
        this.desk = desk;
        this.address = address;
        this.cookie = cookie;
        this.settings = settings;
        this.views = views;
    }

    @PostMapping("/console/sign-in/passkey")
    View signIn(Reader reader, HttpServletRequest request, HttpServletResponse response) {
        Form form = Form.sent(request);
        String onward = Onward.path(form.value("to"));
        return switch (desk.signIn(PasskeyAnswer.Used.of(form), address.origin(request), Visit.of(request))) {
            case SignIn.In in -> {
                cookie.give(in.token(), settings.atMost(), request, response);
                yield views.pages().to(onward);
            }
            case SignIn.TooManyTries(var again) -> views.pages().to("/console/sign-in" + Onward.parameter(onward),
                    LaterOn.told("signing-in.passkey-tries", views.until(again), reader, response));
            case SignIn.Refused _, SignIn.Half _, SignIn.Over _, SignIn.PasskeyNeeded _ -> views.pages().to("/console/sign-in" + Onward.parameter(onward),
                    reader.say("signing-in.passkey-refused"));
        };
    }
}
