package org.admitone.console.security;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.time.Duration;
import org.admitone.console.Form;
import org.admitone.console.Frames;
import org.admitone.console.Pages;
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
    private final Frames frames;
    private final Pages pages;
    private final Clock clock;

    SignInController(SignInDesk desk, StaffCookie cookie, StaffSettings settings, Frames frames, Pages pages, Clock clock) {
        this.desk = desk;
        this.cookie = cookie;
        this.settings = settings;
        this.frames = frames;
        this.pages = pages;
        this.clock = clock;
    }

    @GetMapping("/console/sign-in")
    View ask(@AuthenticationPrincipal @Nullable StaffMember member, @RequestParam(required = false) @Nullable String to,
             HttpServletRequest request) {
        return member != null ? pages.to(Onward.path(to)) : page(request, HttpStatus.OK, Form.empty(), "");
    }

    @PostMapping("/console/sign-in")
    View signIn(HttpServletRequest request, HttpServletResponse response) {
        Form form = Form.sent(request);
        var outcome = desk.signIn(form.value("login"), form.raw("password"), request.getRemoteAddr(),
                BrowserName.of(request.getHeader("User-Agent")));
        return switch (outcome) {
            case SignIn.In in -> {
                cookie.give(in.token(), settings.atMost(), request, response);
                yield pages.to(Onward.path(form.value("to")));
            }
            case SignIn.Refused() -> page(request, HttpStatus.UNPROCESSABLE_CONTENT, form,
                    "Sign-in name and password do not belong together. Check both and try again.");
            case SignIn.TooManyTries(var again) -> {
                long seconds = Math.max(1, Duration.between(clock.instant(), again).toSeconds());
                response.setHeader("Retry-After", Long.toString(seconds));
                yield page(request, HttpStatus.TOO_MANY_REQUESTS, form, "There were too many tries. Try again in "
                        + minutes(seconds) + ", or ask an owner of this house for a new invitation.");
            }
        };
    }

    @PostMapping("/console/sign-out")
    View signOut(@AuthenticationPrincipal StaffMember member, HttpServletRequest request, HttpServletResponse response) {
        SecretCode token = cookie.in(request);
        if (token != null) {
            desk.signOut(member, token);
        }
        cookie.take(request, response);
        return pages.to("/console/sign-in", "You are signed out.");
    }

    private View page(HttpServletRequest request, HttpStatus status, Form form, String said) {
        String to = request.getParameter("to");
        return pages.show(status, "console/sign-in", new SignInPage(frames.plain(request, "Sign in"), form, said,
                to == null ? "" : Onward.path(to)));
    }

    private static String minutes(long seconds) {
        long minutes = (seconds + 59) / 60;
        return minutes == 1 ? "one minute" : minutes + " minutes";
    }
}
