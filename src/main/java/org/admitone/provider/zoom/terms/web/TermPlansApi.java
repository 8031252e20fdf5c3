package org.admitone.provider.zoom.terms.web;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import org.admitone.audit.Actor;
import org.admitone.platform.BadInput;
import org.admitone.platform.Cursor;
import org.admitone.platform.Page;
import org.admitone.platform.Slice;
import org.admitone.platform.json.JsonIn;
import org.admitone.provider.zoom.terms.Outlook;
import org.admitone.provider.zoom.terms.Term;
import org.admitone.provider.zoom.terms.TermDesk;
import org.admitone.provider.zoom.terms.TermPlan;
import org.admitone.provider.zoom.terms.TermPlanId;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/// Term plans for programs: what the page does, and each session's forecast.
@RestController
class TermPlansApi {

    private static final Comparator<Cursor> LATEST_FIRST = Comparator.comparing(Cursor::key).reversed();
    private static final Comparator<Cursor> BY_TIME = Comparator.comparing(Cursor::key).thenComparing(Cursor::id);
    private static final String DAY = "A date is needed here, for example 2026-03-01.";
    private static final int MOST_COURSES = 500;

    private final TermDesk desk;
    private final TermReading reading;

    TermPlansApi(TermDesk desk, TermReading reading) {
        this.desk = desk;
        this.reading = reading;
    }

    @GetMapping("/api/v1/term-plans")
    Page<TermPlanBody> list(@RequestParam(defaultValue = "100") int limit, @RequestParam(required = false) @Nullable String cursor) {
        return Page.ofWhole(desk.latest(), Slice.of(limit, cursor), plan -> new Cursor(plan.id().toString(), plan.id().value()), LATEST_FIRST).map(this::body);
    }

    @PostMapping("/api/v1/term-plans")
    @ResponseStatus(HttpStatus.CREATED)
    TermPlanBody start(@RequestBody JsonIn body, Actor actor) {
        LocalDate first = body.read("firstDay", LocalDate::parse, DAY, LocalDate.EPOCH);
        LocalDate last = body.read("lastDay", LocalDate::parse, DAY, first);
        List<String> codes = body.texts("courses", MOST_COURSES);
        return body.finish(() -> body(desk.start(reading.term(first, last, codes), actor)));
    }

    @GetMapping("/api/v1/term-plans/{id}")
    TermPlanBody one(@PathVariable String id) {
        return body(desk.byId(TermPlanId.of(id)));
    }

    @PostMapping("/api/v1/term-plans/{id}/pause")
    TermPlanBody pause(@PathVariable String id, Actor actor) {
        return body(desk.act(TermPlanId.of(id), TermPlan.Act.PAUSE, actor));
    }

    @PostMapping("/api/v1/term-plans/{id}/resume")
    TermPlanBody resume(@PathVariable String id, Actor actor) {
        return body(desk.act(TermPlanId.of(id), TermPlan.Act.RESUME, actor));
    }

    @PostMapping("/api/v1/term-plans/{id}/cancel")
    TermPlanBody cancel(@PathVariable String id, Actor actor) {
        return body(desk.act(TermPlanId.of(id), TermPlan.Act.CANCEL, actor));
    }

    @GetMapping("/api/v1/term-outlook")
    TermOutlookBody outlook(@RequestParam String firstDay, @RequestParam String lastDay, @RequestParam(defaultValue = "") String courses) {
        return TermOutlookBody.of(desk.outlook(term(firstDay, lastDay, courses)));
    }

    @GetMapping("/api/v1/term-outlook/sessions")
    Page<TermOutlookBody.Session> sessions(@RequestParam String firstDay, @RequestParam String lastDay, @RequestParam(defaultValue = "") String courses,
                                           @RequestParam(defaultValue = "100") int limit, @RequestParam(required = false) @Nullable String cursor) {
        return Page.ofWhole(desk.outlook(term(firstDay, lastDay, courses)).sessions(), Slice.of(limit, cursor), TermPlansApi::place, BY_TIME).map(TermOutlookBody.Session::of);
    }

    private static Cursor place(Outlook.Expected each) {
        return new Cursor("%020d".formatted(each.session().opensAt().toEpochMilli()), each.session().session().value());
    }

    private Term term(String first, String last, String courses) {
        return reading.term(day(first, "firstDay"), day(last, "lastDay"), TermReading.split(courses));
    }

    private static LocalDate day(String text, String field) {
        try {
            return LocalDate.parse(text);
        } catch (java.time.DateTimeException unreadable) {
            throw new BadInput(field, DAY);
        }
    }

    private TermPlanBody body(TermPlan plan) {
        return TermPlanBody.of(plan, reading.codes(plan.term()), desk.progress(plan.id()));
    }
}
