package org.admitone.session.web;

import java.time.LocalDate;
import java.util.Comparator;
import org.admitone.audit.Actor;
import org.admitone.platform.Cursor;
import org.admitone.platform.NotThere;
import org.admitone.platform.Page;
import org.admitone.platform.Slice;
import org.admitone.platform.json.JsonIn;
import org.admitone.platform.web.Etags;
import org.admitone.roster.Course;
import org.admitone.roster.Courses;
import org.admitone.session.UsualDoor;
import org.admitone.session.timetable.Series;
import org.admitone.session.timetable.SeriesBook;
import org.admitone.session.timetable.SeriesDesk;
import org.admitone.session.timetable.SeriesEdit;
import org.admitone.session.timetable.SeriesId;
import org.admitone.session.timetable.TimetableDesk;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/// Sessions of a course by a weekly rule: planned, changed and cancelled many at once, each after a look that changes nothing.
@RestController
@RequestMapping("/api/v1/courses/{course}/series")
class SeriesApi {

    private static final int LONGEST_REASON = 300;

    private final Courses courses;
    private final TimetableDesk timetables;
    private final SeriesDesk desk;
    private final SeriesBook book;
    private final UsualDoor usual;

    SeriesApi(Courses courses, TimetableDesk timetables, SeriesDesk desk, SeriesBook book, UsualDoor usual) {
        this.courses = courses;
        this.timetables = timetables;
        this.desk = desk;
        this.book = book;
        this.usual = usual;
    }

    @GetMapping
    Page<SeriesBody> list(@PathVariable String course, @RequestParam(defaultValue = "100") int limit, @RequestParam(required = false) @Nullable String cursor) {
        Comparator<Cursor> order = Comparator.comparing(Cursor::key).thenComparing(each -> each.id().toString());
        var sorted = book.of(course(course).id()).stream().sorted(Comparator.comparing(SeriesApi::place, order)).toList();
        return Page.ofWhole(sorted, Slice.of(limit, cursor), SeriesApi::place, order).map(each -> SeriesBody.of(course, each));
    }

    @PostMapping("/preview")
    SeriesPreviewBody preview(@PathVariable String course, @RequestBody JsonIn body) {
        Course of = course(course);
        SeriesRuleIn rule = planned(of, body);
        return SeriesPreviewBody.of(SeriesRuleIn.inItsWords(() -> timetables.preview(of.id(), rule.timetable())));
    }

    @PostMapping
    ResponseEntity<SeriesBody.Detail> plan(@PathVariable String course, @RequestBody JsonIn body, Actor actor) {
        Course of = course(course);
        SeriesRuleIn rule = planned(of, body);
        var made = SeriesRuleIn.inItsWords(() -> timetables.plan(of.id(), rule.timetable(), rule.kind(), actor));
        Series series = book.of(made.getFirst().id()).orElseThrow(() -> new NotThere("series"));
        return ResponseEntity.created(Etags.address("courses", course, "series", series.id().toString())).body(detail(course, series));
    }

    @GetMapping("/{series}")
    SeriesBody.Detail one(@PathVariable String course, @PathVariable String series) {
        return detail(course, series(course(course), series));
    }

    @PostMapping("/{series}/preview")
    SeriesPreviewBody look(@PathVariable String course, @PathVariable String series, @RequestBody JsonIn body) {
        Series of = series(course(course), series);
        Said said = said(of, body);
        return SeriesPreviewBody.of(series, SeriesRuleIn.inItsWords(() -> desk.preview(of.id(), said.edit())));
    }

    @PostMapping("/{series}/change")
    SeriesPreviewBody change(@PathVariable String course, @PathVariable String series, @RequestBody JsonIn body, Actor actor) {
        Series of = series(course(course), series);
        Said said = said(of, body);
        var done = SeriesRuleIn.inItsWords(() -> desk.carryOut(of.id(), said.edit(), said.digest(), said.reason(), actor));
        return SeriesPreviewBody.of(done.series().toString(), done.preview());
    }

    private record Said(SeriesEdit edit, String digest, String reason) {}

    private SeriesRuleIn planned(Course course, JsonIn body) {
        SeriesRuleIn rule = SeriesRuleIn.read(body, SeriesRuleIn.Before.nothing(course.zone(), usual.times()), null);
        return body.finish(() -> rule);
    }

    private static Said said(Series series, JsonIn body) {
        LocalDate since = body.readOrNull("since", LocalDate::parse, "This must be a date; one looks like 2030-09-02.");
        SeriesEdit.Span span = since == null ? new SeriesEdit.Span.All() : new SeriesEdit.Span.From(since);
        boolean cancel = body.yes("cancel");
        SeriesEdit.ByHand said = body.oneOf("byHand", SeriesEdit.ByHand.class);
        String digest = body.textOrNull("digest");
        String reason = body.textOrNull("reason");
        if (reason != null && reason.length() > LONGEST_REASON) {
            body.fault("reason", "This may have 300 characters at most.");
        }
        if (cancel && SeriesRuleIn.saidIn(body)) {
            body.fault("cancel", "A series is cancelled or changed, not both at once.");
        }
        SeriesRuleIn rule = SeriesRuleIn.read(body, SeriesRuleIn.Before.of(series), since);
        SeriesEdit edit = cancel ? new SeriesEdit.Cancel(span, said == null ? SeriesEdit.ByHand.CHANGED_TOO : said)
                : new SeriesEdit.Change(span, rule.timetable(), rule.kind(), said == null ? SeriesEdit.ByHand.KEPT : said);
        return body.finish(() -> new Said(edit, digest == null ? "" : digest, reason == null ? "" : reason));
    }

    private SeriesBody.Detail detail(String course, Series series) {
        return SeriesBody.Detail.of(course, series, book.members(series));
    }

    private static Cursor place(Series series) {
        return new Cursor(series.rule().timetable().from().toString(), series.id().value());
    }

    private Course course(String code) {
        return courses.byCode(code).orElseThrow(() -> new NotThere("course"));
    }

    private Series series(Course course, String id) {
        try {
            return book.byId(SeriesId.of(id)).filter(found -> found.course().equals(course.id())).orElseThrow(() -> new NotThere("series"));
        } catch (IllegalArgumentException noId) {
            throw new NotThere("series");
        }
    }
}
