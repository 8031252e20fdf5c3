package org.admitone.provider.zoom.terms.web;

import jakarta.servlet.http.HttpServletRequest;
import java.time.LocalDate;
import java.util.Map;
import org.admitone.audit.Actor;
import org.admitone.console.Confirmation;
import org.admitone.console.Crumb;
import org.admitone.console.Form;
import org.admitone.console.Frames;
import org.admitone.console.NotAllowed;
import org.admitone.console.Pages;
import org.admitone.console.Place;
import org.admitone.console.Reader;
import org.admitone.console.StaffMember;
import org.admitone.console.StaffPages;
import org.admitone.platform.BadInput;
import org.admitone.provider.zoom.terms.Term;
import org.admitone.provider.zoom.terms.TermDesk;
import org.admitone.provider.zoom.terms.TermPlan;
import org.admitone.provider.zoom.terms.TermPlanId;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.View;

/// Where schedulers have a whole term's meetings made: looked at first, started, watched, paused, given up.
@Controller
@StaffPages
class TermPlanController {

    static final String HERE = "/console/term-plans";

    private final TermDesk desk;
    private final TermReading reading;
    private final TermViews views;
    private final Frames frames;
    private final Pages pages;

    TermPlanController(TermDesk desk, TermReading reading, TermViews views, Frames frames, Pages pages) {
        this.desk = desk;
        this.reading = reading;
        this.views = views;
        this.frames = frames;
        this.pages = pages;
    }

    @GetMapping(HERE)
    View list(@AuthenticationPrincipal StaffMember member, HttpServletRequest request, Reader reader) {
        return list(member, request, reader, HttpStatus.OK, usual(reader));
    }

    /// The half year from today on.
    private Form usual(Reader reader) {
        LocalDate today = views.today(reader);
        return Form.of(Map.of("firstDay", today.toString(), "lastDay", today.plusMonths(6).toString()));
    }

    private View list(StaffMember member, HttpServletRequest request, Reader reader, HttpStatus status, Form form) {
        return pages.show(status, "zoom/term-plans", new TermPages.Plans(frames.staff(request, reader, Place.SESSIONS, reader.say("term-plans.title"), above(reader)),
                views.rows(desk.latest(), reader), member.role().plans(), form));
    }

    /// Changes nothing.
    @GetMapping(HERE + "/outlook")
    View outlook(@AuthenticationPrincipal StaffMember member, HttpServletRequest request, Reader reader) {
        Form form = request.getQueryString() == null ? usual(reader) : Form.sent(request);
        try {
            Term term = reading.term(form);
            return pages.show("zoom/term-outlook", views.before(frames.staff(request, reader, Place.SESSIONS, reader.say("term-plans.outlook"), above(reader), crumb(reader)),
                    desk.outlook(term), form, member.role().plans(), reader));
        } catch (BadInput bad) {
            return list(member, request, reader, HttpStatus.UNPROCESSABLE_CONTENT, form.with(reader.told(bad)));
        }
    }

    @PostMapping(HERE)
    View start(@AuthenticationPrincipal StaffMember member, HttpServletRequest request, Reader reader) {
        NotAllowed.unless(member.role().plans());
        Form form = Form.sent(request);
        try {
            TermPlan plan = desk.start(reading.term(form), Actor.staff(member.login()));
            return pages.to(HERE + "/" + plan.id(), reader.say("term-plans.started"));
        } catch (BadInput bad) {
            return list(member, request, reader, HttpStatus.UNPROCESSABLE_CONTENT, form.with(reader.told(bad)));
        }
    }

    @GetMapping(HERE + "/{id}")
    View one(@AuthenticationPrincipal StaffMember member, @PathVariable String id, HttpServletRequest request, Reader reader) {
        TermPlan plan = desk.byId(TermPlanId.of(id));
        return pages.show("zoom/term-plan", views.plan(frames.staff(request, reader, Place.SESSIONS, views.days(plan.term(), reader), above(reader), crumb(reader)),
                plan, member.role().plans(), reader));
    }

    @PostMapping(HERE + "/{id}/pause")
    View pause(@AuthenticationPrincipal StaffMember member, @PathVariable String id, Reader reader) {
        return acted(member, id, TermPlan.Act.PAUSE, reader.say("term-plans.paused-now"));
    }

    @PostMapping(HERE + "/{id}/resume")
    View resume(@AuthenticationPrincipal StaffMember member, @PathVariable String id, Reader reader) {
        return acted(member, id, TermPlan.Act.RESUME, reader.say("term-plans.resumed-now"));
    }

    @GetMapping(HERE + "/{id}/cancel")
    View confirm(@PathVariable String id, HttpServletRequest request, Reader reader) {
        TermPlan plan = desk.byId(TermPlanId.of(id));
        String here = HERE + "/" + plan.id();
        return pages.show("console/confirm", new Confirmation(frames.staff(request, reader, Place.SESSIONS, reader.say("term-plans.cancel-ask"), above(reader), crumb(reader)),
                reader.say("term-plans.cancel-what"), here + "/cancel", reader.say("term-plans.cancel"), here));
    }

    @PostMapping(HERE + "/{id}/cancel")
    View cancel(@AuthenticationPrincipal StaffMember member, @PathVariable String id, Reader reader) {
        return acted(member, id, TermPlan.Act.CANCEL, reader.say("term-plans.cancelled-now"));
    }

    private View acted(StaffMember member, String id, TermPlan.Act act, String said) {
        NotAllowed.unless(member.role().plans());
        TermPlanId plan = TermPlanId.of(id);
        try {
            var unused = desk.act(plan, act, Actor.staff(member.login()));
            return pages.to(HERE + "/" + plan, said);
        } catch (BadInput overMeanwhile) {
            return pages.to(HERE + "/" + plan);
        }
    }

    private static Crumb above(Reader reader) {
        return new Crumb(reader.words().of("places", Place.SESSIONS), Place.SESSIONS.href());
    }

    private static Crumb crumb(Reader reader) {
        return new Crumb(reader.say("term-plans.title"), HERE);
    }
}
