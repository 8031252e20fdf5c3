package org.admitone.session.imports;

import biweekly.component.VEvent;
import biweekly.property.RecurrenceDates;
import biweekly.property.RecurrenceRule;
import biweekly.util.Frequency;
import biweekly.util.ICalDate;
import biweekly.util.Recurrence;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.Date;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.TimeZone;
import java.util.TreeSet;

/// When the classes of a repeating event begin, by its own clock. Whatever the rule says, this ends: rules without an end, by the hour, or over more than five years are refused. Pure.
final class CalendarSeries {

    private static final int LONGEST_YEARS = 5;
    private static final int LONGEST_INTERVAL = 100;
    private static final Set<Frequency> REPEATED = EnumSet.of(Frequency.DAILY, Frequency.WEEKLY, Frequency.MONTHLY, Frequency.YEARLY);
    private static final TimeZone UTC = TimeZone.getTimeZone("UTC");

    private CalendarSeries() {
    }

    /// @throws IllegalArgumentException with one sentence about what would be right
    static Set<LocalDateTime> starts(VEvent event, LocalDateTime first, CalendarZones.Clock clock) {
        Set<LocalDateTime> starts = new TreeSet<>();
        starts.add(first);
        for (RecurrenceDates dates : event.getRecurrenceDates()) {
            if (!dates.getPeriods().isEmpty()) {
                throw new IllegalArgumentException("This repeats by periods (RDATE;VALUE=PERIOD). List its days as dates with times.");
            }
            dates.getDates().forEach(date -> starts.add(local(date, first, clock)));
        }
        List<RecurrenceRule> rules = event.getProperties(RecurrenceRule.class);
        if (rules.size() > 1 || !event.getExceptionRules().isEmpty()) {
            throw new IllegalArgumentException("This repeats by more than one rule. Give each rule an event of its own, and list days without class as EXDATE.");
        }
        if (!rules.isEmpty()) {
            repeat(rules.getFirst().getValue(), first, clock, starts);
        }
        if (starts.stream().anyMatch(start -> !start.isBefore(first.plusYears(LONGEST_YEARS)))) {
            throw new IllegalArgumentException("This repeats over more than five years. Choose an earlier end.");
        }
        return starts;
    }

    /// Dates stand for their whole day: at the time of the first.
    static LocalDateTime local(ICalDate date, LocalDateTime first, CalendarZones.Clock clock) {
        var raw = date.getRawComponents();
        LocalDateTime said = LocalDateTime.of(raw.getYear(), raw.getMonth(), raw.getDate(), date.hasTime() ? raw.getHour() : first.getHour(), date.hasTime() ? raw.getMinute() : first.getMinute(),
                date.hasTime() ? raw.getSecond() : first.getSecond());
        return date.hasTime() && raw.isUtc() ? CalendarZones.local(said.toInstant(ZoneOffset.UTC), clock) : said;
    }

    /// Worked out on a clock that is never changed, and read as one that is afterwards: 16:00 stays 16:00.
    private static void repeat(@org.jspecify.annotations.Nullable Recurrence rule, LocalDateTime first, CalendarZones.Clock clock, Set<LocalDateTime> starts) {
        if (rule == null || rule.getFrequency() == null) {
            throw new IllegalArgumentException("This rule cannot be read.");
        }
        if (!REPEATED.contains(rule.getFrequency()) || !rule.getByHour().isEmpty() || !rule.getByMinute().isEmpty() || !rule.getBySecond().isEmpty()) {
            throw new IllegalArgumentException("This repeats within a day. Only events that repeat by days, weeks, months or years are taken.");
        }
        if (rule.getInterval() != null && (rule.getInterval() < 1 || rule.getInterval() > LONGEST_INTERVAL)) {
            throw new IllegalArgumentException("This rule cannot be read.");
        }
        if (rule.getUntil() == null && rule.getCount() == null) {
            throw new IllegalArgumentException("This repeats without an end. Let it end on a day or after a number of times.");
        }
        Recurrence.Builder local = new Recurrence.Builder(rule);
        if (rule.getUntil() != null) {
            LocalDateTime until = rule.getUntil().hasTime() ? local(rule.getUntil(), first, clock) : local(rule.getUntil(), first, clock).toLocalDate().atTime(23, 59, 59);
            local.until(Date.from(until.toInstant(ZoneOffset.UTC)), true);
        }
        LocalDateTime horizon = first.plusYears(LONGEST_YEARS);
        var dates = local.build().getDateIterator(Date.from(first.toInstant(ZoneOffset.UTC)), UTC);
        while (dates.hasNext() && starts.size() <= SessionList.MOST) {
            LocalDateTime next = LocalDateTime.ofInstant(dates.next().toInstant(), ZoneOffset.UTC);
            starts.add(next);
            if (!next.isBefore(horizon)) {
                return;
            }
        }
    }
}
