package org.admitone.roster.web;

import java.util.Optional;
import org.admitone.audit.Actor;
import org.admitone.platform.NotThere;
import org.admitone.platform.Page;
import org.admitone.platform.Revision;
import org.admitone.platform.Slice;
import org.admitone.platform.Stored;
import org.admitone.platform.json.JsonIn;
import org.admitone.platform.web.Etags;
import org.admitone.roster.ChatKeeping;
import org.admitone.roster.Course;
import org.admitone.roster.CourseDesk;
import org.admitone.roster.CourseDetails;
import org.admitone.roster.CourseFilter;
import org.admitone.roster.Courses;
import org.admitone.roster.DoorSettings;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/v1/courses")
class CoursesApi {

    private final Courses courses;
    private final CourseDesk desk;

    CoursesApi(Courses courses, CourseDesk desk) {
        this.courses = courses;
        this.desk = desk;
    }

    @GetMapping
    Page<CourseBody> list(@RequestParam(name = "q", required = false) @Nullable String text,
                          @RequestParam(defaultValue = "100") int limit,
                          @RequestParam(required = false) @Nullable String cursor) {
        return courses.list(new CourseFilter(text, CourseFilter.Shelf.BOTH), Slice.of(limit, cursor)).map(CourseBody::of);
    }

    @GetMapping("/{code}")
    ResponseEntity<CourseBody> one(@PathVariable String code) {
        Course course = course(code);
        return Etags.ok(CourseBody.of(course), course.revision());
    }

    @PutMapping("/{code}")
    ResponseEntity<CourseBody> put(@PathVariable String code, @RequestBody JsonIn body, Revision basedOn, Actor actor) {
        Optional<Course> before = courses.byCode(code);
        CourseDetails details = CourseBody.read(code, body, before.map(Course::door).orElse(DoorSettings.USUAL),
                before.map(Course::chat).orElse(ChatKeeping.FORGOTTEN));
        Revision read = before.isPresent() && basedOn.equals(Revision.ANY) ? new Revision(before.get().revision()) : basedOn;
        Stored<Course> stored = desk.put(details, read, actor);
        return Etags.stored(stored, CourseBody.of(stored.thing()), stored.thing().revision(), Etags.address("courses", details.code()));
    }

    @PostMapping("/{code}/archive")
    ResponseEntity<CourseBody> archive(@PathVariable String code, Revision basedOn, Actor actor) {
        Course course = desk.archive(course(code).id(), basedOn, actor);
        return Etags.ok(CourseBody.of(course), course.revision());
    }

    @PostMapping("/{code}/take-back")
    ResponseEntity<CourseBody> takeBack(@PathVariable String code, Revision basedOn, Actor actor) {
        Course course = desk.takeBack(course(code).id(), basedOn, actor);
        return Etags.ok(CourseBody.of(course), course.revision());
    }

    private Course course(String code) {
        return courses.byCode(code).orElseThrow(() -> new NotThere("course"));
    }
}
