package org.admitone.roster.imports;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Set;
import org.admitone.roster.Role;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RosterReaderTest {

    private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");

    private static RosterList read(String text) {
        return RosterReader.read(text, BERLIN);
    }

    private static RosterRow only(String text) {
        RosterList list = read(text);
        assertThat(list.faults()).isEmpty();
        return list.rows().getFirst();
    }

    @ParameterizedTest
    @ValueSource(strings = {
        "uid,email,name\n7,ada@example.org,Ada Lovelace",
        "name;uid;email\nAda Lovelace;7;ada@example.org",
        "E-Mail\tAnzeigename\tID\nada@example.org\tAda Lovelace\t7\n",
        "Vorname|Nachname|E-Mail-Adresse|Matrikelnummer\r\nAda|Lovelace|ada@example.org|7\r\n",
        "sep=;\nUser ID;First Name;Last Name;Email Address\n7;Ada;Lovelace;ada@example.org",
        "\uFEFF\"uid\",\"email\",\"name\"\n\"7\",\"ada@example.org\",\"Ada Lovelace\"",
        "\n\n uid , email , name \n 7 , ada@example.org , Ada Lovelace ",
        "uid,phone,email,name\n7,+49 30 1,ada@example.org,Ada Lovelace",
    })
    void columns_come_in_any_order_language_and_separator(String text) {
        RosterRow row = only(text);
        assertThat(row.uid()).isEqualTo("7");
        assertThat(row.email()).isEqualTo("ada@example.org");
        assertThat(row.name()).isEqualTo("Ada Lovelace");
    }

    @ParameterizedTest
    @ValueSource(strings = {
        "ada@example.org,bob@example.org", "ada@example.org; bob@example.org;", "ada@example.org bob@example.org",
        "ada@example.org\nbob@example.org\n", "\r\n  ada@example.org\r\n\r\n\tbob@example.org  \r\n", "ada@example.org\rbob@example.org",
        "Ada Lovelace <ada@example.org>, \"Babbage, Bob\" <bob@example.org>", "<ada@example.org> <bob@example.org>",
        "email\nada@example.org\nbob@example.org",
    })
    void addresses_are_enough(String text) {
        RosterList list = read(text);
        assertThat(list.faults()).isEmpty();
        assertThat(list.rows()).extracting(RosterRow::email).containsExactly("ada@example.org", "bob@example.org");
    }

    @Test
    void names_before_addresses_are_read() {
        RosterList list = read("Ada Lovelace <ada@example.org>; \"Babbage, Bob\" <bob@example.org>");
        assertThat(list.rows()).extracting(RosterRow::name).containsExactly("Ada Lovelace", "Babbage, Bob");
    }

    @Test
    void ids_alone_are_read_one_by_one() {
        assertThat(read("4711\n4712, 4713").rows()).extracting(RosterRow::uid).containsExactly("4711", "4712", "4713");
    }

    @Test
    void terms_are_read_in_the_courses_zone() {
        TermsSaid terms = only("""
                uid;rolle;von;bis;termine;gesperrt;grund
                7;Lehrkraft;1.9.2026;30.9.2026;a1, b2;ja;nicht bezahlt""").terms();
        assertThat(terms.role()).isEqualTo(Said.that(Role.TEACHER));
        assertThat(terms.from()).isEqualTo(Said.that(Instant.parse("2026-08-31T22:00:00Z")));
        assertThat(terms.until()).as("the whole last day").isEqualTo(Said.that(Instant.parse("2026-09-30T22:00:00Z")));
        assertThat(terms.sessions()).isEqualTo(Said.that(Set.of("a1", "b2")));
        assertThat(terms.suspended()).isEqualTo(Said.that("nicht bezahlt"));
    }

    @ParameterizedTest
    @CsvSource({"2026-09-30T18:00:00Z, 2026-09-30T18:00:00Z", "2026-09-30 18:00, 2026-09-30T16:00:00Z",
        "2026-09-30T18:00:00+05:00, 2026-09-30T13:00:00Z", "30.09.2026 18:00, 2026-09-30T16:00:00Z"})
    void exact_times_are_read(String cell, Instant at) {
        assertThat(only("uid,until\n7," + cell).terms().until()).isEqualTo(Said.that(at));
    }

    @Test
    void an_empty_cell_clears_and_a_missing_column_says_nothing() {
        TermsSaid terms = only("uid,until,suspended\n7,,").terms();
        assertThat(terms.until()).isEqualTo(Said.none());
        assertThat(terms.suspended()).isEqualTo(Said.none());
        assertThat(terms.from()).isEqualTo(Said.unsaid());
        assertThat(terms.sessions()).isEqualTo(Said.unsaid());
    }

    @Test
    void every_bad_line_is_told_with_its_column_and_the_good_ones_are_read() {
        RosterList list = read("""
                uid,email,name,role,until
                1,ada@example.org,Ada,learner,2026-09-30
                2,no address,Bob,learner,
                3,eve@example.org,Eve,king,31/12/2026
                4,"zoe@example.org",Zo"e,teacher,
                ,,Nobody,,
                6,max@example.org,Max,learner,,surplus
                7,"unclosed@example.org,Una,learner,
                8,kim@example.org,Kim\tTab,learner,""");
        assertThat(list.faults()).extracting(fault -> fault.spot().line() + " " + fault.column())
                .containsExactlyInAnyOrder("3 email", "4 role", "4 until", "6 null", "7 null", "8 null", "9 name");
        assertThat(list.rows()).extracting(RosterRow::uid).containsExactly("1", "4");
    }

    @Test
    void a_stray_quotation_mark_spoils_one_line_only() {
        RosterList list = read("uid,name\n1,\"Ada\" L\n2,Bob\n3,\"Eve\n4,Kim\n");
        assertThat(list.faults()).extracting(fault -> fault.spot().line()).containsExactly(2, 4);
        assertThat(list.rows()).extracting(RosterRow::uid).containsExactly("2", "4");
    }

    @Test
    void line_numbers_are_those_of_the_file_also_after_quoted_breaks() {
        RosterList list = read("uid,name,note\n1,Ada,\"two\nlines\"\n\n2,Bob,x\nx,,\n3,\u0007,\n");
        assertThat(list.rows()).extracting(row -> row.spot().line()).containsExactly(2, 5, 6);
        assertThat(list.faults()).extracting(fault -> fault.spot().words()).containsExactly("line 7");
    }

    @ParameterizedTest
    @ValueSource(strings = {"=HYPERLINK(\"http://evil\")", "<script>alert(1)</script>", "+1+1", "@SUM(A1)", "Robert'); drop table person;--", "O’Neil Ñandú 李雷 👩‍🎓"})
    void formulas_and_script_are_just_names(String name) {
        assertThat(only("uid,name\n7,\"" + name.replace("\"", "\"\"") + "\"").name()).isEqualTo(name);
    }

    @ParameterizedTest
    @ValueSource(strings = {"a\0b", "a\u0007b", "a\u202Eb", "a\u200Bb", "a\nb", "\uD800"})
    void control_characters_in_names_are_refused(String name) {
        RosterList list = read("uid,name\n7,\"" + name + "\"");
        assertThat(list.rows()).isEmpty();
        assertThat(list.faults()).hasSize(1).allSatisfy(fault -> {
            assertThat(fault.what()).contains("control character");
            assertThat(fault.seen()).doesNotContain("\0", "\u0007");
        });
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "   \n\t\n", "\uFEFF", "uid,name\n", "uid,name"})
    void empty_lists_are_said_to_be_empty(String text) {
        assertThat(read(text).faults()).hasSize(1);
        assertThat(read(text).rows()).isEmpty();
    }

    @Test
    void a_table_without_header_is_told_what_is_missing() {
        RosterList list = read("4711,Ada Lovelace,ada@example.org");
        assertThat(list.faults()).isNotEmpty();
        assertThat(list.faults().getFirst().what()).contains("names its columns");
    }

    @Test
    void header_without_anybody_to_name_or_with_a_column_twice_is_one_fault() {
        assertThat(read("name,role\nAda,learner\nBob,learner").faults()).hasSize(1);
        assertThat(read("email,mail\na@example.org,b@example.org").faults()).hasSize(1);
    }

    @Test
    void huge_lines_are_refused_quickly() {
        String huge = "x".repeat(10_000_000);
        for (String text : List.of(huge, "uid,name\n1," + huge + "\n2,Bob", "uid,name\n1,\"" + huge, huge + "@example.org",
                "uid,name," + huge + "\n1,Ada,x", "\"".repeat(10_000_000), "<".repeat(10_000_000), "uid" + ",".repeat(10_000_000))) {
            RosterList list = read(text);
            assertThat(list.rows()).hasSizeLessThan(2);
            assertThat(list.faults()).isNotEmpty().allSatisfy(fault -> assertThat(String.valueOf(fault.seen())).hasSizeLessThan(100));
        }
    }

    @Test
    void ten_thousand_addresses_on_one_line_are_a_list() {
        StringBuilder all = new StringBuilder();
        for (int i = 0; i < 10_000; i++) {
            all.append("learner").append(i).append("@example.org, ");
        }
        assertThat(read(all.toString()).rows()).hasSize(10_000);
        assertThat(read(all + " nobody").faults()).singleElement().satisfies(fault -> assertThat(fault.spot().words()).isEqualTo("line 1, entry 10001"));
    }

    @Test
    void too_many_entries_are_refused_as_a_whole() {
        RosterList list = read("uid,name\n" + "1,Ada\n".repeat(RosterList.MOST + 1));
        assertThat(list.rows()).isEmpty();
        assertThat(list.faults()).singleElement().satisfies(fault -> assertThat(fault.what()).contains("more than"));
    }
}
