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
import org.admitone.console.Crumb;
import org.admitone.console.Form;
import org.admitone.console.Frames;
import org.admitone.console.Icon;
import org.admitone.console.Links;
import org.admitone.console.Pages;
import org.admitone.console.Place;
import org.admitone.console.StaffMember;
import org.admitone.console.Tone;
import org.admitone.console.When;
import org.admitone.platform.NotThere;
import org.admitone.platform.Slice;
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
    private static final List<Choice> STATES = List.of(Choice.of("any", "In any state"), Choice.of("in_force", "In force"),
            Choice.of("suspended", "Suspended"), Choice.of("not_yet", "Not yet"), Choice.of("expired", "Ended"));

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
        When when = clocks.in(course.zone());
        var found = enrolments.list(id, filter, Slice.of(PER_PAGE, after), when.now());
        Map<Role, Integer> counts = enrolments.counts(id);
        String base = "/console/courses/" + id;
        return pages.show("console/course/roster", new RosterPage(
                frames.staff(request, Place.COURSES, course.title(), new Crumb("Courses", "/console/courses")),
                answer(course, counts, when), CourseTab.of(id, "roster"), base, search, roles(), STATES,
                found.items().stream().map(enrolment -> row(base, enrolment, when)).toList(),
                !filter.equals(EnrolmentFilter.EVERYBODY), counts.isEmpty(), member.role().plans(),
                Links.next(request, found.next()), Links.first(request, after)));
    }

    private Answer answer(Course course, Map<Role, Integer> counts, When when) {
        int everybody = counts.values().stream().mapToInt(Integer::intValue).sum();
        var next = sessions.list(new SessionFilter(course.id(), when.now(), null, SessionFilter.Cancelled.LEFT_OUT), Slice.first(1)).items();
        String more = next.isEmpty() ? "No session is planned." : "Next: " + next.getFirst().title() + ", "
                + when.in(next.getFirst().zone()).span(next.getFirst().startsAt(), next.getFirst().endsAt())
                + " (" + next.getFirst().zone().getId() + ").";
        if (course.archivedAt() != null) {
            return Answer.of(Tone.QUIET, "This course is put away.", "Take it back under Door and settings to use it again.");
        }
        String words = everybody == 0 ? "Nobody belongs to this course yet." : everybody == 1 ? "One person belongs to this course."
                : everybody + " people belong to this course.";
        List<Answer.Figure> figures = new ArrayList<>();
        for (Role role : Role.values()) {
            int number = counts.getOrDefault(role, 0);
            if (number > 0) {
                figures.add(new Answer.Figure(Integer.toString(number), plural(role, number)));
            }
        }
        return new Answer(everybody == 0 ? Tone.WAIT : Tone.GOOD, Icon.PEOPLE, words, more, figures);
    }

    private static String plural(Role role, int number) {
        return role == Role.STAFF || number == 1 ? DoorWords.of(role).toLowerCase(Locale.ROOT) : DoorWords.of(role).toLowerCase(Locale.ROOT) + "s";
    }

    private static List<Choice> roles() {
        List<Choice> roles = new ArrayList<>(List.of(Choice.of("", "In any role")));
        roles.addAll(DoorWords.ROLES);
        return roles;
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
                person.email() == null ? "" : person.email(), DoorWords.of(enrolment.role()),
                RightWords.chip(enrolment.entitlement(), when), RightWords.line(enrolment.entitlement(), when));
    }
}
