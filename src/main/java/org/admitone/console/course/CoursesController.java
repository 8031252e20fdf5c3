package org.admitone.console.course;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import org.admitone.audit.Actor;
import org.admitone.console.Chip;
import org.admitone.console.Choice;
import org.admitone.console.Clocks;
import org.admitone.console.Crumb;
import org.admitone.console.Form;
import org.admitone.console.Frames;
import org.admitone.console.Links;
import org.admitone.console.Pages;
import org.admitone.console.Place;
import org.admitone.console.Reader;
import org.admitone.console.StaffMember;
import org.admitone.platform.BadInput;
import org.admitone.platform.Clash;
import org.admitone.platform.HouseProblem;
import org.admitone.platform.NotThere;
import org.admitone.platform.Revision;
import org.admitone.platform.Slice;
import org.admitone.roster.Course;
import org.admitone.roster.CourseDesk;
import org.admitone.roster.CourseFilter;
import org.admitone.roster.CourseId;
import org.admitone.roster.Courses;
import org.admitone.session.SessionProblem;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;

/// The list of courses, and a course's settings.
@Controller
class CoursesController {

    private static final int PER_PAGE = 50;

    private final Courses courses;
    private final CourseDesk desk;
    private final Clocks clocks;
    private final Frames frames;
    private final Pages pages;

    CoursesController(Courses courses, CourseDesk desk, Clocks clocks, Frames frames, Pages pages) {
        this.courses = courses;
        this.desk = desk;
        this.clocks = clocks;
        this.frames = frames;
        this.pages = pages;
    }

    @GetMapping("/console/courses")
    View list(@AuthenticationPrincipal StaffMember member, HttpServletRequest request, @RequestParam(required = false) @Nullable String after) {
        Form search = Form.sent(request);
        var shelf = switch (search.value("shelf")) {
            case "archived" -> CourseFilter.Shelf.ARCHIVED;
            case "both" -> CourseFilter.Shelf.BOTH;
            default -> CourseFilter.Shelf.IN_USE;
        };
        var found = courses.list(new CourseFilter(search.value("q"), shelf), Slice.of(PER_PAGE, after));
        boolean searched = !search.value("q").isEmpty() || shelf != CourseFilter.Shelf.IN_USE;
        Reader reader = frames.reader(request);
        return pages.show("console/course/courses", new CoursesPage(frames.staff(request, reader, Place.COURSES, reader.say("courses.title")), search, shelves(reader),
                found.items().stream().map(course -> row(course, reader)).toList(), searched, member.role().plans(),
                Links.next(request, found.next()), Links.first(request, after)));
    }

    @GetMapping("/console/courses/new")
    View empty(HttpServletRequest request) {
        return added(request, HttpStatus.OK, CourseForm.empty(clocks.here().zone()));
    }

    @PostMapping("/console/courses/new")
    View add(@AuthenticationPrincipal StaffMember member, HttpServletRequest request) {
        Form form = Form.sent(request);
        try {
            Course course = desk.add(CourseForm.read(form, clocks.here().zone()), Actor.staff(member.login()));
            return pages.to("/console/courses/" + course.id(), frames.reader(request).say("courses.added", course.title()));
        } catch (BadInput bad) {
            return added(request, HttpStatus.UNPROCESSABLE_CONTENT, form.with(frames.reader(request).told(bad)));
        } catch (Clash clash) {
            return added(request, HttpStatus.CONFLICT, form.with(frames.reader(request).told(asFault(clash))));
        }
    }

    @GetMapping("/console/courses/{id}/settings")
    View settings(@AuthenticationPrincipal StaffMember member, @PathVariable CourseId id, HttpServletRequest request) {
        Course course = course(id);
        return changed(member, request, HttpStatus.OK, course, CourseForm.of(course));
    }

    @PostMapping("/console/courses/{id}/settings")
    View change(@AuthenticationPrincipal StaffMember member, @PathVariable CourseId id, HttpServletRequest request) {
        Form form = Form.sent(request);
        Course course = course(id);
        try {
            desk.change(id, Links.revision(form), CourseForm.read(form, course.zone()), Actor.staff(member.login()));
            return pages.to("/console/courses/" + id + "/settings", frames.reader(request).say("courses.saved"));
        } catch (BadInput bad) {
            return changed(member, request, HttpStatus.UNPROCESSABLE_CONTENT, course, form.with(frames.reader(request).told(bad)));
        } catch (Clash clash) {
            return changed(member, request, HttpStatus.CONFLICT, course, form.with(frames.reader(request).told(asFault(clash))));
        }
    }

    @PostMapping("/console/courses/{id}/archive")
    View archive(@AuthenticationPrincipal StaffMember member, @PathVariable CourseId id, HttpServletRequest request) {
        Reader reader = frames.reader(request);
        Revision basedOn = Links.revision(Form.sent(request));
        if (course(id).archivedAt() == null) {
            desk.archive(id, basedOn, Actor.staff(member.login()));
            return pages.to("/console/courses", reader.say("courses.archived"));
        }
        desk.takeBack(id, basedOn, Actor.staff(member.login()));
        return pages.to("/console/courses/" + id, reader.say("courses.taken-back"));
    }

    private View added(HttpServletRequest request, HttpStatus status, Form form) {
        Reader reader = frames.reader(request);
        return pages.show(status, "console/course/course-form", new CourseFormPage(
                frames.staff(request, reader, Place.COURSES, reader.say("courses.a-new-one"), above(reader)), form,
                "/console/courses/new", reader.say("courses.add"), DoorWords.policies(reader.words()), DoorWords.proofs(reader.words()), DoorWords.ZONES, List.of(), null, false, 0));
    }

    private View changed(StaffMember member, HttpServletRequest request, HttpStatus status, Course course, Form form) {
        Reader reader = frames.reader(request);
        String base = "/console/courses/" + course.id();
        return pages.show(status, "console/course/course-form", new CourseFormPage(
                frames.staff(request, reader, Place.COURSES, course.title(), above(reader)), form,
                base + "/settings", member.role().plans() ? reader.say("form.save") : "", DoorWords.policies(reader.words()), DoorWords.proofs(reader.words()), DoorWords.ZONES,
                CourseTab.of(course.id(), "settings", reader.words()), member.role().plans() ? base + "/archive" : null, course.archivedAt() != null, course.revision()));
    }

    private Course course(CourseId id) {
        return courses.byId(id).orElseThrow(() -> new NotThere("course"));
    }

    private static List<Choice> shelves(Reader reader) {
        return List.of(Choice.of("in_use", reader.say("courses.shelf-in-use")), Choice.of("archived", reader.say("courses.shelf-archived")),
                Choice.of("both", reader.say("courses.shelf-both")));
    }

    static Crumb above(Reader reader) {
        return new Crumb(reader.say("courses.title"), "/console/courses");
    }

    private static CourseRow row(Course course, Reader reader) {
        return new CourseRow("/console/courses/" + course.id(), course.title(), course.code(), course.zone().getId(),
                reader.words().of("seat-policy", course.door().seatPolicy()), course.archivedAt() == null ? null : Chip.quiet(reader.say("courses.shelf-archived")));
    }

    static BadInput asFault(Clash clash) {
        String field = clash.kind() == HouseProblem.ALREADY_TAKEN ? "code" : clash.kind() == SessionProblem.PROVIDER_STAYS ? "provider" : "";
        return new BadInput(field, clash.advice());
    }
}
