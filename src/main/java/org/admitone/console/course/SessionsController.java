package org.admitone.console.course;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.admitone.console.Choice;
import org.admitone.console.Form;
import org.admitone.console.Links;
import org.admitone.console.Place;
import org.admitone.console.Reader;
import org.admitone.console.StaffMember;
import org.admitone.console.Teaching;
import org.admitone.console.When;
import org.admitone.platform.NotThere;
import org.admitone.platform.Slice;
import org.admitone.roster.Course;
import org.admitone.roster.CourseId;
import org.admitone.roster.Courses;
import org.admitone.session.Session;
import org.admitone.session.SessionFilter;
import org.admitone.session.SessionId;
import org.admitone.session.timetable.Beside;
import org.admitone.session.timetable.Meanwhile;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;

/// Lists of sessions.
@Controller
class SessionsController {

    private static final int PER_PAGE = 50;

    private final Teaching teaching;
    private final Courses courses;
    private final SeriesViews series;
    private final Meanwhile meanwhile;
    private final EnrolmentController.CourseViews views;

    SessionsController(Teaching teaching, Courses courses, SeriesViews series, Meanwhile meanwhile, EnrolmentController.CourseViews views) {
        this.teaching = teaching;
        this.courses = courses;
        this.series = series;
        this.meanwhile = meanwhile;
        this.views = views;
    }

    @GetMapping("/console/sessions")
    View house(@AuthenticationPrincipal StaffMember member, HttpServletRequest request, @RequestParam(required = false) @Nullable String after) {
        return page(member, request, after, null, null);
    }

    @GetMapping("/console/courses/{id}/sessions")
    View course(@AuthenticationPrincipal StaffMember member, @PathVariable CourseId id, HttpServletRequest request,
                @RequestParam(required = false) @Nullable String after) {
        Course course = courses.byId(id).orElseThrow(() -> new NotThere("course"));
        return page(member, request, after, course, member.role().plans() ? "/console/courses/" + id + "/sessions/new" : null);
    }

    private View page(StaffMember member, HttpServletRequest request, @Nullable String after, @Nullable Course course, @Nullable String add) {
        Form search = Form.sent(request);
        Reader reader = views.frames().reader(request);
        When when = views.clocks().here(reader);
        var found = teaching.sessions(member, filter(course, search.value("span"), when).matching(search.value("q")), Slice.of(PER_PAGE, after));
        Map<CourseId, String> titles = titles(found.items());
        Map<SessionId, List<Beside>> beside = member.role().plans() ? meanwhile.of(ahead(found.items(), when)) : Map.of();
        List<SessionRow> rows = new ArrayList<>();
        for (Session session : found.items()) {
            rows.add(PhaseWords.row(session, titles.getOrDefault(session.course(), ""), when, reader)
                    .marked(BesideWords.of(beside.getOrDefault(session.id(), List.of()), reader.words())));
        }
        var frame = course == null ? views.frames().staff(request, reader, Place.SESSIONS, reader.say("sessions.title"))
                : views.frames().staff(request, reader, Place.COURSES, course.title(), CoursesController.above(reader));
        return views.pages().show("console/course/sessions", new SessionsPage(frame, frame.title(),
                course == null ? List.of() : CourseTab.of(course.id(), "sessions", reader.words()), search, spans(reader), rows, course == null ? List.of() : series.of(course.id(), reader), add,
                member.role().plans() ? (course == null ? "/console/session-list" : "/console/courses/" + course.id() + "/session-list") : null,
                Links.next(request, found.next()), Links.first(request, after)));
    }

    /// What can still be moved.
    private static List<SessionId> ahead(List<Session> some, When when) {
        return some.stream().filter(session -> session.startsAt().isAfter(when.now())).map(Session::id).toList();
    }

    private static List<Choice> spans(Reader reader) {
        return List.of(Choice.of("coming", reader.say("sessions.span-coming")), Choice.of("week", reader.say("sessions.span-week")),
                Choice.of("all", reader.say("sessions.span-all")));
    }

    private static SessionFilter filter(@Nullable Course course, String span, When when) {
        CourseId id = course == null ? null : course.id();
        return switch (span) {
            case "all" -> new SessionFilter(id, null, null, SessionFilter.Cancelled.LISTED_TOO);
            case "week" -> new SessionFilter(id, when.now().minus(Duration.ofDays(7)), when.now(), SessionFilter.Cancelled.LISTED_TOO);
            default -> new SessionFilter(id, when.now(), null, SessionFilter.Cancelled.LISTED_TOO);
        };
    }

    private Map<CourseId, String> titles(List<Session> some) {
        Map<CourseId, String> titles = new HashMap<>();
        for (Session session : some) {
            titles.computeIfAbsent(session.course(), id -> courses.byId(id).map(Course::title).orElse(""));
        }
        return titles;
    }
}
