package org.admitone.api.web;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.admitone.api.AuditCsv;
import org.admitone.api.AuditNames;
import org.admitone.audit.AuditBook;
import org.admitone.audit.AuditFilter;
import org.admitone.audit.AuditLine;
import org.admitone.platform.Cursor;
import org.admitone.platform.Page;
import org.admitone.platform.Slice;
import org.admitone.roster.Courses;
import org.admitone.roster.People;
import org.admitone.roster.Person;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// The audit trail for programs, the newest line first; every line told is checked against the chain.
@RestController
class AuditApi {

    private final AuditBook book;
    private final People people;
    private final Courses courses;
    private final JsonMapper json;

    AuditApi(AuditBook book, People people, Courses courses, JsonMapper json) {
        this.book = book;
        this.people = people;
        this.courses = courses;
        this.json = json;
    }

    /// @param course  its code
    /// @param session our id
    /// @param whole   whether its hash fits its text and the line before
    record Line(long number, Instant at, String actor, String action, @Nullable String course, @Nullable String session, @Nullable String uid,
                JsonNode detail, boolean whole) {}

    /// What is looked for, as the address says it.
    record Search(@Nullable String action, @Nullable String actor, @Nullable UUID session, @Nullable String uid, @Nullable Instant from,
                  @Nullable Instant until) {}

    @GetMapping("/api/v1/audit")
    Page<Line> list(Search search, @RequestParam(defaultValue = "100") int limit, @RequestParam(required = false) @Nullable String cursor) {
        Slice slice = Slice.of(limit, cursor);
        AuditFilter filter = filter(search);
        if (filter == null) {
            return new Page<>(List.of(), null);
        }
        AuditNames names = new AuditNames(people, courses);
        return Page.ofOneMore(book.lines(filter, before(slice), limit + 1), slice, line -> new Cursor(Long.toString(line.seq()), new UUID(0, 0)))
                .map(line -> line(line, names));
    }

    /// In parts from the book into the answer, so that a trail of any length fits into a small server.
    @GetMapping("/api/v1/audit.csv")
    void csv(Search search, HttpServletResponse answer) throws IOException {
        AuditFilter filter = filter(search);
        answer.setContentType("text/csv;charset=UTF-8");
        answer.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
        answer.setHeader(HttpHeaders.CONTENT_DISPOSITION, ContentDisposition.attachment().filename("audit.csv").build().toString());
        AuditCsv csv = new AuditCsv(new AuditNames(people, courses));
        csv.write(before -> filter == null ? List.of() : book.lines(filter, before, AuditCsv.AT_ONCE), answer.getWriter());
    }

    /// Null: it is about somebody whom the school does not know, of whom no line can be.
    private @Nullable AuditFilter filter(Search search) {
        Person person = search.uid() == null ? null : people.byUid(search.uid()).orElse(null);
        return search.uid() != null && person == null ? null
                : new AuditFilter(search.action(), search.actor(), search.session(), person == null ? null : person.id().value(), search.from(), search.until());
    }

    private static long before(Slice slice) {
        try {
            return slice.fromTheStart() ? Long.MAX_VALUE : Long.parseLong(slice.afterKey());
        } catch (NumberFormatException notOurs) {
            throw Cursor.foreign();
        }
    }

    private Line line(AuditLine line, AuditNames names) {
        return new Line(line.seq(), line.at(), line.actor(), line.action(), names.course(line.course()),
                line.session() == null ? null : line.session().toString(), names.person(line.person()), json.readTree(line.detail()), line.whole());
    }
}
