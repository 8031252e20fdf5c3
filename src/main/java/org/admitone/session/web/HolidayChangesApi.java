package org.admitone.session.web;

import java.util.Comparator;
import java.util.List;
import org.admitone.audit.Actor;
import org.admitone.platform.Cursor;
import org.admitone.platform.NotThere;
import org.admitone.platform.Page;
import org.admitone.platform.Slice;
import org.admitone.platform.json.JsonIn;
import org.admitone.roster.Course;
import org.admitone.roster.Courses;
import org.admitone.session.timetable.HolidayChanges;
import org.admitone.session.timetable.HolidayPlan;
import org.admitone.session.timetable.Series;
import org.admitone.session.timetable.SeriesBook;
import org.admitone.session.timetable.SeriesId;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/// Series that are not as the list of holidays has it now: listed with what following it comes to, and done for one.
@RestController
class HolidayChangesApi {

    private static final Comparator<Cursor> ORDER = Comparator.comparing(Cursor::key).thenComparing(each -> each.id().toString());

    private final Courses courses;
    private final SeriesBook book;
    private final HolidayChanges desk;

    HolidayChangesApi(Courses courses, SeriesBook book, HolidayChanges desk) {
        this.courses = courses;
        this.book = book;
        this.desk = desk;
    }

    @GetMapping("/api/v1/holidays/changes")
    Page<HolidayPlanBody> list(@RequestParam(defaultValue = "100") int limit, @RequestParam(required = false) @Nullable String cursor) {
        List<HolidayPlan> sorted = desk.due().stream().sorted(Comparator.comparing(HolidayChangesApi::place, ORDER)).toList();
        return Page.ofWhole(sorted, Slice.of(limit, cursor), HolidayChangesApi::place, ORDER)
                .map(plan -> HolidayPlanBody.of(courses.byId(plan.series().course()).map(Course::code).orElseThrow(() -> new NotThere("course")), plan));
    }

    @PostMapping("/api/v1/courses/{course}/series/{series}/holidays")
    HolidayPlanBody follow(@PathVariable String course, @PathVariable String series, @RequestBody JsonIn body, Actor actor) {
        Course of = courses.byCode(course).orElseThrow(() -> new NotThere("course"));
        String digest = body.textOrNull("digest");
        body.finish(() -> course);
        return HolidayPlanBody.of(course, desk.follow(series(of, series), digest == null ? "" : digest, actor));
    }

    private SeriesId series(Course course, String id) {
        try {
            return book.byId(SeriesId.of(id)).filter(found -> found.course().equals(course.id())).map(Series::id).orElseThrow(() -> new NotThere("series"));
        } catch (IllegalArgumentException noId) {
            throw new NotThere("series");
        }
    }

    private static Cursor place(HolidayPlan plan) {
        return new Cursor(plan.series().rule().timetable().from().toString(), plan.series().id().value());
    }
}
