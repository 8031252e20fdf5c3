package org.admitone.session.timetable;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.function.Function;
import org.admitone.audit.Actor;
import org.admitone.platform.Clash;
import org.admitone.platform.Faults;
import org.admitone.platform.Revision;
import org.admitone.roster.Changes;
import org.springframework.stereotype.Component;

/// Where the list of the school's holidays is kept. A change of it is of the list alone: sessions that are planned stay until somebody decides otherwise.
@Component
public final class HolidayDesk {

    private final PostgresHolidays rows;
    private final Changes changes;

    HolidayDesk(PostgresHolidays rows, Changes changes) {
        this.rows = rows;
        this.changes = changes;
    }

    public Holidays list() {
        return rows.read();
    }

    /// What a calendar as ministries publish it names; each fault is told. Changes nothing.
    public List<Holiday> read(String calendar, String field) {
        Faults faults = new Faults();
        List<Holiday> found = HolidayCalendar.holidays(calendar, field, faults);
        faults.orThrow();
        return List.copyOf(new TreeSet<>(found));
    }

    /// What is in the list already stays. Nothing new: nothing is done.
    ///
    /// @throws Clash where the list is another by now
    public Holidays.Difference add(Collection<Holiday> more, Revision basedOn, Actor actor) {
        return change(now -> now.with(more).all(), basedOn, actor);
    }

    /// What is not in the list is gone already.
    public Holidays.Difference remove(Holiday holiday, Revision basedOn, Actor actor) {
        return change(now -> now.all().stream().filter(one -> !one.equals(holiday)).toList(), basedOn, actor);
    }

    /// From now on these are the school's holidays and no others. The same again changes nothing.
    public Holidays.Difference replace(Collection<Holiday> wanted, Revision basedOn, Actor actor) {
        return change(_ -> wanted, basedOn, actor);
    }

    private Holidays.Difference change(Function<Holidays, Collection<Holiday>> wanted, Revision basedOn, Actor actor) {
        return changes.make(actor, change -> {
            Holidays now = rows.demand();
            if (!basedOn.equals(Revision.ANY) && basedOn.number() != now.revision()) {
                throw Clash.changedMeanwhile("list of holidays");
            }
            Holidays then = new Holidays(List.copyOf(wanted.apply(now)), now.revision());
            Holidays.Difference difference = now.to(then.all());
            if (!difference.none()) {
                rows.change(difference);
                change.note("school_holidays.changed", null, null, null, Map.of("added", words(difference.added()), "removed", words(difference.removed())));
            }
            return difference;
        });
    }

    private static List<String> words(Collection<Holiday> some) {
        return some.stream().map(Holiday::inWords).toList();
    }
}
