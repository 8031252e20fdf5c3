package org.admitone.pass.web;

import java.util.Optional;
import org.admitone.pass.HeldPass;
import org.admitone.pass.PassBook;
import org.admitone.pass.PassFilter;
import org.admitone.platform.BadInput;
import org.admitone.platform.NotThere;
import org.admitone.platform.Page;
import org.admitone.platform.Slice;
import org.admitone.roster.Course;
import org.admitone.roster.Courses;
import org.admitone.roster.People;
import org.admitone.roster.Person;
import org.admitone.session.SessionAddress;
import org.admitone.session.SessionId;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/// Reads passes for programs: whose there are, whether they were used, which were taken back. A pass that nobody needed yet is not there.
@RestController
class HeldPassesApi {

    private final PassBook book;
    private final Courses courses;
    private final People people;
    private final SessionAddress sessions;

    HeldPassesApi(PassBook book, Courses courses, People people, SessionAddress sessions) {
        this.book = book;
        this.courses = courses;
        this.people = people;
        this.sessions = sessions;
    }

    @GetMapping("/api/v1/passes")
    Page<HeldPassBody> list(@RequestParam(required = false) @Nullable String q, @RequestParam(required = false) @Nullable String course,
                            @RequestParam(defaultValue = "all") String state, @RequestParam(defaultValue = "100") int limit,
                            @RequestParam(required = false) @Nullable String cursor) {
        PassFilter.Which which = which(state);
        Slice slice = Slice.of(limit, cursor);
        if (course == null) {
            return book.list(new PassFilter(q, null, which), slice).map(HeldPassBody::of);
        }
        Optional<Course> of = courses.byCode(course);
        return of.isEmpty() ? new Page<>(java.util.List.of(), null) : book.list(new PassFilter(q, of.get().id(), which), slice).map(HeldPassBody::of);
    }

    @GetMapping("/api/v1/sessions/{id}/passes/{uid}")
    HeldPassBody one(@PathVariable String id, @PathVariable String uid) {
        return one(sessions.byId(id), uid);
    }

    @GetMapping("/api/v1/courses/{course}/sessions/{code}/passes/{uid}")
    HeldPassBody one(@PathVariable String course, @PathVariable String code, @PathVariable String uid) {
        return one(sessions.byCodes(course, code), uid);
    }

    private HeldPassBody one(SessionId session, String uid) {
        HeldPass held = people.byUid(uid).map(Person::id).flatMap(person -> book.one(session, person)).orElseThrow(() -> new NotThere("pass"));
        return HeldPassBody.of(held);
    }

    private static PassFilter.Which which(String state) {
        return switch (state) {
            case "all" -> PassFilter.Which.ALL;
            case "revoked" -> PassFilter.Which.REVOKED;
            case "never_used" -> PassFilter.Which.NEVER_USED;
            default -> throw new BadInput("state", "Known are: all, revoked, never_used.");
        };
    }
}
