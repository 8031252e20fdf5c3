package org.admitone.session.timetable;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import org.admitone.platform.BadInput;

/// The school's holidays as of one revision of the list, by their first day. They may overlap: two calendars name Christmas.
public record Holidays(List<Holiday> all, long revision) {

    public static final int MOST = 500;
    public static final Holidays NONE = new Holidays(List.of(), 0);

    public Holidays {
        all = List.copyOf(new TreeSet<>(all));
        if (all.size() > MOST) {
            throw new BadInput("holidays", "A school has 500 holidays in its list at most. Remove those that are over.");
        }
    }

    /// Of several the one that begins first.
    public Optional<Holiday> on(LocalDate day) {
        return all.stream().filter(holiday -> holiday.covers(day)).findFirst();
    }

    /// What a change of the list comes to.
    public record Difference(SortedSet<Holiday> added, SortedSet<Holiday> removed) {

        public boolean none() {
            return added.isEmpty() && removed.isEmpty();
        }
    }

    public Difference to(Collection<Holiday> wanted) {
        SortedSet<Holiday> added = new TreeSet<>(wanted);
        all.forEach(added::remove);
        SortedSet<Holiday> removed = new TreeSet<>(all);
        removed.removeAll(wanted instanceof TreeSet<Holiday> set ? set : new TreeSet<>(wanted));
        return new Difference(added, removed);
    }

    Holidays with(Collection<Holiday> more) {
        TreeSet<Holiday> both = new TreeSet<>(all);
        both.addAll(more);
        return new Holidays(List.copyOf(both), revision);
    }
}
