package org.admitone.console;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import org.admitone.platform.BadInput;
import org.admitone.platform.Clash;
import org.admitone.platform.NotThere;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.View;

/// Faults, in the house's voice: what happened, why, what to do next. Never an exception's own words.
@Component
public final class FaultPages {

    private static final Crumb TODAY = new Crumb("Back to Today", "/console");
    private final Frames frames;
    private final Pages pages;

    FaultPages(Frames frames, Pages pages) {
        this.frames = frames;
        this.pages = pages;
    }

    public View notThere(HttpServletRequest request) {
        return page(request, HttpStatus.NOT_FOUND, "This page is not here",
                "It may have been removed, or the address may be incomplete. Check the address, or go back to where you came from.",
                List.of());
    }

    public View notThere(HttpServletRequest request, NotThere what) {
        if (what.kind().equals("invitation")) {
            return page(request, HttpStatus.NOT_FOUND, "This invitation does not work any more",
                    "It has been used, it is over, or the link is incomplete. If you have signed in here before, sign in; "
                            + "if not, ask an owner of this house for a new one.", List.of());
        }
        return page(request, HttpStatus.NOT_FOUND, "This " + what.kind() + " is not here",
                "It may have been removed meanwhile. Go back and choose again.", List.of());
    }

    public View notAllowed(HttpServletRequest request) {
        return page(request, HttpStatus.FORBIDDEN, "You may not do this here",
                "Your sign-in has another role, or the page you came from was too old. Go back, load the page again and repeat it; "
                        + "if that does not help, ask an owner of this house.", List.of());
    }

    /// Says which role could.
    public View notAllowed(HttpServletRequest request, StaffRight needed, StaffRole role) {
        var who = needed.roles().stream().map(StaffRole::words).toList();
        return page(request, HttpStatus.FORBIDDEN, "Your role does not reach this far",
                "This is for somebody who may " + needed.words() + ": " + (who.size() == 1 ? "the role " : "the roles ") + String.join(", ", who)
                        + ". Yours is " + role.words() + ". Nothing was changed. Ask a colleague who has such a role, or an owner for another role.",
                List.of());
    }

    public View changedMeanwhile(HttpServletRequest request, Clash clash) {
        return page(request, HttpStatus.CONFLICT, "This does not fit what is there now", clash.advice(), List.of());
    }

    public View badInput(HttpServletRequest request, BadInput bad) {
        return page(request, HttpStatus.UNPROCESSABLE_CONTENT, "This could not be used",
                "Nothing was changed. Go back, correct it and send it again.", bad.faults());
    }

    public View tooLarge(HttpServletRequest request) {
        return page(request, HttpStatus.CONTENT_TOO_LARGE, "This is too large",
                "Nothing was changed. A list may have up to 16 MB; send it in parts.", List.of());
    }

    /// For whatever else ends with this status.
    public View status(HttpServletRequest request, HttpStatus status) {
        return switch (status) {
            case NOT_FOUND -> notThere(request);
            case FORBIDDEN, UNAUTHORIZED -> notAllowed(request);
            case CONTENT_TOO_LARGE -> tooLarge(request);
            case METHOD_NOT_ALLOWED, BAD_REQUEST, UNSUPPORTED_MEDIA_TYPE, NOT_ACCEPTABLE -> page(request, status,
                    "This could not be understood", "The address or the form was incomplete. Go back and try it again.", List.of());
            case SERVICE_UNAVAILABLE, TOO_MANY_REQUESTS -> page(request, status, "Very many people are here just now",
                    "Wait a few seconds and load this page again.", List.of());
            default -> page(request, status, "Something here does not work",
                    "It is our fault, and it has been noted. Wait a minute and load this page again; what you had already saved is safe.",
                    List.of());
        };
    }

    private View page(HttpServletRequest request, HttpStatus status, String title, String words, List<BadInput.Fault> faults) {
        return pages.show(status, "console/fault",
                new FaultPage(frames.plain(request, title), title, words, faults, next(request)));
    }

    private static @Nullable Crumb next(HttpServletRequest request) {
        Object first = request.getAttribute("jakarta.servlet.error.request_uri");
        String path = first instanceof String before ? before : request.getRequestURI();
        return path.startsWith("/console/welcome") ? new Crumb("Sign in", "/console/sign-in") : path.startsWith("/console") ? TODAY : null;
    }
}
