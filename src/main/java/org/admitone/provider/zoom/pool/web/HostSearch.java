package org.admitone.provider.zoom.pool.web;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeParseException;
import org.admitone.console.Form;
import org.admitone.console.When;
import org.admitone.provider.zoom.pool.HostedFilter;
import org.jspecify.annotations.Nullable;

/// Which days and which host somebody looks at; the next two weeks unless they say otherwise.
final class HostSearch {

    private static final int USUAL_DAYS = 14;
    private static final int EARLIEST = 2000;
    private static final int LATEST = 2200;

    private HostSearch() {}

    static Form form(Form sent, When when) {
        LocalDate today = when.now().atZone(when.zone()).toLocalDate();
        LocalDate from = day(sent.value("from"));
        LocalDate first = from == null ? today : from;
        LocalDate until = day(sent.value("until"));
        return sent.with("from", first.toString()).with("until", (until == null ? first.plusDays(USUAL_DAYS - 1L) : until).toString());
    }

    static HostedFilter filter(Form form, ZoneId zone) {
        Instant from = LocalDate.parse(form.value("from")).atStartOfDay(zone).toInstant();
        Instant until = LocalDate.parse(form.value("until")).plusDays(1).atStartOfDay(zone).toInstant();
        String host = form.value("host");
        return new HostedFilter(from, until.isBefore(from) ? from : until, host.isEmpty() ? null : host, null);
    }

    private static @Nullable LocalDate day(String typed) {
        try {
            LocalDate day = typed.isEmpty() ? null : LocalDate.parse(typed);
            return day == null || day.getYear() < EARLIEST || day.getYear() > LATEST ? null : day;
        } catch (DateTimeParseException notADay) {
            return null;
        }
    }
}
