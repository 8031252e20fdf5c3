package org.admitone.console.course;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import org.admitone.attendance.AttendanceRules;
import org.admitone.attendance.CourseRule;
import org.admitone.attendance.RuleDesk;
import org.admitone.audit.Actor;
import org.admitone.console.Form;
import org.admitone.console.NotAllowed;
import org.admitone.console.Place;
import org.admitone.console.Reader;
import org.admitone.console.StaffMember;
import org.admitone.console.When;
import org.admitone.platform.BadInput;
import org.admitone.platform.NotThere;
import org.admitone.platform.Stored;
import org.admitone.roster.Course;
import org.admitone.roster.CourseId;
import org.admitone.roster.Courses;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.View;

/// A course's rule of attendance.
@Controller
class RuleController {

    private final Courses courses;
    private final AttendanceRules rules;
    private final RuleDesk desk;
    private final EnrolmentController.CourseViews views;

    RuleController(Courses courses, AttendanceRules rules, RuleDesk desk, EnrolmentController.CourseViews views) {
        this.courses = courses;
        this.rules = rules;
        this.desk = desk;
        this.views = views;
    }

    @GetMapping("/console/courses/{id}/attendance-rule")
    View now(@AuthenticationPrincipal StaffMember member, @PathVariable CourseId id, HttpServletRequest request) {
        return page(member, request, HttpStatus.OK, course(id), RuleForm.of(desk.current(id).rule()));
    }

    @PostMapping("/console/courses/{id}/attendance-rule")
    View say(@AuthenticationPrincipal StaffMember member, @PathVariable CourseId id, HttpServletRequest request) {
        NotAllowed.unless(member.role().plans());
        Form form = Form.sent(request);
        Course course = course(id);
        try {
            RuleForm.Saying saying = RuleForm.read(form);
            var stored = desk.say(id, saying.rule(), saying.scope(), Actor.staff(member.login()));
            return views.pages().to("/console/courses/" + id + "/attendance-rule",
                    views.frames().reader(request).say(stored.how() == Stored.How.UNCHANGED ? "rule.is-already" : "rule.saved"));
        } catch (BadInput bad) {
            return page(member, request, HttpStatus.UNPROCESSABLE_CONTENT, course, form.with(views.frames().reader(request).told(bad)));
        }
    }

    private View page(StaffMember member, HttpServletRequest request, HttpStatus status, Course course, Form form) {
        Reader reader = views.frames().reader(request);
        When when = views.clocks().in(course.zone(), reader);
        List<CourseRule> said = rules.of(course.id());
        return views.pages().show(status, "console/course/rule", new RulePage(
                views.frames().staff(request, reader, Place.COURSES, course.title(), CoursesController.above(reader)),
                CourseTab.of(course.id(), "attendance-rule", reader.words()), rule(desk.current(course.id()), when),
                said.reversed().stream().skip(1).map(some -> rule(some, when)).toList(), form, RuleForm.units(reader.words()), RuleForm.scopes(reader.words()),
                "/console/courses/" + course.id() + "/attendance-rule", member.role().plans()));
    }

    private static RulePage.Rule rule(CourseRule rule, When when) {
        return new RulePage.Rule(RuleWords.of(rule.rule(), when.words()), RuleWords.whose(rule, when));
    }

    private Course course(CourseId id) {
        return courses.byId(id).orElseThrow(() -> new NotThere("course"));
    }
}
