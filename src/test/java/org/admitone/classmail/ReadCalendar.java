package org.admitone.classmail;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import net.fortuna.ical4j.data.CalendarBuilder;
import net.fortuna.ical4j.model.Calendar;
import net.fortuna.ical4j.model.Property;
import net.fortuna.ical4j.model.component.VEvent;
import net.fortuna.ical4j.model.property.Method;

/// A calendar as another library reads it. Fails for whatever RFC 5545 does not allow, and in a message RFC 5546.
record ReadCalendar(String text, Calendar calendar) {

    static ReadCalendar of(String written) {
        String text = new String(written.getBytes(StandardCharsets.UTF_8), StandardCharsets.UTF_8);        // as it comes over the wire
        try {
            Calendar calendar = new CalendarBuilder().build(new StringReader(text));
            assertThat(calendar.validate().getEntries()).as(text).isEmpty();
            assertThat(wrongWithMessage(calendar)).as(text).isEmpty();
            return new ReadCalendar(text, calendar);
        } catch (Exception e) {
            throw new AssertionError(text, e);
        }
    }

    /// What RFC 5546 wants of the events of a message of its method; nothing of a calendar that is no message.
    static List<String> wrongWithMessage(Calendar calendar) {
        return calendar.getProperty("METHOD").map(Property::getValue).stream().flatMap(method -> calendar.getComponents("VEVENT").stream()
                .flatMap(event -> ((VEvent) event).validate(new Method(method)).getEntries().stream()).map(entry -> method + ": " + entry.getMessage())).toList();
    }

    String method() {
        return calendar.getProperty("METHOD").map(Property::getValue).orElse("");
    }

    String property(String name) {
        return calendar.getProperty(name).map(Property::getValue).orElse("");
    }

    List<Event> events() {
        return calendar.getComponents("VEVENT").stream().map(event -> new Event((VEvent) event)).toList();
    }

    Event only() {
        assertThat(events()).hasSize(1);
        return events().getFirst();
    }

    record Event(VEvent event) {

        String value(String name) {
            return event.getProperty(name).map(Property::getValue).orElse("");
        }

        int number(String name) {
            return Integer.parseInt(value(name));
        }

        Instant startsAt() {
            return Instant.from(event.getDateTimeStart().getDate());
        }

        Instant endsAt() {
            return Instant.from(event.getDateTimeEnd().getDate());
        }
    }
}
