package org.admitone.console.course;

import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.admitone.console.Answer;
import org.admitone.console.Choice;
import org.admitone.console.Clocks;
import org.admitone.console.Form;
import org.admitone.console.Frames;
import org.admitone.console.Icon;
import org.admitone.console.Links;
import org.admitone.console.Pages;
import org.admitone.console.Place;
import org.admitone.console.Reader;
import org.admitone.console.StaffMember;
import org.admitone.console.Tone;
import org.admitone.console.When;
import org.admitone.platform.NotThere;
import org.admitone.platform.Slice;
import org.admitone.platform.words.Words;
import org.admitone.roster.Course;
import org.admitone.roster.CourseId;
import org.admitone.roster.Courses;
import org.admitone.roster.Enrolment;
import org.admitone.roster.EnrolmentFilter;
import org.admitone.roster.Enrolments;
import org.admitone.roster.Role;
import org.admitone.session.SessionFilter;
import org.admitone.session.Sessions;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;

/// A course's own page: its roster, searched and in parts.
@Controller
class RosterController {

    private static final int PER_PAGE = 100;
    private final Courses courses;
    private final Enrolments enrolments;
    private final Sessions sessions;
    private final Clocks clocks;
    private final Frames frames;
    private final Pages pages;

    RosterController(Courses courses, Enrolments enrolments, Sessions sessions, Clocks clocks, Frames frames, Pages pages) {
        this.courses = courses;
        this.enrolments = enrolments;
        this.sessions = sessions;
        this.clocks = clocks;
        this.frames = frames;
        this.pages = pages;
    }

    @GetMapping("/console/courses/{id}")
    View roster(@AuthenticationPrincipal StaffMember member, @PathVariable CourseId id,
                @RequestParam(required = false) @Nullable String after, HttpServletRequest request) {
        Course course = courses.byId(id).orElseThrow(() -> new NotThere("course"));
        Form search = Form.sent(request);
        EnrolmentFilter filter = filter(search);
        Reader reader = frames.reader(request);
        When when = clocks.in(course.zone(), reader);
        var found = enrolments.list(id, filter, Slice.of(PER_PAGE, after), when.now());
        Map<Role, Integer> counts = enrolments.counts(id);
        String base = "/console/courses/" + id;
        return pages.show("console/course/roster", new RosterPage(
                frames.staff(request, reader, Place.COURSES, course.title(), CoursesController.above(reader)),
                answer(course, counts, when), CourseTab.of(id, "roster", reader.words()), base, search, roles(reader), states(reader),
                found.items().stream().map(enrolment -> row(base, enrolment, when)).toList(),
                !filter.equals(EnrolmentFilter.EVERYBODY), counts.isEmpty(), member.role().plans(),
                Links.next(request, found.next()), Links.first(request, after)));
    }

    private Answer answer(Course course, Map<Role, Integer> counts, When when) {
        int everybody = counts.values().stream().mapToInt(Integer::intValue).sum();
        var next = sessions.list(new SessionFilter(course.id(), when.now(), null, SessionFilter.Cancelled.LEFT_OUT), Slice.first(1)).items();
        Words words = when.words();
        String more = next.isEmpty() ? words.say("rosters.no-session") : words.say("rosters.next", next.getFirst().title(),
                when.in(next.getFirst().zone()).span(next.getFirst().startsAt(), next.getFirst().endsAt()), next.getFirst().zone().getId());
        if (course.archivedAt() != null) {
            return Answer.of(Tone.QUIET, words.say("rosters.archived"), words.say("rosters.archived-more"));
        }
        List<Answer.Figure> figures = new ArrayList<>();
        for (Role role : Role.values()) {
            int number = counts.getOrDefault(role, 0);
            if (number > 0) {
                figures.add(new Answer.Figure(words.number(number), number == 1 ? DoorWords.of(role, words) : words.of("course-roles", role)));
            }
        }
        return new Answer(everybody == 0 ? Tone.WAIT : Tone.GOOD, Icon.PEOPLE, everybody == 0 ? words.say("rosters.nobody") : words.counted("rosters.people", everybody),
                more, figures);
    }

    private static List<Choice> roles(Reader reader) {
        List<Choice> roles = new ArrayList<>(List.of(Choice.of("", reader.say("list.any-role"))));
        roles.addAll(DoorWords.roles(reader.words()));
        return roles;
    }

    private static List<Choice> states(Reader reader) {
        return List.of(Choice.of("any", reader.say("rosters.any-state")), Choice.of("in_force", reader.say("rosters.in-force")),
                Choice.of("suspended", reader.say("rosters.suspended")), Choice.of("not_yet", reader.say("rosters.not-yet")), Choice.of("expired", reader.say("rosters.ended")));
    }

    private static EnrolmentFilter filter(Form search) {
        Role role = Arrays.stream(Role.values()).filter(some -> some.code().equals(search.value("role"))).findFirst().orElse(null);
        var state = Arrays.stream(EnrolmentFilter.State.values())
                .filter(some -> some.name().toLowerCase(Locale.ROOT).equals(search.value("state"))).findFirst().orElse(EnrolmentFilter.State.ANY);
        return new EnrolmentFilter(search.value("q"), role, state);
    }

    private static RosterRow row(String base, Enrolment enrolment, When when) {
        var person = enrolment.person();
        return new RosterRow(base + "/people/" + person.id(), person.displayName(), person.uid(),
                person.email() == null ? "" : person.email(), DoorWords.of(enrolment.role(), when.words()),
                RightWords.chip(enrolment.entitlement(), when), RightWords.line(enrolment.entitlement(), when));
    }
}
