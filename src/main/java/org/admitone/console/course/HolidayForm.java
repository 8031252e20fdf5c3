package org.admitone.console.course;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.admitone.console.Form;
import org.admitone.console.Reading;
import org.admitone.platform.BadInput;
import org.admitone.platform.NotThere;
import org.admitone.session.timetable.Holiday;

/// Between a holiday and its form.
final class HolidayForm {

    private HolidayForm() {}

    /// A single day where no last one is said.
    static Holiday read(Form form) {
        var reading = new Reading(form);
        LocalDate first = reading.date("firstDay", LocalDate.of(2030, 1, 1));
        LocalDate last = form.value("lastDay").isEmpty() ? first : reading.date("lastDay", first);
        return reading.whole(() -> new Holiday(form.value("name"), first, last));
    }

    /// On one line: its days, then its name.
    static String write(Holiday holiday) {
        return holiday.first() + " " + holiday.last() + " " + holiday.name();
    }

    /// As [#write] has it; whatever else came, no page of ours sent.
    static List<Holiday> readAll(List<String> written) {
        List<Holiday> all = new ArrayList<>();
        for (String each : written) {
            String[] parts = each.split(" ", 3);
            try {
                all.add(new Holiday(parts[2], LocalDate.parse(parts[0]), LocalDate.parse(parts[1])));
            } catch (DateTimeException | ArrayIndexOutOfBoundsException | BadInput notOurs) {
                throw new NotThere("holiday");
            }
        }
        return all;
    }
}
