package org.admitone.console.course;

import jakarta.servlet.http.HttpServletRequest;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.admitone.audit.Actor;
import org.admitone.console.Choice;
import org.admitone.console.Form;
import org.admitone.console.Reader;
import org.admitone.console.StaffMember;
import org.admitone.console.When;
import org.admitone.platform.BadInput;
import org.admitone.platform.Clash;
import org.admitone.roster.CourseId;
import org.admitone.session.Session;
import org.admitone.session.timetable.Series;
import org.admitone.session.timetable.SeriesBook;
import org.admitone.session.timetable.SeriesDesk;
import org.admitone.session.timetable.SeriesEdit;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;

/// A series of sessions: shown, and changed as a whole or from one of them on. What would change is looked at first; the preview carries the form along.
@Controller
class SeriesController {

    private final SeriesBook book;
    private final SeriesDesk desk;
    private final SeriesViews series;
    private final ProviderChoices providers;
    private final EnrolmentController.CourseViews views;

    SeriesController(SeriesBook book, SeriesDesk desk, SeriesViews series, ProviderChoices providers, EnrolmentController.CourseViews views) {
        this.book = book;
        this.desk = desk;
        this.series = series;
        this.providers = providers;
        this.views = views;
    }

    @GetMapping("/console/courses/{id}/series/{series}")
    View show(@AuthenticationPrincipal StaffMember member, @PathVariable CourseId id, @PathVariable("series") String which, HttpServletRequest request) {
        SeriesViews.Here here = series.at(id, which);
        When when = series.when(request, here.series());
        List<SeriesPage.Row> rows = new ArrayList<>();
        boolean ahead = false;
        for (Series.Member one : book.members(here.series())) {
            Session session = one.session();
            boolean comes = session.phaseAt(when.now()) == Session.Phase.COMING;
            ahead |= comes;
            rows.add(new SeriesPage.Row("/console/sessions/" + session.id(), session.title(), when.in(session.zone()).span(session.startsAt(), session.endsAt()), PhaseWords.chip(session, when),
                    comes && here.series().changedByHand(one) ? when.words().say("series.by-hand") : "", comes && member.role().plans() ? here.address() + "/edit?since=" + one.day() : null));
        }
        boolean may = ahead && member.role().plans();
        return views.pages().show("console/course/series", new SeriesPage(series.frame(request, here, here.series().rule().kind().title()), series.words(when).rule(here.series()), rows,
                may ? here.address() + "/edit" : null, may ? here.address() + "/cancel" : null));
    }

    @GetMapping("/console/courses/{id}/series/{series}/edit")
    View edit(@PathVariable CourseId id, @PathVariable("series") String which, @RequestParam(defaultValue = "") String since, HttpServletRequest request) {
        SeriesViews.Here here = series.at(id, which);
        LocalDate from = SeriesViews.span(since) instanceof SeriesEdit.Span.From later ? later.day() : here.series().rule().timetable().from();
        return form(request, HttpStatus.OK, here, TimetableForm.of(here.series().rule(), from).with("since", since).with("byHand", SeriesEdit.ByHand.KEPT.name()));
    }

    @PostMapping("/console/courses/{id}/series/{series}/edit")
    View preview(@PathVariable CourseId id, @PathVariable("series") String which, HttpServletRequest request) {
        SeriesViews.Here here = series.at(id, which);
        Form form = Form.sent(request);
        return form.chosen("again", "yes") ? form(request, HttpStatus.OK, here, form) : preview(request, HttpStatus.OK, here, form);
    }

    @PostMapping("/console/courses/{id}/series/{series}/change")
    View change(@AuthenticationPrincipal StaffMember member, @PathVariable CourseId id, @PathVariable("series") String which, HttpServletRequest request, Reader reader) {
        SeriesViews.Here here = series.at(id, which);
        Form form = Form.sent(request);
        try {
            var done = desk.carryOut(here.series().id(), read(form, here), SeriesViews.seen(form), form.value("reason"), Actor.staff(member.login()));
            return views.pages().to("/console/courses/" + id + "/series/" + done.series(), reader.say("series.changed"));
        } catch (BadInput bad) {
            return form(request, HttpStatus.UNPROCESSABLE_CONTENT, here, form.with(reader.told(bad)));
        } catch (Clash clash) {
            return preview(request, HttpStatus.CONFLICT, series.at(id, which), form.with(reader.told(CoursesController.asFault(clash))));
        }
    }

    private View preview(HttpServletRequest request, HttpStatus status, SeriesViews.Here here, Form form) {
        Reader reader = views.frames().reader(request);
        try {
            SeriesEdit.Change edit = read(form, here);
            var preview = desk.preview(here.series().id(), edit);
            When when = views.clocks().in(edit.timetable().zone(), reader);
            List<String> kept = Stream.concat(TimetableForm.FIELDS.stream(), Stream.of("since", "byHand")).filter(form.values()::containsKey).sorted().toList();
            return views.pages().show(status, "console/course/series-preview", new SeriesPage.Preview(series.frame(request, here, reader.say("series.preview")),
                    series.answer(preview, series.meant(edit.span(), when), when), series.notes(preview, when), series.rows(preview, when), here.address() + "/change", here.address() + "/edit",
                    preview.idle() ? null : reader.say("series.do-change"), null, form.with("seen", preview.seen()), kept));
        } catch (BadInput bad) {
            return form(request, HttpStatus.UNPROCESSABLE_CONTENT, here, form.with(reader.told(bad)));
        }
    }

    private View form(HttpServletRequest request, HttpStatus status, SeriesViews.Here here, Form form) {
        Reader reader = views.frames().reader(request);
        String since = form.value("since");
        List<Choice> byHand = List.of(new Choice(SeriesEdit.ByHand.KEPT.name(), reader.say("series.keep"), reader.say("series.keep-more")),
                new Choice(SeriesEdit.ByHand.CHANGED_TOO.name(), reader.say("series.change-too"), reader.say("series.change-too-more")));
        return views.pages().show(status, "console/course/series-edit", new SeriesPage.Edit(series.frame(request, here, reader.say("series.change")),
                series.meant(SeriesViews.span(since), series.when(request, here.series())), form, here.address() + "/edit", since,
                TimetablePage.Choices.of(reader.words(), providers.beside(form.value("provider"), reader.words())), byHand));
    }

    private static SeriesEdit.Change read(Form form, SeriesViews.Here here) {
        TimetableForm.Said said = TimetableForm.read(form, here.course(), here.series().rule().kind().provider());
        return new SeriesEdit.Change(SeriesViews.span(form.value("since")), said.timetable(), said.kind(),
                form.chosen("byHand", SeriesEdit.ByHand.CHANGED_TOO.name()) ? SeriesEdit.ByHand.CHANGED_TOO : SeriesEdit.ByHand.KEPT);
    }
}
