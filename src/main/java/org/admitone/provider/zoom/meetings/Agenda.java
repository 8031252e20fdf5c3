package org.admitone.provider.zoom.meetings;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.admitone.provider.zoom.HostId;
import org.admitone.session.SessionId;
import org.springframework.stereotype.Component;

/// What the planning does next: first all that is due, the nearest first; behind it, and from what is left of the hosts' day, whatever is to be
/// prepared early.
@Component
final class Agenda {

    private final PostgresMeetings meetings;
    private final EarlySessions early;
    private final HostBudget budget;
    private final MeetingSettings settings;
    private final Clock clock;

    Agenda(PostgresMeetings meetings, EarlySessions early, HostBudget budget, MeetingSettings settings, Clock clock) {
        this.meetings = meetings;
        this.early = early;
        this.budget = budget;
        this.settings = settings;
        this.clock = clock;
    }

    record Item(SessionId session, Urgency urgency) {}

    enum Urgency { DUE, EARLY }

    List<Item> next(ZoomHouse.SetUp setUp, int most) {
        Instant now = clock.instant();
        Instant horizon = now.plus(settings.prepareAhead());
        List<Item> items = new ArrayList<>(meetings.due(now, horizon, most).stream().map(session -> new Item(session, Urgency.DUE)).toList());
        Set<HostId> mayWrite = items.size() < most ? mayWrite(setUp, now) : Set.of();
        if (!mayWrite.isEmpty()) {
            early.due(now, horizon, mayWrite, most - items.size()).forEach(session -> items.add(new Item(session, Urgency.EARLY)));
        }
        return items;
    }

    /// While there is none, nothing is looked for; a term of thousands would be looked through every second.
    private Set<HostId> mayWrite(ZoomHouse.SetUp setUp, Instant now) {
        Map<HostId, Integer> written = written(setUp);
        return setUp.hosts().stream().map(ZoomHouse.Host::id).filter(host -> early.left(written.getOrDefault(host, 0), now) > 0).collect(Collectors.toUnmodifiableSet());
    }

    /// The hosts with what each may still write today for something so urgent.
    ZoomHouse.SetUp budgeted(ZoomHouse.SetUp setUp, Urgency urgency) {
        Instant now = clock.instant();
        Map<HostId, Integer> written = written(setUp);
        Map<HostId, Integer> planned = early.planned();
        return new ZoomHouse.SetUp(setUp.aliasDomain(), setUp.names(), setUp.hosts().stream().map(host -> {
            int used = written.getOrDefault(host.id(), 0);
            return host.leaving(left(urgency, used, now), moreFrom(urgency, now), urgency == Urgency.DUE ? 0 : used + planned.getOrDefault(host.id(), 0));
        }).toList());
    }

    private int left(Urgency urgency, int written, Instant now) {
        return switch (urgency) {
            case DUE -> Math.max(0, HostBudget.PER_DAY - written);
            case EARLY -> early.left(written, now);
        };
    }

    private Instant moreFrom(Urgency urgency, Instant now) {
        return switch (urgency) {
            case DUE -> LocalDate.ofInstant(now, ZoneOffset.UTC).plusDays(1).atStartOfDay(ZoneOffset.UTC).toInstant();
            case EARLY -> early.more(now);
        };
    }

    private Map<HostId, Integer> written(ZoomHouse.SetUp setUp) {
        return budget.writtenToday(setUp.hosts().stream().map(ZoomHouse.Host::id).toList());
    }
}
