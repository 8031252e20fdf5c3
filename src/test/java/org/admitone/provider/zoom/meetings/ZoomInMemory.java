package org.admitone.provider.zoom.meetings;

import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.UUID;
import org.admitone.provider.zoom.HostId;
import org.admitone.provider.zoom.MeetingNumber;
import org.admitone.provider.zoom.RegistrantId;
import org.admitone.provider.zoom.ZoomLink;
import org.admitone.provider.zoom.api.HostToken;
import org.admitone.provider.zoom.meetings.Reply.Done;
import org.admitone.provider.zoom.meetings.Reply.Reach;

/// A small Zoom behind the ports: it makes meetings, registers, cancels, counts what a host may write a day, and fails when told to, at each
/// point of a call at which a real one can. It gives out two meetings if it is asked twice.
final class ZoomInMemory implements MeetingCalls, WayCalls {

    /// What becomes of a call.
    enum Fate {
        /// It is done, and the answer is lost.
        DONE_UNANSWERED,
        /// It never arrived, and nobody knows.
        LOST,
        /// The caller dies before it is sent.
        CALLER_DIES_BEFORE,
        /// It is done, and the caller dies before hearing so.
        CALLER_DIES_AFTER,
        /// Zoom asks to wait a minute.
        NOT_NOW,
        /// Zoom will not do it.
        REFUSED,
        /// Zoom registers half of those asked for.
        HALF,
        /// Zoom says that it is done, and does nothing.
        PRETENDED
    }

    static final class Killed extends RuntimeException {
        Killed() {
            super("the worker was killed here");
        }
    }

    static final class Registration {
        final String alias;
        final String name;
        URI link;
        boolean approved = true;

        Registration(String alias, String name, URI link) {
            this.alias = alias;
            this.name = name;
            this.link = link;
        }
    }

    static final class Held {
        final HostId host;
        final SessionMark mark;
        Face face;
        boolean running;
        String passcode = "s3cr3t";
        final Map<String, Registration> registrations = new LinkedHashMap<>();

        Held(HostId host, SessionMark mark, Face face) {
            this.host = host;
            this.mark = mark;
            this.face = face;
        }
    }

    record SessionMark(org.admitone.session.SessionId session) {}

    private final Clock clock;
    final Map<Long, Held> meetings = new TreeMap<>();
    final List<String> calls = new ArrayList<>();
    private final Map<String, Deque<Fate>> fates = new HashMap<>();
    private final Map<String, Integer> writes = new HashMap<>();
    final List<HostId> goneHosts = new ArrayList<>();
    int writesPerDay = 100;
    int made;
    private boolean away;

    ZoomInMemory(Clock clock) {
        this.clock = clock;
    }

    /// The next calls of that name fare so, in this order.
    synchronized ZoomInMemory next(String call, Fate... these) {
        fates.computeIfAbsent(call, name -> new ArrayDeque<>()).addAll(List.of(these));
        return this;
    }

    synchronized void away(boolean now) {
        away = now;
    }

    synchronized long count(String call) {
        return calls.stream().filter(call::equals).count();
    }

    synchronized List<Long> meetingsOf(org.admitone.session.SessionId session) {
        return meetings.entrySet().stream().filter(each -> each.getValue().mark.session().equals(session)).map(Map.Entry::getKey).toList();
    }

    synchronized boolean opens(ZoomLink link) {
        return meetings.values().stream().flatMap(meeting -> meeting.registrations.values().stream())
                .anyMatch(registration -> registration.approved && registration.link.equals(link.value()));
    }

    private interface Work<T> {
        Reply<T> done();
    }

    private synchronized <T> Reply<T> call(String name, Work<T> work) {
        calls.add(name);
        if (away) {
            return new Reply.NotNow<>(clock.instant().plusSeconds(15), Reach.ALL, "Zoom does not answer.");
        }
        Fate fate = fates.getOrDefault(name, new ArrayDeque<>()).pollFirst();
        return switch (fate) {
            case null -> work.done();
            case DONE_UNANSWERED -> {
                work.done();
                yield new Reply.Unclear<>();
            }
            case LOST -> new Reply.Unclear<>();
            case CALLER_DIES_BEFORE -> throw new Killed();
            case CALLER_DIES_AFTER -> {
                work.done();
                throw new Killed();
            }
            case NOT_NOW -> new Reply.NotNow<>(clock.instant().plusSeconds(60), Reach.ALL, "Zoom asks to wait.");
            case REFUSED -> new Reply.Refused<>(Reach.THIS, "Zoom would not.");
            case HALF -> halved(work.done());
            case PRETENDED -> pretended();
        };
    }

    @SuppressWarnings("unchecked")
    private static <T> Reply<T> pretended() {
        return (Reply<T>) new Reply.Got<>(Done.DONE);
    }

    @SuppressWarnings("unchecked")
    private <T> Reply<T> halved(Reply<T> whole) {
        List<Registered> all = ((Reply.Got<List<Registered>>) whole).value();
        List<Registered> kept = all.subList(0, all.size() / 2);
        all.subList(all.size() / 2, all.size()).forEach(each -> meetings.values().forEach(meeting -> meeting.registrations.remove(each.registrant().value())));
        return (Reply<T>) new Reply.Got<>(List.copyOf(kept));
    }

