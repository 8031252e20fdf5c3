package org.admitone.console.course;

import jakarta.servlet.http.HttpServletRequest;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.admitone.console.Crumb;
import org.admitone.console.Frame;
import org.admitone.console.Place;
import org.admitone.console.Reader;
import org.admitone.console.When;
import org.admitone.session.timetable.Holiday;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.View;

/// What the pages about holidays share.
@Component
final class HolidayViews {

    private final EnrolmentController.CourseViews views;

    HolidayViews(EnrolmentController.CourseViews views) {
        this.views = views;
    }

    When when(Reader reader) {
        return views.clocks().here(reader);
    }

    View to(String address, String said) {
        return views.pages().to(address, said);
    }

    View show(HttpStatus status, String template, Object page) {
        return views.pages().show(status, template, page);
    }

    Frame frame(HttpServletRequest request, Reader reader, String title) {
        return views.frames().staff(request, reader, Place.SESSIONS, reader.say(title), sessions(reader));
    }

    /// Below the list.
    Frame frame(HttpServletRequest request, Reader reader, String title, String list) {
        return views.frames().staff(request, reader, Place.SESSIONS, reader.say(title), sessions(reader), new Crumb(reader.say("holidays.title"), list));
    }

    private static Crumb sessions(Reader reader) {
        return new Crumb(reader.say("sessions.title"), "/console/sessions");
    }

    static List<HolidaysPage.Row> rows(List<Holiday> some, When when) {
        return some.stream().map(holiday -> new HolidaysPage.Row(holiday.name(), days(holiday, when),
                when.words().counted("holidays.days", ChronoUnit.DAYS.between(holiday.first(), holiday.last()) + 1), HolidayForm.write(holiday))).toList();
    }

    static String days(Holiday holiday, When when) {
        String first = SeriesWords.date(holiday.first(), when);
        return holiday.first().equals(holiday.last()) ? first : when.words().say("time.span", first, SeriesWords.date(holiday.last(), when));
    }
}
