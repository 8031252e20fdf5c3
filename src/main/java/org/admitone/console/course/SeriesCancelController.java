package org.admitone.console.course;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import org.admitone.audit.Actor;
import org.admitone.console.Form;
import org.admitone.console.Reader;
import org.admitone.console.StaffMember;
import org.admitone.console.When;
import org.admitone.platform.Clash;
import org.admitone.roster.CourseId;
import org.admitone.session.timetable.SeriesDesk;
import org.admitone.session.timetable.SeriesEdit;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.View;

/// Cancels what is still to come of a series, or that of one day and all after it. Each of them is listed before.
@Controller
class SeriesCancelController {

    private final SeriesDesk desk;
    private final SeriesViews series;
    private final EnrolmentController.CourseViews views;

    SeriesCancelController(SeriesDesk desk, SeriesViews series, EnrolmentController.CourseViews views) {
        this.desk = desk;
        this.series = series;
        this.views = views;
    }

    @GetMapping("/console/courses/{id}/series/{series}/cancel")
    View ask(@PathVariable CourseId id, @PathVariable("series") String which, HttpServletRequest request) {
        return asked(request, HttpStatus.OK, series.at(id, which), Form.sent(request));
    }

    @PostMapping("/console/courses/{id}/series/{series}/cancel")
    View cancel(@AuthenticationPrincipal StaffMember member, @PathVariable CourseId id, @PathVariable("series") String which, HttpServletRequest request, Reader reader) {
        SeriesViews.Here here = series.at(id, which);
        Form form = Form.sent(request);
        if (form.value("seen").isEmpty()) {                          // from one of its sessions: nothing was looked at yet
            return asked(request, HttpStatus.OK, here, form);
        }
        try {
            var done = desk.carryOut(here.series().id(), read(form), SeriesViews.seen(form), form.value("reason"), Actor.staff(member.login()));
            return views.pages().to(here.address(), reader.counted("series.cancelled", done.preview().cancelled()));
        } catch (Clash clash) {
            return asked(request, HttpStatus.CONFLICT, series.at(id, which), form.with(reader.told(CoursesController.asFault(clash))));
        }
    }

    private View asked(HttpServletRequest request, HttpStatus status, SeriesViews.Here here, Form form) {
        Reader reader = views.frames().reader(request);
        When when = series.when(request, here.series());
        SeriesEdit.Cancel edit = read(form);
        var preview = desk.preview(here.series().id(), edit);
        return views.pages().show(status, "console/course/series-preview", new SeriesPage.Preview(series.frame(request, here, reader.say("series.cancel-ask")),
                series.answer(preview, series.meant(edit.span(), when), when), series.notes(preview, when), series.rows(preview, when), here.address() + "/cancel", null,
                preview.idle() ? null : reader.counted("series.do-cancel", preview.cancelled()), other(here, form, edit, reader),
                form.with("seen", preview.seen()).with("byHand", edit.byHand().name()), List.of("since", "byHand")));
    }

    private static SeriesPage.Link other(SeriesViews.Here here, Form form, SeriesEdit.Cancel edit, Reader reader) {
        String since = form.value("since").isEmpty() ? "" : "since=" + form.value("since") + "&";
        return edit.byHand() == SeriesEdit.ByHand.KEPT
                ? new SeriesPage.Link(here.address() + "/cancel?" + since + "byHand=" + SeriesEdit.ByHand.CHANGED_TOO, reader.say("series.cancel-too"))
                : new SeriesPage.Link(here.address() + "/cancel?" + since + "byHand=" + SeriesEdit.ByHand.KEPT, reader.say("series.cancel-kept"));
    }

    private static SeriesEdit.Cancel read(Form form) {
        return new SeriesEdit.Cancel(SeriesViews.span(form.value("since")), form.chosen("byHand", SeriesEdit.ByHand.KEPT.name()) ? SeriesEdit.ByHand.KEPT : SeriesEdit.ByHand.CHANGED_TOO);
    }
}
