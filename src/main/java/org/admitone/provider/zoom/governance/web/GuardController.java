package org.admitone.provider.zoom.governance.web;

import jakarta.servlet.http.HttpServletRequest;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.EnumMap;
import java.util.Map;
import org.admitone.audit.Actor;
import org.admitone.console.Crumb;
import org.admitone.console.Form;
import org.admitone.console.Frames;
import org.admitone.console.Links;
import org.admitone.console.Pages;
import org.admitone.console.Place;
import org.admitone.console.Reader;
import org.admitone.console.StaffMember;
import org.admitone.console.StaffPages;
import org.admitone.platform.BadInput;
import org.admitone.platform.CalendarReach;
import org.admitone.platform.Clash;
import org.admitone.provider.zoom.governance.Care;
import org.admitone.provider.zoom.governance.Decision;
import org.admitone.provider.zoom.governance.GuardDesk;
import org.admitone.provider.zoom.governance.GuardTerms;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;

/// Where the owner of the house decides how host accounts are guarded, and sees how they are.
@Controller
@StaffPages
class GuardController {

    static final String HERE = "/console/providers/zoom/guard";

    private final GuardDesk desk;
    private final GuardViews views;
    private final Frames frames;
    private final Pages pages;

    GuardController(GuardDesk desk, GuardViews views, Frames frames, Pages pages) {
        this.desk = desk;
        this.views = views;
        this.frames = frames;
        this.pages = pages;
    }

    @GetMapping(HERE)
    View show(@RequestParam(required = false) @Nullable String after, HttpServletRequest request, Reader reader) {
        return page(request, reader, HttpStatus.OK, GuardViews.form(desk.guard()), after);
    }

    @PostMapping(HERE)
    View save(@AuthenticationPrincipal StaffMember member, HttpServletRequest request, Reader reader) {
        Form form = Form.sent(request);
        try {
            desk.save(terms(form), Links.revision(form), Actor.staff(member.login()));
            return pages.to(HERE, reader.say("guard.saved"));
        } catch (BadInput bad) {
            return page(request, reader, HttpStatus.UNPROCESSABLE_CONTENT, form.with(reader.told(bad)), null);
        } catch (Clash meanwhile) {
            return page(request, reader, HttpStatus.CONFLICT, form.with(reader.told(new BadInput("form", meanwhile.advice()))), null);
        }
    }

    @PostMapping(HERE + "/look")
    View look(Reader reader) {
        desk.lookNow();
        return pages.to(HERE, reader.say("guard.looking"));
    }

    @PostMapping(HERE + "/known")
    View known(@AuthenticationPrincipal StaffMember member, HttpServletRequest request, Reader reader) {
        try {
            desk.signInsAreKnown(CalendarReach.within(Instant.parse(Form.sent(request).value("until"))), Actor.staff(member.login()));
        } catch (DateTimeException nobodysForm) {
            throw new BadInput("until", "The form was changed on its way. Open the page again.");
        }
        return pages.to(HERE + "#sign-ins", reader.say("guard.are-known"));
    }

    private static GuardTerms terms(Form form) {
        Map<Decision, Care> cares = new EnumMap<>(Decision.class);
        for (Decision decision : Decision.values()) {
            cares.put(decision, care(form.value(decision.code())));
        }
        return new GuardTerms(form.value("guarding").equals("on") ? GuardTerms.Guarding.ON : GuardTerms.Guarding.OFF, form.value("groupName"), cares, care(form.value("ownMeetings")));
    }

    private static Care care(String word) {
        return switch (word) {
            case "undo" -> Care.UNDO;
            case "show" -> Care.SHOW;
            default -> Care.LEAVE;
        };
    }

    private View page(HttpServletRequest request, Reader reader, HttpStatus status, Form form, @Nullable String after) {
        return pages.show(status, "zoom/guard", views.page(frames.staff(request, reader, Place.PROVIDERS, reader.say("guard.title"),
                new Crumb(reader.words().of("places", Place.PROVIDERS), "/console/providers"), new Crumb("Zoom", "/console/providers/zoom")), request, form, after));
    }
}
