package org.admitone.session.imports;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDateTime;
import java.util.Random;
import org.admitone.platform.lists.ImportFault;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SessionTableTest {

    @ParameterizedTest(name = "{0}")
    @ValueSource(strings = {
        "code,title,date,start,end\nA1,Sets,2026-09-30,18:00,19:30",
        "Kennung;Thema;Datum;Von;Bis\nA1;Sets;30.9.2026;18:00 Uhr;19.30 Uhr",
        "Session ID\tTopic\tStart\tDuration (minutes)\nA1\tSets\t2026-09-30T18:00\t90 min",
        "nr|titel|beginnt|ende\nA1|Sets|Mi, 30.09.2026 18:00|30.09.2026 19:30",
        "sep=;\r\ncode;title;day;start;end\r\nA1;Sets;Wednesday 2026-09-30;6:00 PM;7:30 pm\r\n",
    })
    void columns_have_the_names_that_schools_give_them(String text) {
        SessionRow row = only(text);
        assertThat(row.code()).isEqualTo("A1");
        assertThat(row.title()).isEqualTo("Sets");
        assertThat(row.starts()).isEqualTo(clock("2026-09-30T18:00"));
        assertThat(row.ends()).isEqualTo(clock("2026-09-30T19:30"));
        assertThat(row.cancelled()).isFalse();
    }

    @Test
    void an_end_that_does_not_come_after_the_start_is_on_the_next_day_and_an_offset_is_exact() {
        assertThat(only("code,start,end\nA1,2026-09-30 23:00,0:30").ends()).isEqualTo(clock("2026-10-01T00:30"));
        assertThat(only("code,start,end\nA1,2026-09-30T23:00+02:00,2026-09-30T22:00:00Z").starts()).isEqualTo(new ListedTime.Exact(Instant.parse("2026-09-30T21:00:00Z")));
        assertThat(only("code,date,start,end date,end\nA1,2026-09-30,8:00,,2026-10-02 9:00").ends()).isEqualTo(clock("2026-10-02T09:00"));
    }

    @Test
    void what_does_not_take_place_needs_no_time() {
        SessionList list = SessionTable.read("code;start;end;status\nA1;;;cancelled\nA2;2026-09-30 8:00;9:00;geplant\nA3;2026-09-30 8:00;9:00;entfällt");
        assertThat(list.faults()).isEmpty();
        assertThat(list.rows()).extracting(SessionRow::cancelled).containsExactly(true, false, true);
    }

    @Test
    void every_fault_is_told_with_its_line_and_its_column() {
        SessionList list = SessionTable.read("""
                Code;Beginn;Ende;Status;Zeitzone;Farbe
                A1;morgen;18:00;;;
                A2;2026-13-01 18:00;19:00;;;
                A3;2026-09-30 18:00;;vielleicht;Mars/Olympus;
                A4;;19:00;;;
                A5;2026-09-30 18:00;19:00;;;blau;zu viel
                A6;2026-09-30 18:00;19:00;;;blau
                """);
        assertThat(list.notes()).containsExactly("The column “Farbe” is not used.");
        assertThat(list.rows()).extracting(SessionRow::code).containsExactly("A6");
        assertThat(list.faults()).extracting(fault -> fault.spot().line() + " " + fault.column()).containsExactly("2 Beginn", "3 Beginn", "4 Status", "4 Ende", "4 Zeitzone", "5 Beginn", "6 null");
        assertThat(list.faults()).extracting(ImportFault::what).allMatch(what -> what.endsWith("."));
    }

    @ParameterizedTest(name = "{1}")
    @CsvSource(delimiter = '>', value = {
        "'' > The list is empty.",
        "'18:00;19:00' > The first line must name the columns",
        "'code;title' > needs a column start",
        "'code;start' > needs a column end or minutes",
        "'code;start;end' > The list names no session.",
        "'code;code;start;end' > there twice",
    })
    void what_is_no_list_is_told_as_a_whole(String text, String what) {
        assertThat(SessionTable.read(text).faults()).extracting(ImportFault::what).anyMatch(said -> said.contains(what));
    }

    @Test
    void long_lists_are_refused_and_hostile_text_ends() {
        assertThat(SessionTable.read("code,start,end\n" + "A,2026-09-30 18:00,19:00\n".repeat(SessionList.MOST + 1)).faults().getFirst().what()).contains("more than 2000 entries");
        assertThat(SessionTable.read("code,start,end\nA,+999999999-12-31 23:59,23:58\nB,\"2026-09-30 18:00,19:00").faults()).hasSize(2);
        Random random = new Random(20261129);
        String[] bits = {"code", "start", "end", ",", ";", "\n", "\"", "2026-09-30", " ", "18:00", "T", "+02:00", "99999999999", "\u0000", "\uD83D", "Uhr", "cancelled", "\t", "T25:61", "31.2.2026"};
        for (int i = 0; i < 3_000; i++) {
            StringBuilder text = new StringBuilder(random.nextBoolean() ? "code,start,end,status\n" : "");
            for (int n = random.nextInt(40); n > 0; n--) {
                text.append(bits[random.nextInt(bits.length)]);
            }
            SessionList list = SessionTable.read(text.toString());
            assertThat(list.rows().isEmpty() && list.faults().isEmpty()).as(text.toString()).isFalse();
        }
    }

    private static SessionRow only(String text) {
        SessionList list = SessionTable.read(text);
        assertThat(list.faults()).isEmpty();
        assertThat(list.rows()).hasSize(1);
        return list.rows().getFirst();
    }

    private static ListedTime clock(String local) {
        return new ListedTime.OfTheClock(LocalDateTime.parse(local));
    }
}
