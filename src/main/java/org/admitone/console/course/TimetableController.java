package org.admitone.console.course;

import jakarta.servlet.http.HttpServletRequest;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.admitone.audit.Actor;
import org.admitone.console.Answer;
import org.admitone.console.Crumb;
import org.admitone.console.Form;
import org.admitone.console.Icon;
import org.admitone.console.Links;
import org.admitone.console.Place;
import org.admitone.console.Reader;
import org.admitone.console.StaffMember;
import org.admitone.console.Tone;
import org.admitone.console.When;
import org.admitone.platform.BadInput;
import org.admitone.platform.Clash;
import org.admitone.platform.NotThere;
import org.admitone.roster.Course;
import org.admitone.roster.CourseId;
import org.admitone.roster.Courses;
import org.admitone.session.UsualDoor;
import org.admitone.session.timetable.Beside;
import org.admitone.session.timetable.Occurrence;
import org.admitone.session.timetable.TimetableDesk;
import org.admitone.session.timetable.WeeklyTimetable;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.View;

/// Plans a course's sessions by a weekly rule: looked at first, made afterwards. The preview carries the form along, and nothing is stored until it is confirmed.
@Controller
class TimetableController {

    private final Courses courses;
    private final TimetableDesk desk;
    private final ProviderChoices providers;
    private final UsualDoor usual;
    private final EnrolmentController.CourseViews views;

    TimetableController(Courses courses, TimetableDesk desk, ProviderChoices providers, UsualDoor usual, EnrolmentController.CourseViews views) {
        this.courses = courses;
        this.desk = desk;
        this.providers = providers;
        this.usual = usual;
        this.views = views;
    }

    @GetMapping("/console/courses/{id}/timetable")
    View empty(@PathVariable CourseId id, HttpServletRequest request) {
        Course course = course(id);
        LocalDate today = views.clocks().here().now().atZone(course.zone()).toLocalDate();
        return form(request, HttpStatus.OK, course, TimetableForm.empty(course, today, providers.first(), usual.times()));
    }

    @PostMapping("/console/courses/{id}/timetable")
    View preview(@PathVariable CourseId id, HttpServletRequest request) {
        Course course = course(id);
        Form form = Form.sent(request);
        if (form.chosen("again", "yes")) {
            return form(request, HttpStatus.OK, course, form);
        }
        return looked(request, HttpStatus.OK, course, form);
    }

    @PostMapping("/console/courses/{id}/timetable/plan")
    View plan(@AuthenticationPrincipal StaffMember member, @PathVariable CourseId id, HttpServletRequest request, Reader reader) {
        Course course = course(id);
        Form form = Form.sent(request);
        try {
            TimetableForm.Said said = TimetableForm.read(form, course, providers.first());
            desk.wasSeen(id, said.timetable(), form.value("seen"));
            var made = desk.plan(id, said.timetable(), said.kind(), Links.revision(form), Actor.staff(member.login()));
            return views.pages().to("/console/courses/" + id + "/sessions", reader.counted("timetable.planned", made.size()));
        } catch (BadInput bad) {
            return refused(request, course, form, bad);
        } catch (Clash changed) {
            return looked(request, HttpStatus.CONFLICT, course, form.with(reader.told(CoursesController.asFault(changed))));
        }
    }

    private View looked(HttpServletRequest request, HttpStatus status, Course course, Form form) {
        try {
            WeeklyTimetable timetable = TimetableForm.read(form, course, providers.first()).timetable();
            return shown(request, status, course, form, timetable, desk.preview(course.id(), timetable));
        } catch (BadInput bad) {
            return refused(request, course, form, bad);
        }
    }

    private View refused(HttpServletRequest request, Course course, Form form, BadInput bad) {
        return form(request, HttpStatus.UNPROCESSABLE_CONTENT, course, form.with(views.frames().reader(request).told(bad)));
    }

    private View form(HttpServletRequest request, HttpStatus status, Course course, Form form) {
        Reader reader = views.frames().reader(request);
        String base = "/console/courses/" + course.id();
        return views.pages().show(status, "console/course/timetable", new TimetablePage(
                views.frames().staff(request, reader, Place.COURSES, reader.say("timetable.title"), CoursesController.above(reader), new Crumb(course.title(), base)),
                form, base + "/timetable", TimetablePage.Choices.of(reader.words(), providers.beside(form.value("provider"), reader.words()))));
    }

    private View shown(HttpServletRequest request, HttpStatus status, Course course, Form form, WeeklyTimetable timetable, TimetableDesk.Preview preview) {
        Reader reader = views.frames().reader(request);
        When when = views.clocks().in(timetable.zone(), reader);
        List<Occurrence> planned = preview.planned();
        String base = "/console/courses/" + course.id();
        List<String> notes = new ArrayList<>();
        for (LocalDate vain : timetable.leftOutInVain()) {
            notes.add(reader.say("timetable.left-out-in-vain", when.in(ZoneOffset.UTC).date(vain.atStartOfDay().toInstant(ZoneOffset.UTC))));
        }
        notes.addAll(HolidayWords.notes(preview.school(), when));
        long held = preview.beside().stream().map(Beside::occurrence).distinct().count();
        Answer answer = new Answer(held == 0 ? Tone.GOOD : Tone.WAIT, Icon.SESSIONS, reader.counted("timetable.would-be", planned.size()),
                held == 0 ? reader.say("timetable.none-beside") : reader.counted("timetable.some-beside", held), List.of());
        return views.pages().show(status, "console/course/timetable-preview", new TimetablePage.Preview(
                views.frames().staff(request, reader, Place.COURSES, reader.say("timetable.preview"), CoursesController.above(reader), new Crumb(course.title(), base)),
                answer, notes, rows(preview, when), base + "/timetable", form.with("seen", preview.seen()), form.values().keySet().stream().filter(TimetableForm.FIELDS::contains).sorted().toList(),
                preview.school().revision()));
    }

    private static List<TimetablePage.Row> rows(TimetableDesk.Preview preview, When when) {
        List<Occurrence> planned = preview.planned();
        return IntStream.range(0, planned.size()).mapToObj(at -> {
            Occurrence occurrence = planned.get(at);
            List<String> marks = new ArrayList<>();
            if (occurrence.shifted()) {
                marks.add(when.words().say("timetable.shifted"));
            }
            HolidayWords.held(preview.school(), occurrence.day(), when).ifPresent(marks::add);
            preview.beside().stream().filter(other -> other.occurrence() == at).forEach(other -> marks.add(BesideWords.of(other, when.words())));
            return new TimetablePage.Row(when.span(occurrence.startsAt(), occurrence.endsAt()), marks);
        }).toList();
    }

    private Course course(CourseId id) {
        return courses.byId(id).orElseThrow(() -> new NotThere("course"));
    }
}
