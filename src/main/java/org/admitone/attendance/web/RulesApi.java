package org.admitone.attendance.web;

import org.admitone.attendance.RuleDesk;
import org.admitone.audit.Actor;
import org.admitone.platform.NotThere;
import org.admitone.platform.json.JsonIn;
import org.admitone.roster.CourseId;
import org.admitone.roster.Course;
import org.admitone.roster.Courses;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/// By which rule a course judges attendance.
@RestController
@RequestMapping("/api/v1/courses/{code}/attendance-rule")
class RulesApi {

    private final Courses courses;
    private final RuleDesk desk;

    RulesApi(Courses courses, RuleDesk desk) {
        this.courses = courses;
        this.desk = desk;
    }

    @GetMapping
    RuleBody now(@PathVariable String code) {
        return RuleBody.of(desk.current(course(code)));
    }

    @PutMapping
    RuleBody say(@PathVariable String code, @RequestBody JsonIn body, Actor actor) {
        CourseId course = course(code);
        RuleBody.Saying saying = RuleBody.read(body, desk.current(course).rule());
        return RuleBody.of(desk.say(course, saying.rule(), saying.scope(), actor).thing());
    }

    private CourseId course(String code) {
        return courses.byCode(code).map(Course::id).orElseThrow(() -> new NotThere("course"));
    }
}
