package org.admitone.console.course;

import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.admitone.audit.Actor;
import org.admitone.console.Answer;
import org.admitone.console.Chip;
import org.admitone.console.Form;
import org.admitone.console.Icon;
import org.admitone.console.Links;
import org.admitone.console.Reader;
import org.admitone.console.StaffMember;
import org.admitone.console.Tone;
import org.admitone.console.When;
import org.admitone.platform.Clash;
import org.admitone.platform.Cursor;
import org.admitone.platform.NotThere;
import org.admitone.platform.Page;
import org.admitone.platform.Slice;
import org.admitone.roster.Course;
import org.admitone.roster.Courses;
import org.admitone.session.timetable.HolidayChanges;
import org.admitone.session.timetable.HolidayPlan;
import org.admitone.session.timetable.Series;
import org.admitone.session.timetable.SeriesId;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.View;

/// Which planned sessions fall on a holiday since the list was changed, and which would come back; done for the chosen timetables as it was shown.
@Controller
class HolidayChangesController {

    static final String CHANGES = HolidaysController.LIST + "/changes";
    private static final int PER_PAGE = 20;
    private static final String APART = " ";

    private final HolidayChanges desk;
    private final Courses courses;
    private final HolidayViews views;

    HolidayChangesController(HolidayChanges desk, Courses courses, HolidayViews views) {
        this.desk = desk;
        this.courses = courses;
        this.views = views;
    }

    @GetMapping(CHANGES)
    View show(@AuthenticationPrincipal StaffMember member, HttpServletRequest request, Reader reader) {
        return page(member, request, reader, HttpStatus.OK, Form.empty());
    }

    /// Each timetable for itself: one that was changed meanwhile holds up no other.
    @PostMapping(CHANGES)
    View follow(@AuthenticationPrincipal StaffMember member, HttpServletRequest request, Reader reader) {
        Form form = Form.sent(request);
        int done = 0;
        @Nullable Clash meanwhile = null;
        for (String chosen : form.all("series")) {
            String[] parts = chosen.split(APART, 2);
            try {
                desk.follow(id(parts[0]), parts.length < 2 || parts[1].isEmpty() ? "nothing" : parts[1], Actor.staff(member.login()));
                done++;
            } catch (Clash changed) {
                meanwhile = changed;
            }
        }
        return meanwhile == null ? views.to(CHANGES, reader.counted("holidays.followed", done))
                : page(member, request, reader, HttpStatus.CONFLICT, form.with(reader.told(CoursesController.asFault(meanwhile))));
    }

    private static SeriesId id(String text) {
        try {
            return SeriesId.of(text);
        } catch (IllegalArgumentException notOurs) {
            throw new NotThere("series");
        }
    }

    private View page(StaffMember member, HttpServletRequest request, Reader reader, HttpStatus status, Form form) {
        List<HolidayPlan> due = desk.due();
        String after = request.getMethod().equals("GET") ? request.getParameter("after") : null;
        Comparator<Cursor> order = Comparator.comparing(Cursor::key).thenComparing(each -> each.id().toString());
        List<HolidayPlan> sorted = due.stream().sorted(Comparator.comparing(HolidayChangesController::place, order)).toList();
        Page<HolidayPlan> part = Page.ofWhole(sorted, Slice.of(PER_PAGE, after), HolidayChangesController::place, order);
        long cancelled = due.stream().mapToLong(plan -> plan.cancels().size()).sum();
        long added = due.stream().mapToLong(plan -> plan.adds().size()).sum();
        Answer answer = due.isEmpty() ? Answer.of(Tone.GOOD, reader.say("holidays.none-due"), reader.say("holidays.none-due-more"))
                : new Answer(Tone.WAIT, Icon.TODAY, reader.counted("holidays.due", due.size()), reader.say("holidays.due-more"), List.of(
                        new Answer.Figure(Long.toString(cancelled), reader.say("holidays.fall-on")), new Answer.Figure(Long.toString(added), reader.say("holidays.come-back"))));
        return views.show(status, "console/course/holiday-changes", new HolidayChangesPage(views.frame(request, reader, "holidays.changes", HolidaysController.LIST), answer, form,
                part.items().stream().map(plan -> due(plan, views.when(reader))).toList(), due.isEmpty() || !member.role().plans() ? null : reader.say("holidays.follow"),
                Links.next(request, part.next()), Links.first(request, after)));
    }

    private static Cursor place(HolidayPlan plan) {
        return new Cursor(plan.series().rule().timetable().from().toString(), plan.series().id().value());
    }

    private HolidayChangesPage.Due due(HolidayPlan plan, When here) {
        Series series = plan.series();
        When when = here.in(series.rule().timetable().zone());
        List<HolidayChangesPage.Step> steps = new ArrayList<>();
        plan.cancels().forEach(one -> steps.add(new HolidayChangesPage.Step(when.span(one.session().startsAt(), one.session().endsAt()),
                new Chip(Tone.BAD, Icon.REFUSED, when.words().say("series.is-cancelled")), one.holiday().name())));
        plan.adds().forEach(one -> steps.add(new HolidayChangesPage.Step(when.span(one.startsAt(), one.endsAt()), Chip.good(when.words().say("series.is-added")), when.words().say("holidays.no-more"))));
        return new HolidayChangesPage.Due(series.id().toString(), "/console/courses/" + series.course() + "/series/" + series.id(), courses.byId(series.course()).map(Course::title).orElse(""),
                SeriesWords.inShort(series, when), series.id() + APART + plan.seen(), steps);
    }
}
