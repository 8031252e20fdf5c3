package org.admitone.provider.zoom.presence;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.admitone.provider.zoom.InstanceId;
import org.admitone.provider.zoom.RegistrantId;
import org.admitone.provider.zoom.presence.Told.Participant;
import org.jspecify.annotations.Nullable;

/// Zoom documents that its report and its events number connections alike; nobody outside could try it. Should a report number them in another way
/// (several rows, and not one number that events know), its rows are matched with the events by registrant and time, since otherwise
/// everybody would seem to have been inside twice. Pure, and the same for every order.
final class RowNumbers {

    /// Fewer prove nothing: their events may be lost.
    private static final int ENOUGH = 3;
    private static final Duration NEAR = Duration.ofMinutes(2);
    private static final Comparator<ReportRow> IN_ORDER = Comparator.comparing(ReportRow::joined).thenComparing(ReportRow::left).thenComparing(ReportRow::userId);

    /// A connection as events know it.
    private static final class Heard {
        private final String userId;
        private Optional<RegistrantId> registrant = Optional.empty();
        private @Nullable Instant at;

        Heard(String userId) {
            this.userId = userId;
        }

        /// Its joining, where that was told; else its leaving.
        void of(Participant who, Instant first) {
            registrant = registrant.or(() -> who.marks().registrant());
            at = at == null || first.isBefore(at) ? first : at;
        }

        Duration from(ReportRow row) {
            Instant mine = at == null ? Instant.MIN : at;
            Duration joined = Duration.between(mine, row.joined()).abs();
            Duration left = Duration.between(mine, row.left()).abs();
            return joined.compareTo(left) < 0 ? joined : left;
        }
    }

    private RowNumbers() {}

    /// The rows under the numbers that events use.
    static List<ReportRow> asEventsHave(Collection<ReportRow> rows, Collection<Told> told) {
        Map<InstanceId, List<ReportRow>> byInstance = rows.stream().collect(Collectors.groupingBy(ReportRow::instance));
        List<ReportRow> renumbered = new ArrayList<>();
        byInstance.forEach((instance, its) -> renumbered.addAll(ofInstance(its, heard(instance, told))));
        return renumbered;
    }

    private static Map<String, Heard> heard(InstanceId instance, Collection<Told> told) {
        Map<String, Heard> heard = new TreeMap<>();
        for (Told word : told) {
            if (word.instance().equals(instance)) {
                switch (word) {
                    case Told.Joined(_, var who, var at) -> heard.computeIfAbsent(who.userId(), Heard::new).of(who, at);
                    case Told.Left(_, var who, var at) -> heard.computeIfAbsent(who.userId(), Heard::new).of(who, at);
                    case Told.Started _, Told.Ended _, Told.RoleGiven _ -> { }
                }
            }
        }
        return heard;
    }

    private static List<ReportRow> ofInstance(List<ReportRow> rows, Map<String, Heard> heard) {
        Set<String> numbers = rows.stream().map(ReportRow::userId).collect(Collectors.toSet());
        boolean alike = numbers.size() < ENOUGH || heard.size() < ENOUGH || numbers.stream().anyMatch(heard::containsKey);
        return alike ? rows : matched(rows, heard);
    }

    private static List<ReportRow> matched(List<ReportRow> rows, Map<String, Heard> heard) {
        Set<String> taken = new HashSet<>();
        return rows.stream().sorted(IN_ORDER).map(row -> heard.values().stream()
                .filter(each -> row.registrant().isPresent() && each.registrant.equals(row.registrant()) && !taken.contains(each.userId))
                .filter(each -> each.from(row).compareTo(NEAR) <= 0).min(Comparator.<Heard, Duration>comparing(each -> each.from(row)).thenComparing(each -> each.userId))
                .map(each -> {
                    taken.add(each.userId);
                    return row.as(each.userId);
                }).orElse(row)).toList();
    }
}
