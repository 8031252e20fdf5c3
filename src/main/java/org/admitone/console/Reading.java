package org.admitone.console;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.function.Supplier;
import org.admitone.platform.BadInput;
import org.admitone.platform.CalendarReach;
import org.admitone.platform.Faults;
import org.jspecify.annotations.Nullable;

/// Reads a form into the trade's things and collects what is wrong on the way, so that every fault is told at once.
public final class Reading {

    private final Form form;
    private final Faults faults = new Faults();

    public Reading(Form form) {
        this.form = form;
    }

    public Faults faults() {
        return faults;
    }

    public int number(String field, int otherwise) {
        String typed = form.value(field);
        try {
            return typed.isEmpty() ? otherwise : Integer.parseInt(typed);
        } catch (NumberFormatException e) {
            faults.add(field, "This must be a whole number.");
            return otherwise;
        }
    }

    public ZoneId zone(String field, ZoneId otherwise) {
        String typed = form.value(field);
        try {
            return typed.isEmpty() ? otherwise : ZoneId.of(typed);
        } catch (DateTimeException e) {
            faults.add(field, "This time zone is not known. Write it as region and city, for example Europe/Berlin.");
            return otherwise;
        }
    }

    /// A `datetime-local` field; null where nothing was typed.
    public @Nullable Instant moment(String field, ZoneId zone) {
        String typed = form.value(field);
        if (typed.isEmpty()) {
            return null;
        }
        try {
            LocalDateTime local = LocalDateTime.parse(typed);
            CalendarReach.within(local.toLocalDate());
            return inZone(local, zone, field);
        } catch (DateTimeException e) {
            faults.add(field, "This is not a date and time. Write it like 2026-03-01 10:00.");
            return null;
        }
    }

    public LocalDate date(String field, LocalDate otherwise) {
        try {
            return CalendarReach.within(LocalDate.parse(form.value(field)));
        } catch (DateTimeException e) {
            faults.add(field, "A date is needed here, for example 2026-03-01.");
            return otherwise;
        }
    }

    public LocalTime time(String field, LocalTime otherwise) {
        try {
            return LocalTime.parse(form.value(field));
        } catch (DateTimeException e) {
            faults.add(field, "A time is needed here, for example 10:00.");
            return otherwise;
        }
    }

    /// Clocks are put forward once a year: an hour of that night does not exist.
    public Instant inZone(LocalDateTime local, ZoneId zone, String field) {
        if (zone.getRules().getValidOffsets(local).isEmpty()) {
            faults.add(field, "This time does not exist on that day: the clocks are put forward. Choose another.");
        }
        return local.atZone(zone).toInstant();
    }

    /// Builds a part; what it refuses is noted and the stand-in takes its place until the end.
    public <T> T part(Supplier<T> part, T standIn) {
        try {
            return part.get();
        } catch (BadInput bad) {
            faults.addAll(bad.faults());
            return standIn;
        }
    }

    /// Builds the whole, or tells every fault there was.
    public <T> T whole(Supplier<T> whole) {
        try {
            T thing = whole.get();
            if (faults.none()) {
                return thing;
            }
        } catch (BadInput bad) {
            faults.addAll(bad.faults());
        }
        throw new BadInput(faults.found().stream().distinct().toList());
    }
}
