package org.admitone.session.timetable;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.admitone.platform.BadInput;
import org.admitone.platform.Faults;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.Timeout.ThreadMode;

/// Days without class from a calendar of holidays.
class HolidayCalendarTest {

    @Test
    void whole_days_count_the_last_one_too_and_what_has_an_hour_or_was_cancelled_does_not() {
        String calendar = calendar(event("DTSTART;VALUE=DATE:20280228", "DTEND;VALUE=DATE:20280302", "SUMMARY:Leap holidays"), event("DTSTART;VALUE=DATE:20280501"),
                event("DTSTART:20280605T080000Z", "DTEND:20280605T090000Z"), event("DTSTART;VALUE=DATE:20280703", "STATUS:CANCELLED"));
        Faults faults = new Faults();
        Set<LocalDate> days = DaysLeftOut.read(calendar, "leftOut", faults);
        faults.orThrow();
        assertThat(days).containsExactly(LocalDate.of(2028, 2, 28), LocalDate.of(2028, 2, 29), LocalDate.of(2028, 3, 1), LocalDate.of(2028, 5, 1));
        assertThat(DaysLeftOut.read(DaysLeftOut.write(days), "leftOut", faults)).as("written as lines it is the same").isEqualTo(days);
    }

    @Test
    @Timeout(20)
    void what_cannot_be_used_is_told() {
        assertThat(told(calendar(event("DTSTART;VALUE=DATE:20281003", "RRULE:FREQ=YEARLY"), event("DTSTART;VALUE=DATE:20281224")))).containsExactly(
                "The holiday of 2028-10-03 repeats by a rule or lasts longer than 400 days. Write its days one a line.");
        assertThat(told(calendar(event("DTSTART;VALUE=DATE:20280101", "DTEND;VALUE=DATE:99990101"), event("DTSTART;VALUE=DATE:20281224")))).hasSize(1);
        assertThat(told(calendar(event("DTSTART:20280605T080000Z")))).containsExactly("This calendar names no whole day. Paste one of holidays, or write the days one a line.");
        assertThat(told(calendar(event("DTSTART;VALUE=DATE:20281224").repeat(501)))).containsExactly("This calendar cannot be read, or has more than 500 events. Paste one of holidays only.");
        assertThat(told("BEGIN:VCALENDAR" + "X".repeat(100_000))).hasSize(1);
        assertThat(told(calendar(event("DTSTART;VALUE=DATE:20281003", "RRULE:FREQ=YEARLY").repeat(30)))).as("as far as anybody would read them").hasSize(20);
        assertThat(told(calendar(event("DTSTART;VALUE=DATE:20200101", "DTEND;VALUE=DATE:20201231"), event("DTSTART;VALUE=DATE:20210101", "DTEND;VALUE=DATE:20220101"),
                event("DTSTART;VALUE=DATE:20220101", "DURATION:P400D"), event("DTSTART;VALUE=DATE:20240101", "DURATION:P400D"), event("DTSTART;VALUE=DATE:20260101", "DURATION:P400D"),
                event("DTSTART;VALUE=DATE:20280101", "DURATION:P400D")))).containsExactly("At most 2000 days without class, between the years 2000 and 2200.");
    }

    @Test
    void a_day_may_be_written_folded_with_its_length_or_wrongly() {
        Faults faults = new Faults();
        assertThat(DaysLeftOut.read("\uFEFF" + calendar(event("DTSTART;VALUE=DA\r\n TE:20281224", "DURATION:P1W"), event("DTSTART;VALUE=DATE:20280230"), event("DTSTART;VALUE=DATE:20290501",
                "DURATION:PT1H", "BEGIN:VALARM\r\nDTSTART:20300101\r\nDURATION:P9D\r\nEND:VALARM")), "leftOut", faults))
                .hasSize(8).contains(LocalDate.of(2028, 12, 24), LocalDate.of(2028, 12, 30), LocalDate.of(2029, 5, 1));
        faults.orThrow();
    }

    @Test
    @Timeout(value = 20, threadMode = ThreadMode.SEPARATE_THREAD)
    void calendars_made_to_keep_a_server_busy_do_not() {
        String zone = "BEGIN:VTIMEZONE\r\nTZID:Odd\r\nBEGIN:STANDARD\r\nDTSTART:19700101T000000\r\nTZOFFSETFROM:+0100\r\nTZOFFSETTO:+0100\r\nRRULE:FREQ=SECONDLY\r\nEND:STANDARD\r\nEND:VTIMEZONE\r\n";
        assertThat(told(calendar(zone + event("DTSTART;TZID=Odd:20281005T160000")))).containsExactly("This calendar names no whole day. Paste one of holidays, or write the days one a line.");
        assertThat(told(calendar("BEGIN:VEVENT\r\n".repeat(140_000)))).hasSize(1);
        assertThat(told(calendar("BEGIN:A\r\n".repeat(110_000) + "END:B\r\n".repeat(140_000)))).hasSize(1);
    }

    private static List<String> told(String calendar) {
        Faults faults = new Faults();
        DaysLeftOut.read(calendar, "leftOut", faults);
        try {
            faults.orThrow();
            return List.of();
        } catch (BadInput bad) {
            return bad.faults().stream().map(BadInput.Fault::what).toList();
        }
    }

    private static String calendar(String... events) {
        return "BEGIN:VCALENDAR\r\nVERSION:2.0\r\nPRODID:-//Test//Test//EN\r\n" + String.join("", events) + "END:VCALENDAR\r\n";
    }

    private static String event(String... lines) {
        return "BEGIN:VEVENT\r\nUID:" + String.join("", lines).hashCode() + "\r\nDTSTAMP:20260901T000000Z\r\n" + String.join("\r\n", lines) + "\r\nEND:VEVENT\r\n";
    }
}
