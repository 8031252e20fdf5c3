package org.admitone.session.timetable;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class PostgresHolidays {

    private final JdbcClient jdbc;

    PostgresHolidays(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// One look at both, so that the list is that of its revision.
    Holidays read() {
        List<Holiday> found = new ArrayList<>();
        AtomicLong revision = new AtomicLong();
        jdbc.sql("select l.revision, h.name, h.first_day, h.last_day from school_holiday_list l left join school_holiday h on true").query(row -> {
            revision.set(row.getLong("revision"));
            LocalDate first = row.getObject("first_day", LocalDate.class);
            if (first != null) {
                found.add(new Holiday(row.getString("name"), first, row.getObject("last_day", LocalDate.class)));
            }
        });
        return new Holidays(found, revision.get());
    }

    /// Whoever changes the list, or does something because of it, does so one after the other until the commit.
    Holidays demand() {
        jdbc.sql("select revision from school_holiday_list for update").query(Long.class).single();
        return read();
    }

    /// Nobody changes the list until the commit.
    Holidays hold() {
        jdbc.sql("select revision from school_holiday_list for share").query(Long.class).single();
        return read();
    }

    void change(Holidays.Difference difference) {
        difference.removed().forEach(holiday -> of("delete from school_holiday where name = :name and first_day = :first and last_day = :last", holiday));
        difference.added().forEach(holiday -> of("insert into school_holiday (name, first_day, last_day) values (:name, :first, :last)", holiday));
        jdbc.sql("update school_holiday_list set revision = revision + 1").update();
    }

    private void of(String statement, Holiday holiday) {
        jdbc.sql(statement).param("name", holiday.name()).param("first", holiday.first()).param("last", holiday.last()).update();
    }
}
