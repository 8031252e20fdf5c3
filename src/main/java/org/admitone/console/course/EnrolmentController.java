package org.admitone.console.course;

import jakarta.servlet.http.HttpServletRequest;
import org.admitone.audit.Actor;
import org.admitone.console.Clocks;
import org.admitone.console.Confirmation;
import org.admitone.console.Crumb;
import org.admitone.console.Form;
import org.admitone.console.Frames;
import org.admitone.console.Links;
import org.admitone.console.Pages;
import org.admitone.console.Place;
import org.admitone.console.Reader;
import org.admitone.console.Reading;
import org.admitone.console.StaffMember;
import org.admitone.console.When;
import org.admitone.console.WhyAsked;
import org.admitone.platform.BadInput;
import org.admitone.platform.Clash;
import org.admitone.platform.NotThere;
import org.admitone.platform.Revision;
import org.admitone.roster.Course;
import org.admitone.roster.CourseId;
import org.admitone.roster.Courses;
import org.admitone.roster.Enrolment;
import org.admitone.roster.Enrolments;
import org.admitone.roster.People;
import org.admitone.roster.PersonDetails;
import org.admitone.roster.PersonId;
import org.admitone.roster.RosterDesk;
import org.admitone.session.Sessions;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.View;

/// One person on a roster: add, change, suspend, remove.
@Controller
class EnrolmentController {

    private final Courses courses;
    private final Enrolments enrolments;
    private final People people;
    private final Sessions sessions;
    private final RosterDesk desk;
    private final CourseViews views;

    /// What pages of this package are made with.
    @org.springframework.stereotype.Component
    record CourseViews(Clocks clocks, Frames frames, Pages pages) {}

    EnrolmentController(Courses courses, Enrolments enrolments, People people, Sessions sessions, RosterDesk desk, CourseViews views) {
        this.courses = courses;
        this.enrolments = enrolments;
        this.people = people;
        this.sessions = sessions;
        this.desk = desk;
        this.views = views;
    }

    @GetMapping("/console/courses/{id}/people/new")
    View empty(@PathVariable CourseId id, HttpServletRequest request) {
        return adding(request, HttpStatus.OK, course(id), EnrolmentForm.empty());
    }

    @PostMapping("/console/courses/{id}/people/new")
    View add(@AuthenticationPrincipal StaffMember member, @PathVariable CourseId id, HttpServletRequest request) {
        Course course = course(id);
        Form form = Form.sent(request);
        try {
            var reading = new Reading(form);
            var someone = reading.part(() -> EnrolmentForm.person(form), new PersonDetails("-", null, "-"));
            var terms = reading.whole(() -> EnrolmentForm.terms(form, course.zone(), null));
            boolean there = people.byUid(someone.uid()).flatMap(known -> enrolments.of(id, known.id())).isPresent();
            if (there) {
                throw new BadInput("uid", views.frames.reader(request).say("rosters.id-taken"));
            }
            desk.enrol(id, someone, terms, Revision.ANY, Actor.staff(member.login()));
            return views.pages.to("/console/courses/" + id, views.frames.reader(request).say("rosters.is-on", someone.displayName()));
        } catch (BadInput bad) {
            return adding(request, HttpStatus.UNPROCESSABLE_CONTENT, course, form.with(views.frames.reader(request).told(bad)));
        }
    }

    @GetMapping("/console/courses/{id}/people/{person}")
    View one(@AuthenticationPrincipal StaffMember member, @PathVariable CourseId id, @PathVariable PersonId person, HttpServletRequest request) {
        Course course = course(id);
        Enrolment enrolment = enrolment(id, person);
        return changing(member, request, HttpStatus.OK, course, enrolment, EnrolmentForm.of(enrolment, views.clocks.in(course.zone(), views.frames.reader(request))));
    }

    @PostMapping("/console/courses/{id}/people/{person}")
    View change(@AuthenticationPrincipal StaffMember member, @PathVariable CourseId id, @PathVariable PersonId person, HttpServletRequest request) {
        Course course = course(id);
        Enrolment enrolment = enrolment(id, person);
        Form form = Form.sent(request);
        Actor actor = Actor.staff(member.login());
        try {
            var reading = new Reading(form);
            var details = reading.part(() -> EnrolmentForm.person(form), enrolment.person().details());
            var terms = reading.whole(() -> EnrolmentForm.terms(form, course.zone(), enrolment.terms()));
            desk.change(person, Links.revision(Form.of(java.util.Map.of("revision", form.value("personRevision")))), details, actor);
            desk.enrol(id, person, terms, Links.revision(form), actor);
            return views.pages.to("/console/courses/" + id, views.frames.reader(request).say("rosters.saved", details.displayName()));
        } catch (BadInput bad) {
            return changing(member, request, HttpStatus.UNPROCESSABLE_CONTENT, course, enrolment, form.with(views.frames.reader(request).told(bad)));
        } catch (Clash clash) {
            return changing(member, request, HttpStatus.CONFLICT, course, enrolment, form.with(views.frames.reader(request).told(CoursesController.asFault(clash))));
        }
    }

