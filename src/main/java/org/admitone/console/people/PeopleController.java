package org.admitone.console.people;

import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.admitone.console.Choice;
import org.admitone.console.Form;
import org.admitone.console.Frames;
import org.admitone.console.Links;
import org.admitone.console.Pages;
import org.admitone.console.Place;
import org.admitone.console.Reader;
import org.admitone.console.course.DoorWords;
import org.admitone.platform.Slice;
import org.admitone.roster.CourseFilter;
import org.admitone.roster.CourseId;
import org.admitone.roster.Courses;
import org.admitone.roster.Directory;
import org.admitone.roster.DirectoryFilter;
import org.admitone.roster.Role;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;

/// Looks up anybody of the school.
@Controller
class PeopleController {

    private static final int PER_PAGE = 50;

    private final Directory directory;
    private final Courses courses;
    private final Frames frames;
    private final Pages pages;

    PeopleController(Directory directory, Courses courses, Frames frames, Pages pages) {
        this.directory = directory;
        this.courses = courses;
        this.frames = frames;
        this.pages = pages;
    }

    @GetMapping("/console/people")
    View people(@RequestParam(required = false) @Nullable String after, HttpServletRequest request) {
        Form search = Form.sent(request);
        DirectoryFilter filter = filter(search);
        var found = directory.list(filter, Slice.of(PER_PAGE, after));
        Reader reader = frames.reader(request);
        return pages.show("console/people/people", new PeoplePage(frames.staff(request, reader, Place.PEOPLE, reader.say("people.title")), search,
                courseChoices(courses, reader), roles(reader), standings(reader), found.items().stream().map(listed -> row(listed, reader)).toList(), !filter.equals(DirectoryFilter.EVERYBODY),
                Links.next(request, found.next()), Links.first(request, after)));
    }

    private static PeoplePage.Row row(Directory.Listed listed, Reader reader) {
        var person = listed.person();
        return new PeoplePage.Row("/console/people/" + person.id(), person.displayName(), person.uid(), person.email() == null ? "" : person.email(),
                listed.belongs().stream().map(belonging -> belonging(listed, belonging, reader)).toList());
    }

    private static PeoplePage.Belonging belonging(Directory.Listed listed, Directory.Belonging belonging, Reader reader) {
        String words = belonging.role() == Role.LEARNER ? belonging.title() : belonging.title() + " (" + DoorWords.of(belonging.role(), reader.words()) + ")";
        return new PeoplePage.Belonging("/console/courses/" + belonging.course() + "/people/" + listed.person().id(), words,
                belonging.standing() == Directory.Standing.SUSPENDED);
    }

    /// Of the courses in use; a school with more than five hundred types a name instead.
    static List<Choice> courseChoices(Courses courses, Reader reader) {
        List<Choice> choices = new ArrayList<>(List.of(Choice.of("", reader.say("people.any-course"))));
        courses.list(CourseFilter.IN_USE, Slice.first(Slice.MOST)).items().forEach(course -> choices.add(Choice.of(course.id().toString(), course.title())));
        return choices;
    }

    private static List<Choice> roles(Reader reader) {
        List<Choice> roles = new ArrayList<>(List.of(Choice.of("", reader.say("list.any-role"))));
        roles.addAll(DoorWords.roles(reader.words()));
        return roles;
    }

    private static List<Choice> standings(Reader reader) {
        return List.of(Choice.of("", reader.say("people.any-standing")), Choice.of("suspended", reader.say("rosters.suspended")));
    }

    private static DirectoryFilter filter(Form search) {
        Role role = Arrays.stream(Role.values()).filter(some -> some.code().equals(search.value("role"))).findFirst().orElse(null);
        return new DirectoryFilter(search.value("q"), course(search), role,
                search.value("standing").equals("suspended") ? DirectoryFilter.Which.SUSPENDED : DirectoryFilter.Which.ALL);
    }

    static @Nullable CourseId course(Form search) {
        try {
            return search.value("course").isEmpty() ? null : CourseId.of(search.value("course"));
        } catch (IllegalArgumentException notAnId) {
            return null;
        }
    }
}
