package org.admitone.console.course;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import org.admitone.audit.Actor;
import org.admitone.classmail.ClassMailChoice;
import org.admitone.classmail.ClassMailChoice.Way;
import org.admitone.classmail.ClassMailChoices;
import org.admitone.console.Form;
import org.admitone.console.NotAllowed;
import org.admitone.console.Place;
import org.admitone.console.Reader;
import org.admitone.console.StaffMember;
import org.admitone.console.When;
import org.admitone.platform.NotThere;
import org.admitone.platform.Stored;
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

    private final Courses courses;
    private final ClassMailChoices choices;
    private final EnrolmentController.CourseViews views;

    ClassMailsController(Courses courses, ClassMailChoices choices, EnrolmentController.CourseViews views) {
        this.courses = courses;
        this.choices = choices;
        this.views = views;
    }

    @GetMapping("/console/courses/{id}/class-mails")
    View now(@AuthenticationPrincipal StaffMember member, @PathVariable CourseId id, HttpServletRequest request, Reader reader) {
        Course course = course(id);
        ClassMailChoice choice = choices.of(id);
        When when = views.clocks().in(course.zone(), reader);
        return views.pages().show("console/course/class-mails", new ClassMailsPage(
                views.frames().staff(request, reader, Place.COURSES, course.title(), CoursesController.above(reader)),
                CourseTab.of(id, "class-mails", reader.words()), ClassMailsPage.answer(choice, when),
                ClassMailsPage.Progress.of(choice, choices.progress(id).orElse(null), when),
                Form.of(Map.of("way", choice.way().name().toLowerCase(Locale.ROOT))), ClassMailsPage.ways(choice.school(), reader.words()),
                "/console/courses/" + id + "/class-mails", member.role().plans()));
    }

    @PostMapping("/console/courses/{id}/class-mails")
    View say(@AuthenticationPrincipal StaffMember member, @PathVariable CourseId id, HttpServletRequest request, Reader reader) {
        NotAllowed.unless(member.role().plans());
        String said = Form.sent(request).value("way");
        Way way = Arrays.stream(Way.values()).filter(some -> some.name().toLowerCase(Locale.ROOT).equals(said)).findFirst().orElse(Way.AS_THE_SCHOOL);
        var stored = choices.say(course(id).id(), way, Actor.staff(member.login()));
        return views.pages().to("/console/courses/" + id + "/class-mails",
                reader.say(ClassMailsPage.done(stored.thing(), stored.how() != Stored.How.UNCHANGED)));
    }

    private Course course(CourseId id) {
        return courses.byId(id).orElseThrow(() -> new NotThere("course"));
    }
}
