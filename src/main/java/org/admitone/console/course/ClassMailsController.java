package org.admitone.console.course;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.admitone.audit.Actor;
import org.admitone.classmail.ClassMailChoice;
import org.admitone.classmail.ClassMailChoice.Way;
import org.admitone.classmail.ClassMailChoices;
import org.admitone.console.Answer;
import org.admitone.console.Crumb;
import org.admitone.console.Form;
import org.admitone.console.Icon;
import org.admitone.console.NotAllowed;
import org.admitone.console.Place;
import org.admitone.console.StaffMember;
import org.admitone.console.Tone;
import org.admitone.console.When;
import org.admitone.platform.NotThere;
import org.admitone.platform.Stored;
import org.admitone.platform.words.Words;
import org.admitone.roster.Course;
import org.admitone.roster.CourseId;
import org.admitone.roster.Courses;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.View;

/// A course's class mails: on, off, or as the school.
@Controller
class ClassMailsController {

    private static final String TOLD = "Whoever is entitled gets one mail for all new classes of this course, and another when classes are moved, renamed, "
            + "cancelled or theirs no more, each with calendar entries and the person's own links. Changes are collected until the course has been quiet for a while.";

    private final Courses courses;
    private final ClassMailChoices choices;
    private final EnrolmentController.CourseViews views;

    ClassMailsController(Courses courses, ClassMailChoices choices, EnrolmentController.CourseViews views) {
        this.courses = courses;
        this.choices = choices;
        this.views = views;
    }

    @GetMapping("/console/courses/{id}/class-mails")
    View now(@AuthenticationPrincipal StaffMember member, @PathVariable CourseId id, HttpServletRequest request) {
        Course course = course(id);
        ClassMailChoice choice = choices.of(id);
        String base = "/console/courses/" + id;
        return views.pages().show("console/course/class-mails", new ClassMailsPage(
                views.frames().staff(request, Place.COURSES, course.title(), new Crumb("Courses", "/console/courses")), CourseTab.of(id, "class-mails", Words.ENGLISH),
                answer(choice, views.clocks().in(course.zone())), Form.of(Map.of("way", choice.way().name().toLowerCase(Locale.ROOT))),
                ClassMailsPage.ways(choice.school()), base + "/class-mails", member.role().plans()));
    }

    @PostMapping("/console/courses/{id}/class-mails")
    View say(@AuthenticationPrincipal StaffMember member, @PathVariable CourseId id, HttpServletRequest request) {
        NotAllowed.unless(member.role().plans());
        String said = Form.sent(request).value("way");
        Way way = Arrays.stream(Way.values()).filter(some -> some.name().toLowerCase(Locale.ROOT).equals(said)).findFirst().orElse(Way.AS_THE_SCHOOL);
        var stored = choices.say(course(id).id(), way, Actor.staff(member.login()));
        String done = stored.how() == Stored.How.UNCHANGED ? "That is so already."
                : stored.thing().sends() ? "Class mails are on. Whoever was not told of a class to come is told in some minutes."
                : "Class mails are off. Nobody is told anything of this course by mail.";
        return views.pages().to("/console/courses/" + id + "/class-mails", done);
    }

    private static Answer answer(ClassMailChoice choice, When when) {
        if (!choice.server()) {
            return new Answer(Tone.WAIT, Icon.MAIL, "No mail server is set up: nobody is told by mail.", "To have mails sent, set admitone.mail.host and start again.", List.of());
        }
        ClassMailChoice.Said said = choice.said();
        String whose = said == null ? " This is the school's setting." : " Said by " + said.by() + ", " + when.dayAndTime(said.at()) + ".";
        return choice.sends() ? new Answer(Tone.GOOD, Icon.MAIL, "People are told their classes by mail.", TOLD + whose, List.of())
                : new Answer(Tone.QUIET, Icon.MAIL, "Nobody is told by mail.", "Links are sent by your learning system, or made on a session's page." + whose, List.of());
    }

    private Course course(CourseId id) {
        return courses.byId(id).orElseThrow(() -> new NotThere("course"));
    }
}
