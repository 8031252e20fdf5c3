package org.admitone.console.course;

import jakarta.servlet.http.HttpServletRequest;
import org.admitone.audit.Actor;
import org.admitone.console.Crumb;
import org.admitone.console.Form;
import org.admitone.console.Place;
import org.admitone.console.Reader;
import org.admitone.console.StaffMember;
import org.admitone.platform.BadInput;
import org.admitone.platform.Clash;
import org.admitone.platform.NotThere;
import org.admitone.roster.Course;
import org.admitone.roster.CourseId;
import org.admitone.roster.Courses;
import org.admitone.session.Session;
import org.admitone.session.SessionDesk;
import org.admitone.session.UsualDoor;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.View;

/// Planning a session.
@Controller
class SessionPlanController {

    private final SessionDesk desk;
    private final Courses courses;
    private final ProviderChoices providers;
    private final UsualDoor usual;
    private final EnrolmentController.CourseViews views;

    SessionPlanController(SessionDesk desk, Courses courses, ProviderChoices providers, UsualDoor usual, EnrolmentController.CourseViews views) {
        this.desk = desk;
        this.courses = courses;
        this.providers = providers;
        this.usual = usual;
        this.views = views;
    }

    @GetMapping("/console/courses/{id}/sessions/new")
    View empty(@PathVariable CourseId id, HttpServletRequest request) {
        Course course = course(id);
        var today = views.clocks().here().now().atZone(course.zone()).toLocalDate();
        return planning(request, HttpStatus.OK, course, SessionForm.empty(course, today, providers.first(), usual.times()));
    }

    @PostMapping("/console/courses/{id}/sessions/new")
    View add(@AuthenticationPrincipal StaffMember member, @PathVariable CourseId id, HttpServletRequest request) {
        Course course = course(id);
        Form form = Form.sent(request);
        try {
            Session session = desk.add(id, SessionForm.read(form, course, desk, providers.first()), Actor.staff(member.login()));
            return views.pages().to("/console/sessions/" + session.id(), views.frames().reader(request).say("sessions.planned", session.title()));
        } catch (BadInput bad) {
            return planning(request, HttpStatus.UNPROCESSABLE_CONTENT, course, form.with(views.frames().reader(request).told(bad)));
        } catch (Clash clash) {
            return planning(request, HttpStatus.CONFLICT, course, form.with(views.frames().reader(request).told(CoursesController.asFault(clash))));
        }
    }

    private View planning(HttpServletRequest request, HttpStatus status, Course course, Form form) {
        Reader reader = views.frames().reader(request);
        String base = "/console/courses/" + course.id();
        return views.pages().show(status, "console/course/session-form", new SessionFormPage(
                views.frames().staff(request, reader, Place.COURSES, reader.say("sessions.plan"), CoursesController.above(reader), new Crumb(course.title(), base)),
                form, base + "/sessions/new", reader.say("sessions.plan-it"), SessionForm.policies(reader.words()), DoorWords.ZONES,
                providers.beside(form.value("provider"), reader.words()), null, null));
    }

    private Course course(CourseId id) {
        return courses.byId(id).orElseThrow(() -> new NotThere("course"));
    }
}
