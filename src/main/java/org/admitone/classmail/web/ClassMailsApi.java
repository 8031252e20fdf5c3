package org.admitone.classmail.web;

import java.time.Instant;
import java.util.Locale;
import org.admitone.audit.Actor;
import org.admitone.classmail.ClassMailChoice;
import org.admitone.classmail.ClassMailChoice.Way;
import org.admitone.classmail.ClassMailChoices;
import org.admitone.platform.NotThere;
import org.admitone.platform.json.JsonIn;
import org.admitone.roster.Course;
import org.admitone.roster.CourseId;
import org.admitone.roster.Courses;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/// Whether a course's people are told by mail which classes are theirs.
@RestController
@RequestMapping("/api/v1/courses/{code}/class-mails")
class ClassMailsApi {

    private final Courses courses;
    private final ClassMailChoices choices;

    ClassMailsApi(Courses courses, ClassMailChoices choices) {
        this.courses = courses;
        this.choices = choices;
    }

    /// @param sends  whether mails go out, all things considered
    /// @param saidBy null, as `saidAt`: the course goes by the school's setting
    record ChoiceBody(String way, boolean sends, @Nullable String saidBy, @Nullable Instant saidAt) {

        static ChoiceBody of(ClassMailChoice choice) {
            ClassMailChoice.Said said = choice.said();
            return new ChoiceBody(choice.way().name().toLowerCase(Locale.ROOT), choice.sends(), said == null ? null : said.by(), said == null ? null : said.at());
        }
    }

    @GetMapping
    ChoiceBody now(@PathVariable String code) {
        return ChoiceBody.of(choices.of(course(code)));
    }

    @PutMapping
    ChoiceBody say(@PathVariable String code, @RequestBody JsonIn body, Actor actor) {
        CourseId course = course(code);
        Way way = body.oneOf("way", Way.class);
        if (way == null) {
            body.fault("way", "Say as_the_school, on or off.");
        }
        return body.finish(() -> ChoiceBody.of(choices.say(course, way == null ? Way.AS_THE_SCHOOL : way, actor).thing()));
    }

    private CourseId course(String code) {
        return courses.byCode(code).map(Course::id).orElseThrow(() -> new NotThere("course"));
    }
}
