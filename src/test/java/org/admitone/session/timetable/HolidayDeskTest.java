package org.admitone.session.timetable;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;
import org.admitone.audit.Actor;
import org.admitone.platform.BadInput;
import org.admitone.platform.Clash;
import org.admitone.platform.Revision;
import org.admitone.platform.SettableClock;
import org.admitone.platform.TestDatabase;
import org.admitone.platform.TestServer;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// The list of the school's holidays.
class HolidayDeskTest {

    private static final Actor OLGA = Actor.staff("olga");
    private static final Holiday AUTUMN = holiday("Autumn", "2026-10-12", "2026-10-24");
    private static final Holiday WINTER = holiday("Winter", "2026-12-23", "2027-01-06");

    @AutoClose static final TestDatabase database = TestDatabase.fresh();
    @AutoClose static final TestServer server = TestServer.on(database, SettableClock.at("2026-09-01T10:00:00Z"));
    private final HolidayDesk desk = server.bean(HolidayDesk.class);

    @BeforeEach
    void empty() {
        desk.replace(List.of(), Revision.ANY, OLGA);
    }

    @Test
    void is_added_to_removed_from_and_replaced_and_the_same_again_changes_nothing() {
        assertThat(desk.add(List.of(WINTER, AUTUMN), Revision.ANY, OLGA).added()).containsExactly(AUTUMN, WINTER);
        Holidays seen = desk.list();
        assertThat(seen.all()).containsExactly(AUTUMN, WINTER);
        assertThat(desk.add(List.of(WINTER), Revision.ANY, OLGA).none()).isTrue();
        assertThat(desk.replace(List.of(WINTER, AUTUMN), new Revision(seen.revision()), OLGA).none()).isTrue();
        assertThat(desk.list()).as("not even its revision").isEqualTo(seen);
        assertThat(desk.remove(AUTUMN, new Revision(seen.revision()), OLGA).removed()).containsExactly(AUTUMN);
        assertThatThrownBy(() -> desk.replace(List.of(), new Revision(seen.revision()), OLGA)).isInstanceOf(Clash.class);
        assertThat(desk.list().all()).containsExactly(WINTER);
        assertThat(desk.remove(AUTUMN, Revision.ANY, OLGA).none()).as("it is gone already").isTrue();
        assertThat(database.jdbc().sql("select detail::jsonb ->> 'removed' from audit where action = 'school_holidays.changed' order by seq desc limit 1").query(String.class).single())
                .isEqualTo("[\"2026-10-12 to 2026-10-24 Autumn\"]");
    }

    @Test
    void a_day_has_the_name_of_what_begins_first_and_neighbours_have_none() {
        desk.add(List.of(WINTER, holiday("Christmas", "2026-12-25", "2026-12-25")), Revision.ANY, OLGA);
        Holidays list = desk.list();
        assertThat(list.on(LocalDate.of(2026, 12, 25))).contains(WINTER);
        assertThat(list.on(LocalDate.of(2026, 12, 22))).isEmpty();
        assertThat(list.on(LocalDate.of(2027, 1, 6))).contains(WINTER);
        assertThat(list.on(LocalDate.of(2027, 1, 7))).isEmpty();
    }

    @Test
    void tells_everything_that_is_wrong_and_takes_no_more_than_it_can_hold() {
        assertThatThrownBy(() -> holiday(" ", "1999-01-01", "1998-01-01")).isInstanceOfSatisfying(BadInput.class,
                bad -> assertThat(bad.faults()).extracting(BadInput.Fault::where).containsExactly("name", "firstDay", "lastDay"));
        assertThatThrownBy(() -> holiday("Long", "2026-01-01", "2027-02-05")).isInstanceOf(BadInput.class);
        assertThat(holiday("As long as it gets", "2026-01-01", "2027-02-04").covers(LocalDate.of(2027, 2, 4))).isTrue();
        List<Holiday> many = IntStream.range(0, Holidays.MOST + 1).mapToObj(n -> holiday("Day " + n, "2026-10-12", "2026-10-12")).toList();
        assertThatThrownBy(() -> desk.add(many, Revision.ANY, OLGA)).isInstanceOf(BadInput.class);
        assertThat(desk.list().all()).as("all or none").isEmpty();
        assertThat(desk.add(many.subList(1, many.size()), Revision.ANY, OLGA).added()).hasSize(Holidays.MOST);
    }

    @Test
    void reads_the_names_and_days_of_a_calendar_and_tells_each_fault() {
        String calendar = "BEGIN:VCALENDAR\r\nVERSION:2.0\r\n" + event("Weihnachten\\, Neujahr", "20261223", "20270107") + event("Tag der\r\n  Einheit", "20261003", "20261004")
                + event("No day", "20261003T100000", "20261003T110000") + "END:VCALENDAR\r\n";
        assertThat(desk.read(calendar, "calendar")).containsExactly(holiday("Tag der Einheit", "2026-10-03", "2026-10-03"), holiday("Weihnachten, Neujahr", "2026-12-23", "2027-01-06"));
        assertThat(desk.list().all()).as("nothing was added").isEmpty();
        assertThat(desk.read("BEGIN:VCALENDAR\r\n" + event("x".repeat(150), "20261003", "20261004") + "END:VCALENDAR\r\n", "calendar").getFirst().name()).hasSize(100);
        assertThatThrownBy(() -> desk.read("BEGIN:VCALENDAR\r\n" + event("", "20261003", "20261004") + event("Forever", "20261003", "20291004") + event("Late", "22220101", "22220102")
                + "END:VCALENDAR\r\n", "calendar")).isInstanceOfSatisfying(BadInput.class, bad -> assertThat(bad.faults()).hasSize(3));
        assertThatThrownBy(() -> desk.read("2026-10-03", "calendar")).isInstanceOf(BadInput.class);
    }

    private static String event(String name, String first, String end) {
        return "BEGIN:VEVENT\r\nSUMMARY:" + name + "\r\nDTSTART;VALUE=DATE:" + first + "\r\nDTEND;VALUE=DATE:" + end + "\r\nEND:VEVENT\r\n";
    }

    private static Holiday holiday(String name, String first, String last) {
        return new Holiday(name, LocalDate.parse(first), LocalDate.parse(last));
    }
}
