package org.admitone.classmail;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import org.admitone.classmail.calendar.CalendarEntry;
import org.admitone.classmail.calendar.CalendarEntry.Standing;
import org.admitone.classmail.calendar.CalendarEntry.What;
import org.admitone.classmail.calendar.CalendarWords;
import org.admitone.classmail.calendar.CalendarWriter;
import org.admitone.classmail.calendar.CalendarWriter.Party;
import org.admitone.platform.words.Language;
import org.admitone.platform.words.Words;
import org.admitone.roster.PersonId;
import org.admitone.session.SessionId;
import org.junit.jupiter.api.Test;

/// What we write is read by a library that shares nothing with the one that wrote it.
class CalendarWriterTest {

    private static final CalendarWriter WRITER = new CalendarWriter(Words.ENGLISH);
    private static final CalendarWords ENGLISH = new CalendarWords(Words.ENGLISH);
    private static final CalendarWords GERMAN = new CalendarWords(Words.in(Language.DE));
    private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");
    private static final Party SCHOOL = new Party("Lyceum \"of the Lake\"", "door@school.example");
    private static final Party GUEST = new Party("Ünal, \"Ada\"; Ö\nX", "ada@school.example");
    private static final Instant NOW = Instant.parse("2026-09-01T08:00:00Z");
    private static final String LINK = "https://classes.example/p/abcdefghijklmnopqrstuvwxyz0123456789";

    @Test
    void whatever_a_title_or_name_holds_is_read_back_as_it_was() {
        String title = "Equations; part 1, \"quadratic\"\\n — Gleichungen für Anfänger und alle anderen, die sich daran erinnern möchten, wie das war " + "🙂".repeat(80);
        ReadCalendar read = ReadCalendar.of(WRITER.request(entry(title, "2026-09-04T08:00:00Z", "2026-09-04T09:00:00Z", Standing.TAKES_PLACE), SCHOOL, GUEST));
        assertThat(read.only().value("SUMMARY")).isEqualTo("Algebra: " + title);
        assertThat(read.only().value("LOCATION")).isEqualTo(LINK);
        assertThat(read.only().value("ATTENDEE")).isEqualTo("mailto:ada@school.example");
        assertThat(read.only().value("ORGANIZER")).isEqualTo("mailto:door@school.example");
        assertThat(read.text().lines()).allSatisfy(line -> assertThat(line.length()).isLessThanOrEqualTo(75));
    }

    @Test
    void each_method_is_as_the_standard_wants_it() {
        CalendarEntry comes = entry("One", "2026-09-04T08:00:00Z", "2026-09-04T09:00:00Z", Standing.TAKES_PLACE);
        CalendarEntry gone = entry("Two", "2026-09-05T08:00:00Z", "2026-09-05T09:00:00Z", Standing.CANCELLED);
        assertThat(ReadCalendar.of(WRITER.request(comes, SCHOOL, GUEST)).method()).isEqualTo("REQUEST");
        assertThat(ReadCalendar.of(WRITER.cancel(gone, SCHOOL, GUEST)).only().value("STATUS")).isEqualTo("CANCELLED");
        ReadCalendar both = ReadCalendar.of(WRITER.publish(List.of(comes, gone), SCHOOL));
        assertThat(both.method()).isEqualTo("PUBLISH");
        assertThat(both.events()).extracting(event -> event.value("UID")).doesNotHaveDuplicates().hasSize(2);
        ReadCalendar feed = ReadCalendar.of(WRITER.feed("Lyceum", List.of(comes, gone)));
        assertThat(feed.method()).isEmpty();
        assertThat(feed.property("X-WR-CALNAME")).isEqualTo("Lyceum");
        assertThat(ReadCalendar.of(WRITER.feed("Lyceum", List.of())).events()).isEmpty();
    }

    @Test
    void the_eye_for_messages_sees() throws Exception {
        String text = WRITER.request(entry("Algebra", "2026-09-04T08:00:00Z", "2026-09-04T09:00:00Z", Standing.TAKES_PLACE), SCHOOL, GUEST);
        String nobodys = text.replaceAll("\r\n ", "").replaceAll("ORGANIZER[^\r]*\r\n", "");
        assertThat(ReadCalendar.wrongWithMessage(new net.fortuna.ical4j.data.CalendarBuilder().build(new java.io.StringReader(nobodys)))).singleElement().asString().contains("ORGANIZER");
    }

    @Test
    void an_hour_that_comes_twice_and_one_that_never_comes_are_instants_all_the_same() {
        Instant first = Instant.parse("2026-10-25T00:30:00Z");          // 02:30 summer time
        Instant second = Instant.parse("2026-10-25T01:30:00Z");         // 02:30 again
        ReadCalendar.Event read = ReadCalendar.of(WRITER.feed("x", List.of(entry("Night", first.toString(), second.toString(), Standing.TAKES_PLACE)))).only();
        assertThat(read.startsAt()).isEqualTo(first);
        assertThat(Duration.between(read.startsAt(), read.endsAt())).isEqualTo(Duration.ofHours(1));
        assertThat(ENGLISH.when(first, second, BERLIN)).isEqualTo("Sunday 25 October 2026, 02:30 (UTC+02:00) to 02:30 (UTC+01:00) (Europe/Berlin)");

        Instant before = Instant.parse("2026-03-29T00:30:00Z");         // 01:30, half an hour before the clocks jump
        ReadCalendar.Event jumped = ReadCalendar.of(WRITER.feed("x", List.of(entry("Night", before.toString(), before.plusSeconds(3600).toString(),
                Standing.TAKES_PLACE)))).only();
        assertThat(jumped.endsAt()).isEqualTo(before.plusSeconds(3600));
        assertThat(ENGLISH.when(before, before.plusSeconds(3600), BERLIN))
                .isEqualTo("Sunday 29 March 2026, 01:30 (UTC+01:00) to 03:30 (UTC+02:00) (Europe/Berlin)");
        assertThat(ENGLISH.when(before, before.plusSeconds(90000), ZoneId.of("UTC")))
                .isEqualTo("Sunday 29 March 2026, 00:30 to Monday 30 March 2026, 01:30 (UTC)");
        assertThat(GERMAN.when(before, before.plusSeconds(90000), ZoneId.of("UTC"))).isEqualTo("Sonntag, 29. März 2026, 00:30 bis Montag, 30. März 2026, 01:30 (UTC)");
        assertThat(GERMAN.when(first, second, BERLIN)).isEqualTo("Sonntag, 25. Oktober 2026, 02:30 (UTC+02:00) bis 02:30 (UTC+01:00) (Europe/Berlin)");
        assertThat(GERMAN.shortly(first, BERLIN)).isEqualTo("So. 25. Okt., 02:30");
    }

    private static CalendarEntry entry(String title, String from, String until, Standing standing) {
        return new CalendarEntry(new CalendarEntry.Of(new SessionId(UUID.randomUUID()), new PersonId(UUID.randomUUID())),
                new What("Algebra", title, Instant.parse(from), Instant.parse(until), BERLIN), 3, NOW, standing, standing == Standing.CANCELLED ? null : LINK);
    }
}
