package org.admitone.session.web;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.admitone.audit.Actor;
import org.admitone.platform.NotThere;
import org.admitone.platform.Page;
import org.admitone.platform.Revision;
import org.admitone.platform.Slice;
import org.admitone.platform.Stored;
import org.admitone.platform.json.JsonIn;
import org.admitone.platform.web.Etags;
import org.admitone.roster.Course;
import org.admitone.roster.Courses;
import org.admitone.session.Session;
import org.admitone.session.SessionDesk;
import org.admitone.session.SessionDetails;
import org.admitone.session.SessionFilter;
import org.admitone.session.SessionId;
import org.admitone.session.Sessions;
import org.admitone.session.UsualDoor;
import org.admitone.session.timetable.SeriesBook;
import org.admitone.session.timetable.SeriesId;
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
@RequestMapping("/api/v1/courses/{course}/sessions")
class SessionsApi {

    private final Courses courses;
    private final Sessions sessions;
    private final SessionDesk desk;
    private final UsualDoor usual;
    private final SeriesBook series;

    SessionsApi(Courses courses, Sessions sessions, SessionDesk desk, UsualDoor usual, SeriesBook series) {
        this.courses = courses;
        this.sessions = sessions;
        this.desk = desk;
        this.usual = usual;
        this.series = series;
    }

    @GetMapping
    Page<SessionBody> list(@PathVariable String course, @RequestParam(required = false) @Nullable Instant endsAfter,
                           @RequestParam(required = false) @Nullable Instant startsBefore, @RequestParam(required = false) @Nullable UUID series,
                           @RequestParam(defaultValue = "100") int limit, @RequestParam(required = false) @Nullable String cursor) {
        SessionFilter filter = new SessionFilter(course(course).id(), endsAfter, startsBefore, SessionFilter.Cancelled.LISTED_TOO);
        Page<Session> page = sessions.list(series == null ? filter : filter.among(this.series.sessionsOf(new SeriesId(series))), Slice.of(limit, cursor));
        Map<SessionId, SeriesBook.Place> places = this.series.places(page.items());
        return page.map(session -> SessionBody.of(course, session, places.get(session.id())));
    }

    @GetMapping("/{code}")
    ResponseEntity<SessionBody> one(@PathVariable String course, @PathVariable String code) {
        Session session = session(course(course), code);
        return Etags.ok(body(course, session), session.revision());
    }

    @PutMapping("/{code}")
    ResponseEntity<SessionBody> put(@PathVariable String course, @PathVariable String code, @RequestBody JsonIn body,
                                    Revision basedOn, Actor actor) {
        Course of = course(course);
        Optional<Session> before = sessions.byCode(of.id(), code);
        SessionDetails details = SessionBody.read(code, body, before.map(Session::zone).orElse(of.zone()), before.map(Session::details).orElse(null),
                usual.times());
        Revision read = before.isPresent() && basedOn.equals(Revision.ANY) ? new Revision(before.get().revision()) : basedOn;
        Stored<Session> stored = desk.put(of.id(), details, read, actor);
        return Etags.stored(stored, body(course, stored.thing()), stored.thing().revision(),
                Etags.address("courses", course, "sessions", details.code()));
    }

    @PostMapping("/{code}/cancel")
    ResponseEntity<SessionBody> cancel(@PathVariable String course, @PathVariable String code, @RequestParam(defaultValue = "") String reason, Revision basedOn, Actor actor) {
        Session session = desk.cancel(session(course(course), code).id(), basedOn, reason, actor);
        return Etags.ok(body(course, session), session.revision());
    }

    private SessionBody body(String course, Session session) {
        return SessionBody.of(course, session, series.places(List.of(session)).get(session.id()));
    }

    private Course course(String code) {
        return courses.byCode(code).orElseThrow(() -> new NotThere("course"));
    }

    private Session session(Course course, String code) {
        return sessions.byCode(course.id(), code).orElseThrow(() -> new NotThere("session"));
    }
}