    private <T> Reply<T> mayWrite(HostId host, Work<T> work) {
        String day = host + " " + LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
        if (writes.getOrDefault(day, 0) >= writesPerDay) {
            Instant midnight = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC).plusDays(1).atStartOfDay(ZoneOffset.UTC).toInstant();
            return new Reply.NotNow<>(midnight, Reach.HOST, "The host has written all that it may today.");
        }
        writes.merge(day, 1, Integer::sum);
        return work.done();
    }

    /// Today's, by host.
    Map<HostId, Integer> writtenToday() {
        String today = " " + LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
        Map<HostId, Integer> written = new HashMap<>();
        writes.forEach((day, count) -> {
            if (day.endsWith(today)) {
                written.put(new HostId(day.substring(0, day.length() - today.length())), count);
            }
        });
        return written;
    }

    /// The most that any host wrote on any day.
    int mostADay() {
        return writes.values().stream().mapToInt(count -> count).max().orElse(0);
    }

    @Override
    public Reply<Shown> make(HostId host, MeetingPlan plan) {
        return call("make", () -> goneHosts.contains(host) ? new Reply.Gone<>() : mayWrite(host, () -> {
            long number = 90_000_000_000L + ++made;
            meetings.put(number, new Held(host, new SessionMark(plan.session()), new Face(plan.topic(), plan.startsAt(), plan.length())));
            return new Reply.Got<>(shown(number));
        }));
    }

    Held held(long number) {
        return Objects.requireNonNull(meetings.get(number));
    }

    private Shown shown(long number) {
        return new Shown(new MeetingNumber(number), URI.create("https://small.zoom.example/j/" + number), held(number).passcode, held(number).face, List.of());
    }

    @Override
    public Reply<Shown> read(MeetingNumber meeting, MeetingPlan plan) {
        return call("read", () -> meetings.containsKey(meeting.value()) ? new Reply.Got<>(shown(meeting.value())) : new Reply.Gone<>());
    }

    @Override
    public Reply<Done> change(HostId host, MeetingNumber meeting, MeetingPlan plan) {
        return call("change", () -> !meetings.containsKey(meeting.value()) ? new Reply.Gone<>() : mayWrite(host, () -> {
            Held held = held(meeting.value());
            if (!held.face.startsAt().equals(plan.startsAt())) {
                held.registrations.values().forEach(each -> each.link = URI.create(each.link + "m"));     // as Zoom has been seen to do
            }
            held.face = new Face(plan.topic(), plan.startsAt(), plan.length());
            return new Reply.Got<>(Done.DONE);
        }));
    }

    @Override
    public Reply<Done> passcode(HostId host, MeetingNumber meeting, String passcode) {
        return call("passcode", () -> {
            if (!meetings.containsKey(meeting.value())) {
                return new Reply.Gone<>();
            }
            held(meeting.value()).passcode = passcode;
            return new Reply.Got<>(Done.DONE);
        });
    }

    @Override
    public Reply<Done> remove(MeetingNumber meeting) {
        return call("remove", () -> meetings.remove(meeting.value()) == null ? new Reply.Gone<>() : new Reply.Got<>(Done.DONE));
    }

    @Override
    public Reply<Done> end(MeetingNumber meeting) {
        return call("end", () -> {
            if (!meetings.containsKey(meeting.value())) {
                return new Reply.Gone<>();
            }
            held(meeting.value()).running = false;
            return new Reply.Got<>(Done.DONE);
        });
    }

    @Override
    public Reply<List<Marked>> marked(HostId host) {
        return call("marked", () -> goneHosts.contains(host) ? new Reply.Gone<>() : new Reply.Got<>(meetings.entrySet().stream()
                .filter(each -> each.getValue().host.equals(host))
                .map(each -> new Marked(each.getValue().mark.session(), new MeetingNumber(each.getKey()))).toList()));
    }

    @Override
    public Reply<HostToken> hostToken(HostId host, Duration lifetime) {
        return call("hostToken", () -> new Reply.Got<>(new HostToken("zak " + UUID.randomUUID())));
    }

    @Override
    public Reply<List<Registered>> register(MeetingNumber meeting, List<Newcomer> newcomers) {
        return call("register", () -> {
            if (newcomers.size() > AT_ONCE) {
                throw new AssertionError("more than Zoom takes: " + newcomers.size());
            }
            if (!meetings.containsKey(meeting.value())) {
                return new Reply.Gone<>();
            }
            return new Reply.Got<>(newcomers.stream().map(each -> registered(meeting, each)).toList());
        });
    }

    private Registered registered(MeetingNumber meeting, Newcomer newcomer) {
        String id = UUID.randomUUID().toString().substring(0, 22);
        Registration registration = new Registration(newcomer.alias(), newcomer.shownName(), URI.create("https://small.zoom.example/w/" + meeting + "?tk=" + id));
        held(meeting.value()).registrations.put(id, registration);
        return new Registered(new RegistrantId(id), newcomer.alias(), new ZoomLink(registration.link));
    }

    @Override
    public Reply<Registered> registerNow(MeetingNumber meeting, Newcomer newcomer) {
        return call("registerNow", () -> meetings.containsKey(meeting.value()) ? new Reply.Got<>(registered(meeting, newcomer)) : new Reply.Gone<>());
    }

    @Override
    public Reply<List<Registered>> registered(MeetingNumber meeting) {
        return call("registered", () -> !meetings.containsKey(meeting.value()) ? new Reply.Gone<>()
                : new Reply.Got<>(held(meeting.value()).registrations.entrySet().stream().filter(each -> each.getValue().approved)
                        .map(each -> new Registered(new RegistrantId(each.getKey()), each.getValue().alias, new ZoomLink(each.getValue().link))).toList()));
    }

    @Override
    public Reply<Done> cancel(MeetingNumber meeting, List<Cancelled> ways) {
        return call("cancel", () -> {
            if (!meetings.containsKey(meeting.value())) {
                return new Reply.Gone<>();
            }
            ways.forEach(way -> Objects.requireNonNull(held(meeting.value()).registrations.get(way.registrant().value())).approved = false);
            return new Reply.Got<>(Done.DONE);
        });
    }
}
