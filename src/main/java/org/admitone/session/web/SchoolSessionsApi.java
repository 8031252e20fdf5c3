package org.admitone.session.web;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.admitone.platform.NotThere;
import org.admitone.platform.Page;
import org.admitone.platform.Slice;
import org.admitone.platform.web.Etags;
import org.admitone.roster.Course;
import org.admitone.roster.CourseId;
import org.admitone.roster.Courses;
import org.admitone.session.Session;
import org.admitone.session.SessionAddress;
import org.admitone.session.SessionFilter;
import org.admitone.session.SessionId;
import org.admitone.session.Sessions;
import org.admitone.session.timetable.SeriesBook;
import org.admitone.session.timetable.SeriesId;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/// Sessions of the whole school for programs, and one by our id, as events and the audit trail name it. They are planned below their course.
@RestController
@RequestMapping("/api/v1/sessions")
class SchoolSessionsApi {

    private final Courses courses;
    private final Sessions sessions;
    private final SessionAddress address;
    private final SeriesBook series;

    SchoolSessionsApi(Courses courses, Sessions sessions, SessionAddress address, SeriesBook series) {
        this.courses = courses;
        this.sessions = sessions;
        this.address = address;
        this.series = series;
    }

    @GetMapping
    Page<SessionBody> list(@RequestParam(required = false) @Nullable Instant endsAfter, @RequestParam(required = false) @Nullable Instant startsBefore,
                           @RequestParam(required = false) @Nullable UUID series, @RequestParam(defaultValue = "100") int limit, @RequestParam(required = false) @Nullable String cursor) {
        SessionFilter filter = new SessionFilter(null, endsAfter, startsBefore, SessionFilter.Cancelled.LISTED_TOO);
        Map<CourseId, String> codes = new HashMap<>();
        Page<Session> page = sessions.list(series == null ? filter : filter.among(this.series.sessionsOf(new SeriesId(series))), Slice.of(limit, cursor));
        Map<SessionId, SeriesBook.Place> places = this.series.places(page.items());
        return page.map(session -> SessionBody.of(codes.computeIfAbsent(session.course(), this::code), session, places.get(session.id())));
    }

    @GetMapping("/{id}")
    ResponseEntity<SessionBody> one(@PathVariable String id) {
        Session session = sessions.byId(address.byId(id)).orElseThrow(() -> new NotThere("session"));
        return Etags.ok(SessionBody.of(code(session.course()), session, series.places(List.of(session)).get(session.id())), session.revision());
    }

    private String code(CourseId course) {
        return courses.byId(course).map(Course::code).orElseThrow(() -> new NotThere("course"));
    }
}
