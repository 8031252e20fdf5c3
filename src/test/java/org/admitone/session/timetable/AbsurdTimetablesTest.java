package org.admitone.session.timetable;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.admitone.platform.BadInput;
import org.admitone.platform.Faults;
import org.admitone.provider.zoom.terms.Term;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/// What nobody means: a server answers it like any other slip, and goes on.
class AbsurdTimetablesTest {

    @Test
    void days_that_no_calendar_reaches_are_told() {
        for (LocalDate day : List.of(LocalDate.MAX, LocalDate.MIN, LocalDate.of(9999, 12, 31), LocalDate.of(300_000, 1, 1), LocalDate.of(1999, 12, 30))) {
            isTold(() -> weekly(day, day, Set.of()), "The days must lie between the years 2000 and 2200.");
            isTold(() -> new Term(day, day, List.of()), "The days must lie between the years 2000 and 2200.");
            isTold(() -> weekly(LocalDate.of(2026, 11, 30), LocalDate.of(2026, 12, 14), Set.of(day)), "At most 2000 days without class, between the years 2000 and 2200.");
        }
        assertThat(weekly(LocalDate.of(2199, 12, 1), LocalDate.of(2199, 12, 29), Set.of()).occurrences()).hasSize(9);
    }

    @Test
    @Timeout(20)
    void a_few_lines_that_leave_out_thousands_of_years_are_not_worked_out() {
        String spans = IntStream.range(0, 9000).mapToObj(i -> LocalDate.of(1, 1, 1).plusDays(400L * i) + " – " + LocalDate.of(1, 1, 1).plusDays(400L * i + 399)).collect(Collectors.joining("\n"));
        Faults faults = new Faults();
        assertThat(DaysLeftOut.read(spans, "leftOut", faults)).hasSizeLessThan(3000);
        assertThat(faults.found()).extracting(BadInput.Fault::what).singleElement().asString().contains("At most 2000 days without class");
        Faults wrong = new Faults();
        assertThat(DaysLeftOut.read("x\n".repeat(4_000_000), "leftOut", wrong)).isEmpty();
        assertThat(wrong.found()).as("more than anybody reads").hasSizeBetween(1, 100);
    }

    private static void isTold(ThrowingCallable act, String what) {
        assertThatThrownBy(act).isInstanceOfSatisfying(BadInput.class, bad -> assertThat(bad.faults()).extracting(BadInput.Fault::what).contains(what));
    }

    private static WeeklyTimetable weekly(LocalDate from, LocalDate until, Set<LocalDate> leftOut) {
        return new WeeklyTimetable(Set.of(DayOfWeek.MONDAY, DayOfWeek.SUNDAY), 1, from, until, LocalTime.of(10, 0), LocalTime.of(11, 0), ZoneOffset.UTC, leftOut);
    }
}
