package org.admitone.provider.zoom.terms;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.PriorityQueue;
import java.util.function.Function;
import org.admitone.provider.zoom.terms.Outlook.Expected;
import org.admitone.provider.zoom.terms.Outlook.Limit;
import org.admitone.provider.zoom.terms.Outlook.Ready;
import org.admitone.provider.zoom.terms.Outlook.Why;

/// Says when sessions will be ready under Zoom's limits: whoever's door opens first comes first, at each host and of each quota. Pure, and hardly slower than sorting.
final class Forecast {

    private static final Comparator<Unprepared> URGENCY = Comparator.comparing(Unprepared::opensAt).thenComparing(each -> each.session().value());
    private static final int A_CALL = 30;

    private final Instant now;
    private final Quotas quotas;
    private final Places places;

    private Forecast(Instant now, Quotas quotas, Places places) {
        this.now = now;
        this.quotas = quotas;
        this.places = places;
    }

    /// @param places when hosts are taken; what sessions take anew is added to it
    static Outlook of(Instant now, List<Unprepared> sessions, Quotas quotas, Places places) {
        return new Forecast(now, quotas, places).outlook(sessions.stream().sorted(URGENCY).toList());
    }

    /// @param from when its host may write for it
    private record Placed(Unprepared session, HostChoice.Chosen host, Instant from) {}

    private record Made(Placed placed, Instant at, boolean heldByTheDay) {}

    private record Registered(Made made, Instant at, boolean heldByTheDay) {}

    private Outlook outlook(List<Unprepared> byUrgency) {
        List<Registered> registered = registered(made(placed(byUrgency)));
        List<Expected> sessions = new ArrayList<>(registered.stream().map(this::expected).toList());
        byUrgency.stream().filter(each -> each.holders().isNobody()).forEach(each -> sessions.add(new Expected(each, Optional.empty(), Optional.of(Why.NO_HOST))));
        sessions.sort(Comparator.comparing(Expected::session, URGENCY));
        Instant madeBy = registered.stream().map(each -> each.made().at()).max(Comparator.naturalOrder()).orElse(now);
        Optional<Registered> last = registered.stream().max(Comparator.comparing(Registered::at));
        return new Outlook(sessions, madeBy, last.map(Registered::at).orElse(now), last.map(this::limit).orElse(Limit.NOTHING_TO_DO));
    }

    private List<Placed> placed(List<Unprepared> byUrgency) {
        HostChoice hosts = new HostChoice(quotas.hostDay(), places, now, byUrgency);
        List<Placed> placed = new ArrayList<>();
        for (Unprepared session : byUrgency) {
            if (!session.holders().isNobody()) {
                HostChoice.Chosen chosen = hosts.next(session);
                placed.add(new Placed(session, chosen, quotas.hostDay().opens(session.urgency(), chosen.write(), now)));
            }
        }
        return placed;
    }

    private List<Made> made(List<Placed> placed) {
        PacedLine line = new PacedLine(quotas.making(), now);
        HostDays days = new HostDays(quotas.hostDay(), now);
        List<Made> made = new ArrayList<>(placed.size());
        new Queue<>(placed, Placed::from, Placed::session).drain(line, next -> {
            Instant begins = line.free().isAfter(next.from()) ? line.free() : next.from();
            Optional<Instant> another = days.take(next.host().host(), begins);
            if (another.isEmpty()) {
                Instant at = line.take(next.from(), 1);
                made.add(new Made(next, at, line.heldByTheDay()));
            }
            return another.map(day -> new Placed(next.session(), next.host(), day));
        });
        return made;
    }

    private List<Registered> registered(List<Made> made) {
        PacedLine line = new PacedLine(quotas.registering(), now);
        List<Registered> registered = new ArrayList<>(made.size());
        new Queue<>(made, Made::at, each -> each.placed().session()).drain(line, next -> {
            int people = Math.min(next.placed().session().people(), Unprepared.MOST_PEOPLE);
            Instant at = line.take(next.at(), Math.ceilDiv(people, A_CALL));
            registered.add(new Registered(next, at, line.heldByTheDay()));
            return Optional.empty();
        });
        return registered;
    }

    /// Whoever may be served at a moment: of them the most urgent. Nobody is waited for.
    private record Queue<T>(List<T> all, Function<T, Instant> from, Function<T, Unprepared> session) {

        /// @param serve returns who has to come again, and when
        void drain(PacedLine line, Function<T, Optional<T>> serve) {
            PriorityQueue<T> coming = new PriorityQueue<>(Comparator.comparing(from));
            coming.addAll(all);
            PriorityQueue<T> here = new PriorityQueue<>(Comparator.comparing(session, URGENCY));
            while (!coming.isEmpty() || !here.isEmpty()) {
                Instant moment = here.isEmpty() && from.apply(coming.element()).isAfter(line.free()) ? from.apply(coming.element()) : line.free();
                while (!coming.isEmpty() && !from.apply(coming.element()).isAfter(moment)) {
                    here.add(coming.remove());
                }
                serve.apply(here.remove()).ifPresent(coming::add);
            }
        }
    }

    private Expected expected(Registered registered) {
        Unprepared session = registered.made().placed().session();
        return new Expected(session, Optional.of(new Ready(registered.made().placed().host().host(), registered.made().at(), registered.at())), late(registered));
    }

    private Optional<Why> late(Registered registered) {
        Unprepared session = registered.made().placed().session();
        Instant due = session.opensAt().minus(quotas.leadTime());
        if (session.people() > Unprepared.MOST_PEOPLE) {
            return Optional.of(Why.TOO_MANY_PEOPLE);
        }
        if (!registered.at().isAfter(due)) {
            return Optional.empty();
        }
        if (due.isBefore(now)) {
            return Optional.of(Why.NEAR);
        }
        if (registered.made().placed().from().isAfter(due)) {
            return Optional.of(Why.HOST_WRITES);
        }
        return Optional.of(registered.made().heldByTheDay() || registered.heldByTheDay() ? Why.ACCOUNT_DAY : Why.PACE);
    }

    /// The last one was waited for because of a host's day, the account's day, or the queue before it.
    private Limit limit(Registered last) {
        if (last.heldByTheDay() || last.made().heldByTheDay()) {
            return Limit.ACCOUNT_DAY;
        }
        return last.made().placed().from().isAfter(now) ? Limit.HOST_WRITES : Limit.PACE;
    }
}