    @PostMapping("/console/courses/{id}/people/{person}/suspend")
    View suspend(@AuthenticationPrincipal StaffMember member, @PathVariable CourseId id, @PathVariable PersonId person, HttpServletRequest request) {
        var done = desk.suspend(id, person, WhyAsked.of(Form.sent(request), views.frames.reader(request)), Revision.ANY, Actor.staff(member.login())).thing();
        return views.pages.to("/console/courses/" + id + "/people/" + person,
                views.frames.reader(request).say("rosters.is-suspended", done.person().displayName()));
    }

    @PostMapping("/console/courses/{id}/people/{person}/resume")
    View resume(@AuthenticationPrincipal StaffMember member, @PathVariable CourseId id, @PathVariable PersonId person, Reader reader) {
        var done = desk.resume(id, person, Revision.ANY, Actor.staff(member.login())).thing();
        return views.pages.to("/console/courses/" + id + "/people/" + person, reader.say("rosters.is-resumed", done.person().displayName()));
    }

    @GetMapping("/console/courses/{id}/people/{person}/remove")
    View confirm(@PathVariable CourseId id, @PathVariable PersonId person, HttpServletRequest request) {
        Course course = course(id);
        String name = enrolment(id, person).person().displayName();
        String base = "/console/courses/" + id;
        Reader reader = views.frames.reader(request);
        return views.pages.show("console/confirm", new Confirmation(
                views.frames.staff(request, reader, Place.COURSES, reader.say("rosters.remove-ask", name), CoursesController.above(reader), new Crumb(course.title(), base)),
                reader.say("rosters.remove-what", name, course.title()),
                base + "/people/" + person + "/remove", reader.say("rosters.remove"), base + "/people/" + person, reader.say("rosters.remove-why")));
    }

    @PostMapping("/console/courses/{id}/people/{person}/remove")
    View remove(@AuthenticationPrincipal StaffMember member, @PathVariable CourseId id, @PathVariable PersonId person, HttpServletRequest request, Reader reader) {
        var gone = desk.remove(id, person, Revision.ANY, WhyAsked.of(Form.sent(request), reader), Actor.staff(member.login()));
        return views.pages.to("/console/courses/" + id, reader.say("rosters.is-off", gone.person().displayName()));
    }

    private View adding(HttpServletRequest request, HttpStatus status, Course course, Form form) {
        String base = "/console/courses/" + course.id();
        Reader reader = views.frames.reader(request);
        When when = views.clocks.in(course.zone(), reader);
        return views.pages.show(status, "console/course/enrolment", new EnrolmentPage(
                views.frames.staff(request, reader, Place.COURSES, reader.say("rosters.add-person"), CoursesController.above(reader), new Crumb(course.title(), base)),
                form, base, base + "/people/new", DoorWords.roles(reader.words()), SessionChoice.of(sessions, course.id(), when), course.zone().getId(), null, "", false, true));
    }

    private View changing(StaffMember member, HttpServletRequest request, HttpStatus status, Course course, Enrolment enrolment, Form form) {
        String base = "/console/courses/" + course.id();
        String here = base + "/people/" + enrolment.person().id();
        Reader reader = views.frames.reader(request);
        When when = views.clocks.in(course.zone(), reader);
        return views.pages.show(status, "console/course/enrolment", new EnrolmentPage(
                views.frames.staff(request, reader, Place.COURSES, enrolment.person().displayName(), CoursesController.above(reader), new Crumb(course.title(), base)),
                form, here, here, DoorWords.roles(reader.words()), SessionChoice.of(sessions, course.id(), when), course.zone().getId(),
                RightWords.chip(enrolment.entitlement(), when), RightWords.line(enrolment.entitlement(), when),
                enrolment.entitlement().suspension() != null, member.role().plans()));
    }

    private Course course(CourseId id) {
        return courses.byId(id).orElseThrow(() -> new NotThere("course"));
    }

    private Enrolment enrolment(CourseId id, PersonId person) {
        return enrolments.of(id, person).orElseThrow(() -> new NotThere("enrolment"));
    }
}
