package org.admitone.session.imports;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.StringReader;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import net.fortuna.ical4j.data.CalendarBuilder;
import net.fortuna.ical4j.model.component.VEvent;
import org.admitone.platform.lists.ImportFault;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SessionCalendarTest {

    private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");

    @Test
    void each_day_of_a_series_is_a_session_at_the_same_hour_over_a_change_of_the_clocks() {
        SessionList list = read(event("UID:a1@school", "DTSTART;TZID=Europe/Berlin:20261019T160000", "DTEND;TZID=Europe/Berlin:20261019T173000", "RRULE:FREQ=WEEKLY;COUNT=4",
                "EXDATE;TZID=Europe/Berlin:20261102T160000", "SUMMARY:Sets\\, and maps"));
        assertThat(list.faults()).isEmpty();
        assertThat(list.rows()).extracting(SessionCalendarTest::start).containsExactly(Instant.parse("2026-10-19T14:00:00Z"), Instant.parse("2026-10-26T15:00:00Z"),
                Instant.parse("2026-11-02T15:00:00Z"), Instant.parse("2026-11-09T15:00:00Z"));
        assertThat(list.rows()).extracting(SessionRow::cancelled).as("a day taken out of the series is cancelled where it was planned").containsExactly(false, false, true, false);
        assertThat(list.rows()).allSatisfy(row -> {
            assertThat(row.title()).isEqualTo("Sets, and maps");
            assertThat(Duration.between(start(row), Objects.requireNonNull(row.ends()).in(BERLIN))).isEqualTo(Duration.ofMinutes(90));
            assertThat(row.zone()).isEqualTo(BERLIN);
        });
        assertThat(list.rows()).extracting(SessionRow::code).containsExactly("a1@school_20261019T140000Z", "a1@school_20261026T150000Z", "a1@school_20261102T150000Z", "a1@school_20261109T150000Z");
    }

    @Test
    void a_day_that_differs_keeps_its_code_and_a_cancelled_one_says_so() {
        SessionList list = read(event("UID:a1", "DTSTART;TZID=Europe/Berlin:20261005T160000", "DURATION:PT1H", "RRULE:FREQ=WEEKLY;UNTIL=20261019T140000Z", "SUMMARY:Sets"),
                event("UID:a1", "RECURRENCE-ID:20261012T140000Z", "DTSTART;TZID=Europe/Berlin:20261013T180000", "DTEND;TZID=Europe/Berlin:20261013T193000", "SUMMARY:Moved"),
                event("UID:a1", "RECURRENCE-ID;TZID=Europe/Berlin:20261019T160000", "DTSTART;TZID=Europe/Berlin:20261019T160000", "DURATION:PT1H", "STATUS:CANCELLED"),
                event("UID:b1", "DTSTART:20261020T080000Z", "DTEND:20261020T090000Z", "RDATE:20261022T080000Z", "SUMMARY:Twice"));
        assertThat(list.faults()).isEmpty();
        assertThat(list.rows()).extracting(row -> row.code() + " " + start(row) + " " + row.title() + " " + row.cancelled()).containsExactly(
                "a1_20261005T140000Z 2026-10-05T14:00:00Z Sets false", "a1_20261012T140000Z 2026-10-13T16:00:00Z Moved false", "a1_20261019T140000Z 2026-10-19T14:00:00Z null true",
                "b1_20261020T080000Z 2026-10-20T08:00:00Z Twice false", "b1_20261022T080000Z 2026-10-22T08:00:00Z Twice false");
    }

    @Test
    void a_zone_that_only_the_calendar_knows_is_as_it_describes_it_and_a_floating_time_is_the_courses() {
        String zone = "BEGIN:VTIMEZONE\r\nTZID:W. Europe Standard Time\r\nBEGIN:STANDARD\r\nDTSTART:16010101T030000\r\nTZOFFSETFROM:+0200\r\nTZOFFSETTO:+0100\r\n"
                + "RRULE:FREQ=YEARLY;BYDAY=-1SU;BYMONTH=10\r\nEND:STANDARD\r\nBEGIN:DAYLIGHT\r\nDTSTART:16010101T020000\r\nTZOFFSETFROM:+0100\r\nTZOFFSETTO:+0200\r\n"
                + "RRULE:FREQ=YEARLY;BYDAY=-1SU;BYMONTH=3\r\nEND:DAYLIGHT\r\nEND:VTIMEZONE\r\n";
        SessionList list = SessionCalendar.read(calendar(zone + event("UID:o1", "DTSTART;TZID=W. Europe Standard Time:20261019T160000", "DURATION:PT1H", "RRULE:FREQ=WEEKLY;COUNT=2")
                + event("UID:f1", "DTSTART:20261019T160000", "DTEND:20261019T170000")));
        assertThat(list.faults()).isEmpty();
        assertThat(list.rows()).extracting(SessionRow::starts).containsExactly(new ListedTime.Exact(Instant.parse("2026-10-19T14:00:00Z")), new ListedTime.Exact(Instant.parse("2026-10-26T15:00:00Z")),
                new ListedTime.OfTheClock(LocalDateTime.parse("2026-10-19T16:00")));
    }

    /// Another library expands the same rules to the same days.
    @Test
    void rules_mean_what_they_mean_to_another_library() throws Exception {
        Random random = new Random(5545);
        for (int i = 0; i < 150; i++) {
            String rule = rule(random);
            String day = LocalDateTime.of(2026, 9, 1, 0, 0).plusDays(random.nextInt(200)).toLocalDate().toString().replace("-", "");
            String text = calendar(event("UID:r" + i, "DTSTART;TZID=Europe/Berlin:" + day + "T101500", "DURATION:PT45M", rule, "DTSTAMP:20260901T000000Z"));
            SessionList list = SessionCalendar.read(text);
            assertThat(list.faults()).as(rule).isEmpty();
            VEvent theirs = (VEvent) new CalendarBuilder().build(new StringReader(text)).getComponents("VEVENT").getFirst();
            var from = ZonedDateTime.of(2026, 1, 1, 0, 0, 0, 0, BERLIN);
            List<Instant> expected = theirs.<ZonedDateTime>calculateRecurrenceSet(new net.fortuna.ical4j.model.Period<>(from, from.plusYears(5))).stream().map(each -> each.getStart().toInstant()).sorted().distinct().toList();
            assertThat(list.rows().stream().map(SessionCalendarTest::start).toList()).as("%s from %s", rule, day).containsAll(expected);
            assertThat(list.rows().size()).as("%s from %s: at most the first day more", rule, day).isBetween(expected.size(), expected.size() + 1);
        }
    }

    @ParameterizedTest(name = "{0}")
    @Timeout(20)
    @CsvSource(delimiter = '|', value = {
        "DTSTART:20261005T160000Z^DURATION:PT1H^RRULE:FREQ=WEEKLY | without an end",
        "DTSTART:20261005T160000Z^DURATION:PT1H^RRULE:FREQ=SECONDLY;COUNT=9 | within a day",
        "DTSTART:20261005T160000Z^DURATION:PT1H^RRULE:FREQ=DAILY;BYSECOND=1,2,3;COUNT=9 | within a day",
        "DTSTART:20261005T160000Z^DURATION:PT1H^RRULE:FREQ=DAILY;UNTIL=99991231T000000Z | more than five years",
        "DTSTART:20261005T160000Z^DURATION:PT1H^RRULE:FREQ=DAILY;COUNT=2000000000 | more than five years",
        "DTSTART:20261005T160000Z^DURATION:PT1H^RRULE:FREQ=YEARLY;INTERVAL=2000000000;COUNT=5 | cannot be read",
        "DTSTART:20261005T160000Z^DURATION:PT1H^RRULE:FREQ=DAILY;INTERVAL=0;COUNT=5 | cannot be read",
        "DTSTART:20261005T160000Z^DURATION:PT1H^RRULE:FREQ=WEEKLY;COUNT=3^RRULE:FREQ=DAILY;COUNT=3 | more than one rule",
        "DTSTART:20261005T160000Z^DURATION:PT1H^RDATE:20361005T160000Z | more than five years",
        "DTSTART;TZID=Mars/Olympus:20261005T160000^DURATION:PT1H | zone is not known",
        "DTSTART:20261005T160000Z | Say when the session ends",
        "DTSTART:tomorrow^DURATION:PT1H | The start is missing",
        "DTSTART:20261005T160000Z^DURATION:PT1H^RECURRENCE-ID;RANGE=THISANDFUTURE:20261005T160000Z | several days at once",
        "DTSTART;VALUE=DATE:20261005 | names no session",
    })
    void what_cannot_be_used_is_told(String lines, String what) {
        SessionList list = read(event(("UID:x^" + lines).split("\\^")));
        assertThat(list.rows()).isEmpty();
        assertThat(list.faults()).extracting(ImportFault::what).anyMatch(said -> said.contains(what));
    }

    @Test
    @Timeout(60)
    void whatever_is_sent_there_is_an_answer() {
        assertThat(read(event("UID:n", "DTSTART:20261005T160000Z", "DURATION:PT1H", "RRULE:FREQ=DAILY;BYMONTH=2;BYMONTHDAY=30;COUNT=5")).rows()).as("a rule that never fits").hasSize(1);
        assertThat(SessionCalendar.read(calendar("BEGIN:VTIMEZONE\r\nTZID:Odd\r\nBEGIN:STANDARD\r\nDTSTART:19700101T000000\r\nTZOFFSETFROM:+0100\r\nTZOFFSETTO:+0100\r\nRRULE:FREQ=SECONDLY\r\n"
                + "END:STANDARD\r\nEND:VTIMEZONE\r\n" + event("UID:z", "DTSTART;TZID=Odd:20261005T160000", "DURATION:PT1H"))).faults().getFirst().what()).contains("time zone that cannot be one");
        assertThat(SessionCalendar.read(calendar(event("UID:x", "DTSTART:20261005T160000Z", "DURATION:PT1H").repeat(501))).faults().getFirst().what()).contains("more than 500 events");
        assertThat(read(event("UID:x", "DTSTART:20261005T160000Z", "DURATION:PT1H", "RRULE:FREQ=DAILY;COUNT=1500"), event("UID:y", "DTSTART:20261005T160000Z", "DURATION:PT1H", "RRULE:FREQ=DAILY;COUNT=1500"))
                .faults().getFirst().what()).contains("more than 2000 entries");
        for (String text : List.of("BEGIN:VCALENDAR", "BEGIN:VCALENDAR\r\n" + "BEGIN:VEVENT\r\n".repeat(50_000), "BEGIN:VCALENDAR\r\n" + "X".repeat(1_000_000), "BEGIN:VCALENDAR\r\nBEGIN:VEVENT\r\n" + " fold\r\n".repeat(100_000))) {
            assertThat(SessionCalendar.read(text).faults()).isNotEmpty();
        }
        Random random = new Random(20261129);
        String whole = calendar(event("UID:a1", "DTSTART;TZID=Europe/Berlin:20261005T160000", "DTEND;TZID=Europe/Berlin:20261005T170000", "RRULE:FREQ=WEEKLY;BYDAY=MO,WE;COUNT=5", "EXDATE:20261012T140000Z"));
        for (int i = 0; i < 2_000; i++) {
            StringBuilder spoilt = new StringBuilder(whole);
            for (int n = 1 + random.nextInt(6); n > 0; n--) {
                int at = random.nextInt(spoilt.length());
                switch (random.nextInt(3)) {
                    case 0 -> spoilt.deleteCharAt(at);
                    case 1 -> spoilt.insert(at, (char) random.nextInt(128));
                    default -> spoilt.setCharAt(at, "0123456789TZ;:,=-\n".charAt(random.nextInt(18)));
                }
            }
            SessionList list = SessionCalendar.read(spoilt.toString());
            assertThat(list.rows().isEmpty() && list.faults().isEmpty()).as(spoilt.toString()).isFalse();
        }
    }

    @Test
    void codes_fit_into_an_address_and_stay_unlike_each_other() {
        assertThat(CalendarCode.of("7f3a@google.com", "")).isEqualTo("7f3a@google.com");
        assertThat(CalendarCode.of("a/b?c", "20261005T140000Z")).matches("a-b-c-[0-9a-f]{12}_20261005T140000Z").isNotEqualTo(CalendarCode.of("a?b/c", "20261005T140000Z"));
        assertThat(CalendarCode.of("x".repeat(250) + "1", "20261005T140000Z")).hasSizeLessThan(100).isNotEqualTo(CalendarCode.of("x".repeat(250) + "2", "20261005T140000Z"));
    }

    private static String rule(Random random) {
        String end = random.nextBoolean() ? ";COUNT=" + (2 + random.nextInt(20)) : ";UNTIL=2027" + "%02d".formatted(6 + random.nextInt(6)) + "15T120000Z";
        return "RRULE:" + switch (random.nextInt(4)) {
            case 0 -> "FREQ=DAILY;INTERVAL=" + (1 + random.nextInt(9));
            case 1 -> "FREQ=WEEKLY;WKST=MO;INTERVAL=" + (1 + random.nextInt(4)) + ";BYDAY=" + List.of("MO", "TU,TH", "MO,WE,FR", "SA,SU").get(random.nextInt(4));
            case 2 -> "FREQ=MONTHLY;BYDAY=" + List.of("1MO", "-1FR", "2TU").get(random.nextInt(3));
            default -> "FREQ=MONTHLY;BYMONTHDAY=" + List.of("1", "15", "-1").get(random.nextInt(3));
        } + end;
    }

    private static Instant start(SessionRow row) {
        return Objects.requireNonNull(row.starts()).in(ZoneOffset.UTC);
    }

    private static SessionList read(String... events) {
        return SessionCalendar.read(calendar(String.join("", events)));
    }

    static String calendar(String inside) {
        return "BEGIN:VCALENDAR\r\nVERSION:2.0\r\nPRODID:-//Test//Test//EN\r\n" + inside + "END:VCALENDAR\r\n";
    }

    static String event(String... lines) {
        return "BEGIN:VEVENT\r\n" + String.join("\r\n", lines) + "\r\nEND:VEVENT\r\n";
    }
}
