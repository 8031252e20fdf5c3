package org.admitone.session.timetable;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.admitone.session.Session;

/// What it comes to that a timetable follows the school's list of holidays as it is now. Pure.
///
/// A session falls on a holiday by the day on which it begins in the timetable's zone, wherever it was moved by hand. What has begun or is over stays; what somebody cancelled comes back with no
/// holiday's end.
///
/// @param then    how the timetable stands to the holidays afterwards
/// @param cancels sessions on holidays, by their day
/// @param adds    days that were left out because of the list and are no holidays any more
public record HolidayPlan(Series series, Observance then, List<OnHoliday> cancels, List<Occurrence> adds) {

    public HolidayPlan {
        cancels = List.copyOf(cancels);
        adds = List.copyOf(adds);
    }

    public record OnHoliday(Session session, LocalDate day, Holiday holiday) {}

    public boolean none() {
        return cancels.isEmpty() && adds.isEmpty();
    }

    static HolidayPlan of(Series series, List<Series.Member> members, Holidays list, Instant now) {
        return series.rule().timetable().school() instanceof Observance.Observed school ? new Making(series, school, list, now).plan(members)
                : new HolidayPlan(series, series.rule().timetable().school(), List.of(), List.of());
    }

    /// Stands for all that happens; whoever confirms it says it again.
    public String seen() {
        StringBuilder all = new StringBuilder(series.id() + "\n" + series.rule().inWords() + "\n");
        cancels.forEach(one -> all.append("cancels ").append(one.session().id()).append(' ').append(one.session().revision()).append(' ').append(one.holiday().name()).append('\n'));
        adds.forEach(one -> all.append("adds ").append(one).append('\n'));
        return SeriesPlan.digest(all.toString());
    }

    private record Making(Series series, Observance.Observed school, Holidays list, Instant now) {

        HolidayPlan plan(List<Series.Member> members) {
            Set<LocalDate> fellOut = new TreeSet<>(school.fellOut());
            List<OnHoliday> cancels = new ArrayList<>();
            for (Series.Member member : members) {
                LocalDate day = begins(member);
                if (member.session().phaseAt(now) == Session.Phase.COMING && holiday(day).isPresent()) {
                    cancels.add(new OnHoliday(member.session(), day, holiday(day).get()));
                    holiday(member.day()).ifPresent(_ -> fellOut.add(member.day()));
                }
            }
            List<Occurrence> adds = comingBack(members);
            adds.forEach(one -> fellOut.remove(one.day()));
            cancels.sort(java.util.Comparator.comparing(one -> one.session().startsAt()));
            return new HolidayPlan(series, new Observance.Observed(school.held(), fellOut), cancels, adds);
        }

        /// A session that is where its rule has it belongs to the day of the rule, also where a change of the clocks carries its start past midnight.
        private LocalDate begins(Series.Member member) {
            Instant starts = member.session().startsAt();
            return starts.equals(series.rule().timetable().on(member.day()).startsAt()) ? member.day() : starts.atZone(series.rule().timetable().zone()).toLocalDate();
        }

        private Optional<Holiday> holiday(LocalDate day) {
            return school.held().contains(day) ? Optional.empty() : list.on(day);
        }

        private List<Occurrence> comingBack(List<Series.Member> members) {
            Set<LocalDate> there = members.stream().filter(member -> member.session().cancelledAt() == null).map(Series.Member::day).collect(Collectors.toCollection(HashSet::new));
            Set<LocalDate> stay = school.fellOut().stream().filter(day -> holiday(day).isPresent()).collect(Collectors.toSet());
            WeeklyTimetable rule = series.rule().timetable().with(new Observance.Observed(school.held(), stay));
            return rule.countedFrom(series.rule().weeksFrom()).stream().filter(one -> school.fellOut().contains(one.day()) && !there.contains(one.day()) && ahead(one)).toList();
        }

        private boolean ahead(Occurrence one) {
            return one.startsAt().minusSeconds(60L * series.rule().kind().doorTimes().opensMinutesBefore()).isAfter(now);
        }
    }
}
