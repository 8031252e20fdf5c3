package org.admitone.console;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import org.admitone.platform.BadInput;
import org.admitone.platform.Clash;
import org.admitone.platform.NotThere;
import org.admitone.platform.words.Words;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.View;

/// Faults, in the house's voice: what happened, why, what to do next. Never an exception's own words.
@Component
public final class FaultPages {

    private final Frames frames;
    private final Pages pages;
    private final Readers readers;

    FaultPages(Frames frames, Pages pages, Readers readers) {
        this.frames = frames;
        this.pages = pages;
        this.readers = readers;
    }

    public View notThere(HttpServletRequest request) {
        return page(request, HttpStatus.NOT_FOUND, "fault.no-page", List.of());
    }

    public View notThere(HttpServletRequest request, NotThere what) {
        return page(request, HttpStatus.NOT_FOUND, what.kind().equals("invitation") ? "fault.no-invitation" : "fault.no-thing", List.of());
    }

    public View notAllowed(HttpServletRequest request) {
        return page(request, HttpStatus.FORBIDDEN, "fault.not-allowed", List.of());
    }

    /// Says which role could.
    public View notAllowed(HttpServletRequest request, StaffRight needed, StaffRole role) {
        Words words = readers.of(request).words();
        String who = words.either(needed.roles().stream().map(each -> words.of("staff-role", each)).toList());
        return page(request, HttpStatus.FORBIDDEN, words.say("fault.role.title"),
                words.say("fault.role.words", words.of("staff-right", needed), who, words.of("staff-role", role)), List.of());
    }

    public View changedMeanwhile(HttpServletRequest request, Clash clash) {
        return page(request, HttpStatus.CONFLICT, readers.of(request).say("fault.clash"), readers.of(request).words().translated(clash.advice()), List.of());
    }

    public View badInput(HttpServletRequest request, BadInput bad) {
        return page(request, HttpStatus.UNPROCESSABLE_CONTENT, "fault.bad-input", readers.of(request).told(bad).faults());
    }

    public View tooLarge(HttpServletRequest request) {
        return page(request, HttpStatus.CONTENT_TOO_LARGE, "fault.too-large", List.of());
    }

    /// For whatever else ends with this status.
    public View status(HttpServletRequest request, HttpStatus status) {
        return switch (status) {
            case NOT_FOUND -> notThere(request);
            case FORBIDDEN, UNAUTHORIZED -> notAllowed(request);
            case CONTENT_TOO_LARGE -> tooLarge(request);
            case METHOD_NOT_ALLOWED, BAD_REQUEST, UNSUPPORTED_MEDIA_TYPE, NOT_ACCEPTABLE -> page(request, status, "fault.not-understood", List.of());
            case SERVICE_UNAVAILABLE, TOO_MANY_REQUESTS -> page(request, status, "fault.busy", List.of());
            default -> page(request, status, "fault.ours", List.of());
        };
    }

    /// What happened is the sentence `key.title`, why and what to do next is `key.words`.
    private View page(HttpServletRequest request, HttpStatus status, String key, List<BadInput.Fault> faults) {
        Reader reader = readers.of(request);
        return page(request, status, reader.say(key + ".title"), reader.say(key + ".words"), faults);
    }

    private View page(HttpServletRequest request, HttpStatus status, String title, String words, List<BadInput.Fault> faults) {
        Reader reader = readers.of(request);
        return pages.show(status, "console/fault", new FaultPage(frames.plain(request, reader, title), title, words, faults, next(request, reader)));
    }

    private static @Nullable Crumb next(HttpServletRequest request, Reader reader) {
        Object first = request.getAttribute("jakarta.servlet.error.request_uri");
        String path = first instanceof String before ? before : request.getRequestURI();
        return path.startsWith("/console/welcome") ? new Crumb(reader.say("fault.to-sign-in"), "/console/sign-in")
                : path.startsWith("/console") ? new Crumb(reader.say("fault.to-today"), "/console") : null;
    }
}
