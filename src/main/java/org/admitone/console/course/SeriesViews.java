package org.admitone.console.course;

import jakarta.servlet.http.HttpServletRequest;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.admitone.console.Answer;
import org.admitone.console.Crumb;
import org.admitone.console.Form;
import org.admitone.console.Frame;
import org.admitone.console.Icon;
import org.admitone.console.Place;
import org.admitone.console.Reader;
import org.admitone.console.Tone;
import org.admitone.console.When;
import org.admitone.platform.NotThere;
import org.admitone.roster.Course;
import org.admitone.roster.CourseId;
import org.admitone.roster.Courses;
import org.admitone.session.Session;
import org.admitone.session.timetable.Series;
import org.admitone.session.timetable.SeriesBook;
import org.admitone.session.timetable.SeriesDesk;
import org.admitone.session.timetable.SeriesEdit;
import org.admitone.session.timetable.SeriesId;
import org.admitone.session.timetable.SeriesStep;
import org.springframework.stereotype.Component;

/// What the pages about a series share.
@Component
final class SeriesViews {

    private final Courses courses;
    private final SeriesBook book;
    private final ProviderChoices providers;
    private final EnrolmentController.CourseViews views;

    SeriesViews(Courses courses, SeriesBook book, ProviderChoices providers, EnrolmentController.CourseViews views) {
        this.courses = courses;
        this.book = book;
        this.providers = providers;
        this.views = views;
    }

    /// A series of this course.
    record Here(Course course, Series series, String address) {}

    Here at(CourseId course, String series) {
        try {
            Series found = book.byId(SeriesId.of(series)).filter(some -> some.course().equals(course)).orElseThrow(() -> new NotThere("series"));
            return new Here(courses.byId(course).orElseThrow(() -> new NotThere("course")), found, address(found));
        } catch (IllegalArgumentException noId) {
            throw new NotThere("series");
        }
    }

    /// A session as one of a series.
    record Of(Here here, Series.Member member) {}

    /// Of one that is still to come; nothing about others can be changed from there.
    Optional<Of> of(Session session, Instant now) {
        return session.phaseAt(now) != Session.Phase.COMING ? Optional.empty() : book.of(session.id()).flatMap(found -> book.members(found).stream()
                .filter(member -> member.session().id().equals(session.id())).findFirst().map(member -> new Of(at(found.course(), found.id().toString()), member)));
    }

    /// Ways from one of its sessions to the series.
    SeriesPage.Links links(Of of, Reader reader) {
        String base = of.here().address();
        return new SeriesPage.Links(link(of.here().series(), reader), base + "/edit?since=" + of.member().day(), base + "/edit", base + "/cancel?since=" + of.member().day(), base + "/cancel");
    }

    /// Those of a course.
    List<SeriesPage.Link> of(CourseId course, Reader reader) {
        return book.of(course).stream().map(each -> link(each, reader)).toList();
    }

    private SeriesPage.Link link(Series found, Reader reader) {
        return new SeriesPage.Link(address(found), SeriesWords.inShort(found, views.clocks().in(found.rule().timetable().zone(), reader)));
    }

    private static String address(Series found) {
        return "/console/courses/" + found.course() + "/series/" + found.id();
    }

    static SeriesEdit.Span span(String since) {
        try {
            return since.isEmpty() ? new SeriesEdit.Span.All() : new SeriesEdit.Span.From(LocalDate.parse(since));
        } catch (DateTimeException noDay) {
            throw new NotThere("series");
        }
    }

    Frame frame(HttpServletRequest request, Here place, String title) {
        Reader reader = views.frames().reader(request);
        String course = "/console/courses/" + place.course().id();
        return views.frames().staff(request, reader, Place.COURSES, title, CoursesController.above(reader), new Crumb(place.course().title(), course),
                new Crumb(reader.say("sessions.title"), course + "/sessions"), new Crumb(reader.say("series.title"), place.address()));
    }

    When when(HttpServletRequest request, Series series) {
        return views.clocks().in(series.rule().timetable().zone(), views.frames().reader(request));
    }

    SeriesWords words(When when) {
        return new SeriesWords(when, providers);
    }

    /// Which sessions are meant.
    String meant(SeriesEdit.Span span, When when) {
        return switch (span) {
            case SeriesEdit.Span.All _ -> when.words().say("series.all");
            case SeriesEdit.Span.From from -> when.words().say("series.following", SeriesWords.date(from.day(), when));
        };
    }

    Answer answer(SeriesDesk.Preview preview, String meant, When when) {
        long held = preview.beside().size();
        if (preview.changed() + preview.added() + preview.cancelled() == 0) {
            return Answer.of(Tone.QUIET, when.words().say("series.nothing"), meant);
        }
        String more = held == 0 ? when.words().say("series.not-yet") : when.words().counted("series.beside", held);
        return new Answer(held == 0 ? Tone.GOOD : Tone.WAIT, Icon.SESSIONS, meant, more, List.of(
                new Answer.Figure(Long.toString(preview.changed()), when.words().say("series.would-change")),
                new Answer.Figure(Long.toString(preview.added()), when.words().say("series.would-be-added")),
                new Answer.Figure(Long.toString(preview.cancelled()), when.words().say("series.would-be-cancelled"))));
    }

    /// What stays for a reason that is the same for many is counted.
    List<String> notes(SeriesDesk.Preview preview, When when) {
        List<String> notes = new ArrayList<>();
        long begun = left(preview, SeriesStep.Why.BEGUN);
        long same = left(preview, SeriesStep.Why.SAME);
        if (begun > 0) {
            notes.add(when.words().counted("series.begun-stay", begun));
        }
        if (same > 0) {
            notes.add(when.words().counted("series.same-stay", same));
        }
        notes.addAll(HolidayWords.notes(preview.school(), when));
        return notes;
    }

    List<SeriesPage.Step> rows(SeriesDesk.Preview preview, When when) {
        SeriesWords words = words(when);
        return preview.steps().stream().filter(step -> !(step instanceof SeriesStep.Leaves leaves && (leaves.why() == SeriesStep.Why.BEGUN || leaves.why() == SeriesStep.Why.SAME)))
                .map(step -> words.step(step, preview.school(), preview.beside().getOrDefault(step.day(), List.of()))).toList();
    }

    private static long left(SeriesDesk.Preview preview, SeriesStep.Why why) {
        return preview.steps().stream().filter(step -> step instanceof SeriesStep.Leaves leaves && leaves.why() == why).count();
    }

    /// Never empty: what was not looked at is not confirmed.
    static String seen(Form form) {
        String seen = form.value("seen");
        return seen.isEmpty() ? "nothing" : seen;
    }
}
