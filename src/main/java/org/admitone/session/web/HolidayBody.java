package org.admitone.session.web;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.admitone.platform.json.JsonIn;
import org.admitone.session.timetable.Holiday;
import org.admitone.session.timetable.Holidays;

/// A holiday of the whole school as programs see it.
record HolidayBody(String name, LocalDate firstDay, LocalDate lastDay) {

    private static final String DAY = "This must be a date; one looks like 2030-09-02.";
    private static final Holiday HARMLESS = new Holiday("-", LocalDate.of(2030, 1, 1), LocalDate.of(2030, 1, 1));

    static HolidayBody of(Holiday holiday) {
        return new HolidayBody(holiday.name(), holiday.first(), holiday.last());
    }

    static List<HolidayBody> of(Collection<Holiday> some) {
        return some.stream().map(HolidayBody::of).toList();
    }

    /// A list as it shall be, every fault of every holiday told.
    static List<Holiday> read(JsonIn body) {
        List<Holiday> all = new ArrayList<>();
        for (JsonIn each : body.objects("holidays", Holidays.MOST)) {
            String name = each.text("name");
            LocalDate first = each.read("firstDay", LocalDate::parse, DAY, HARMLESS.first());
            LocalDate last = each.says("lastDay") ? each.read("lastDay", LocalDate::parse, DAY, first) : first;
            boolean unread = name.isEmpty();
            all.add(unread ? HARMLESS : each.tried(() -> new Holiday(name, first, last), HARMLESS));
            each.nothingElse();
        }
        if (!body.says("holidays")) {
            body.fault("holidays", "This field is missing.");
        }
        return body.finish(() -> new Holidays(all, 0).all());
    }

    /// What a list comes to beside the one there is.
    record Change(List<HolidayBody> added, List<HolidayBody> removed) {

        static Change of(Holidays.Difference difference) {
            return new Change(HolidayBody.of(difference.added()), HolidayBody.of(difference.removed()));
        }
    }

    /// What a calendar names.
    record Named(List<HolidayBody> holidays) {}
}
