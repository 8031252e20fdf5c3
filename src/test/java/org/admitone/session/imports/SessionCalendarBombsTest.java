package org.admitone.session.imports;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.admitone.platform.lists.ImportFault;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.Timeout.ThreadMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Calendars made to keep a server busy, and what looks like one and is not.
@Timeout(value = 60, threadMode = ThreadMode.SEPARATE_THREAD)
class SessionCalendarBombsTest {

    @ParameterizedTest
    @ValueSource(strings = {"BEGIN:VTIMEZONE\r\n", "BEGIN:VTIMEZONE\r\nTZID:Odd\r\n", "BEGIN:VTIMEZONE \t \t\r", "TZID:                                    \r\n", "RRULE:FREQ=YEARLY;INTERVAL", "RDATE:20261005T160000Z\r\n"})
    void two_megabytes_of_one_line_are_read_once(String line) {
        String many = line.repeat(1_990_000 / line.length());
        assertThat(SessionCalendar.read(SessionCalendarTest.calendar(many)).faults()).isNotEmpty();
        assertThat(SessionCalendar.read(SessionCalendarTest.calendar("BEGIN:VTIMEZONE\r\n" + many + "END:VTIMEZONE\r\n")).faults()).isNotEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"RRULE:FREQ=\r\n SECONDLY", "RRU\r\n\tLE:FREQ=SECONDLY", "RRULE:FREQ=YEARLY;BY\r\n SECOND=1,2,3,4,5,6;BYMINUTE=1,2,3,4;BYHOUR=1,2,3", "x.RRULE:FREQ=SECONDLY", "RRULE;X=\"FREQ=YEARLY\":FREQ=SECONDLY",
        "RRULE:FREQ=YEARLY;FREQ=SECONDLY", "RRULE:FREQ=SECONDLY;X=FREQ=YEARLY", "EXRULE;ENCODING=QUOTED-PRINTABLE:FREQ=SECONDLY", "RRULE:FREQ=YEARLY;INTERVAL=10"})
    void a_zone_that_changes_its_clock_every_second_is_none_however_it_is_written(String rule) {
        for (String begin : List.of("BEGIN:VTIMEZONE", "BEG\r\n IN:VTIMEZONE", "begin:\r\n vtimezone")) {
            assertThat(SessionCalendar.read(odd(begin, rule)).faults()).as(begin).extracting(ImportFault::what).singleElement().asString().contains("time zone that cannot be one");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"RRULE:FREQ=YEARLY;INTERVAL=1;BYDAY=-1SU;BYMONTH=10", "RRULE:FREQ=YEARLY;BYDAY=-1SU\r\n ;BYMONTH=10", "RRULE:FREQ=YEARLY;WKST=MO;BYMONTH=10;BYDAY=-1SU;"})
    void a_zone_as_calendars_write_it_is_one(String rule) {
        SessionList list = SessionCalendar.read(odd("BEGIN:VTIMEZONE", rule));
        assertThat(list.faults()).isEmpty();
        assertThat(list.rows()).extracting(SessionRow::starts).containsExactly(new ListedTime.Exact(Instant.parse("2026-10-05T15:00:00Z")));
    }

    @Test
    void parts_within_parts_are_not_searched_for_their_ends() {
        SessionList list = SessionCalendar.read(SessionCalendarTest.calendar("BEGIN:A\r\n".repeat(110_000) + "END:B\r\n".repeat(140_000)));
        assertThat(list.faults()).extracting(ImportFault::what).singleElement().asString().contains("cannot be read");
    }

    @Test
    void five_hundred_rules_that_fit_on_no_day_are_worked_out_at_once() {
        String everyDay = IntStream.rangeClosed(1, 366).mapToObj(Integer::toString).collect(Collectors.joining(","));
        for (String rule : List.of("FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=30;COUNT=5", "FREQ=YEARLY;INTERVAL=100;BYMONTH=2;BYMONTHDAY=30;COUNT=5", "FREQ=YEARLY;BYWEEKNO=53;BYDAY=MO;BYMONTH=6;COUNT=5",
                "FREQ=YEARLY;BYYEARDAY=" + everyDay + ";BYSETPOS=366;COUNT=2000", "FREQ=MONTHLY;BYDAY=" + "MO,".repeat(900) + "MO;COUNT=200")) {
            SessionList list = SessionCalendar.read(SessionCalendarTest.calendar(IntStream.range(0, 499)
                    .mapToObj(i -> SessionCalendarTest.event("UID:" + i, "DTSTART:20261005T160000Z", "DURATION:PT1H", "RRULE:" + rule)).collect(Collectors.joining())));
            assertThat(list.rows().size() == 499 || !list.faults().isEmpty()).as(rule).isTrue();
        }
    }

    private static String odd(String begin, String rule) {
        return SessionCalendarTest.calendar(begin + "\r\nTZID:Odd\r\nBEGIN:STANDARD\r\nDTSTART:19700101T000000\r\nTZOFFSETFROM:+0100\r\nTZOFFSETTO:+0100\r\n" + rule
                + "\r\nEND:STANDARD\r\nEND:VTIMEZONE\r\n" + SessionCalendarTest.event("UID:z", "DTSTART;TZID=Odd:20261005T160000", "DURATION:PT1H"));
    }
}
