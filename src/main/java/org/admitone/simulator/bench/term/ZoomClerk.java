package org.admitone.simulator.bench.term;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.admitone.simulator.zoom.ZoomSimulator;
import org.admitone.simulator.zoom.http.Served;
import org.admitone.simulator.zoom.world.Meeting;
import org.jspecify.annotations.Nullable;

/// Sits at Zoom's end and counts what arrives, by rules of its own.
final class ZoomClerk {

    private static final Pattern CREATE = Pattern.compile("/v2/users/([^/]+)/meetings");
    private static final Pattern CHANGE = Pattern.compile("/v2/meetings/([0-9]+)");
    private static final String MARK = "AdmitOne ";
    private static final int ID_LENGTH = 36;

    private final ZoomSimulator zoom;
    private final Map<String, Integer> writes = new HashMap<>();
    private final Map<Instant, Integer> light = new HashMap<>();
    private final TreeMap<LocalDate, Integer> creates = new TreeMap<>();
    private final Map<Long, String> hostOf = new HashMap<>();
    private int refused;
    private @Nullable Served last;

    ZoomClerk(ZoomSimulator zoom) {
        this.zoom = zoom;
    }

    /// What was served since; often enough that the journal has not forgotten any of it. Two calls may look alike: the very entry is looked for.
    @SuppressWarnings("ReferenceEquality")
    void look() {
        List<Served> all = zoom.served();
        int from = all.size();
        while (from > 0 && all.get(from - 1) != last) {
            from--;
        }
        if (from == 0 && last != null) {
            throw new IllegalStateException("the journal was read too late");
        }
        zoom.meetings().forEach(meeting -> hostOf.put(meeting.id(), meeting.hostId()));
        all.subList(from, all.size()).forEach(this::count);
        last = all.isEmpty() ? last : all.getLast();
    }

    private void count(Served served) {
        if (served.status() == 429) {
            refused++;
        }
        Matcher create = CREATE.matcher(served.path());
        Matcher change = CHANGE.matcher(served.path());
        boolean isCreate = served.method().equals("POST") && create.matches();
        if (isCreate || change.matches()) {
            light.merge(served.at().truncatedTo(ChronoUnit.SECONDS), 1, Integer::sum);
        }
        if (isCreate && served.status() == 201) {
            creates.merge(day(served.at()), 1, Integer::sum);
            writes.merge(create.group(1) + " " + day(served.at()), 1, Integer::sum);
        } else if (served.method().equals("PATCH") && change.matches() && served.status() == 204) {
            writes.merge(hostOf.getOrDefault(Long.valueOf(change.group(1)), "somebody") + " " + day(served.at()), 1, Integer::sum);
        }
    }

    int made() {
        return creates.values().stream().mapToInt(count -> count).sum();
    }

    /// By all hosts, on the day of this moment.
    int written(Instant at) {
        String today = " " + day(at);
        return writes.entrySet().stream().filter(each -> each.getKey().endsWith(today)).mapToInt(Map.Entry::getValue).sum();
    }

    TermOutcome outcome(TermSize size, Set<UUID> wanted, Set<UUID> cancelled, TermTrial trial) {
        Map<UUID, Integer> bySession = new HashMap<>();
        List<Meeting> there = zoom.meetings();
        there.forEach(meeting -> bySession.merge(session(meeting), 1, Integer::sum));
        return new TermOutcome(size, made(), there.size(), (int) bySession.values().stream().filter(count -> count > 1).count(),
                (int) wanted.stream().filter(each -> !bySession.containsKey(each)).count(),
                (int) bySession.keySet().stream().filter(each -> cancelled.contains(each) || !wanted.contains(each)).count(),
                most(writes), most(light), refused, days(), trial.forecastDays(), trial.kills(), trial.seconds());
    }

    /// How the trial itself went.
    record TermTrial(int forecastDays, int kills, double seconds) {}

    private int days() {
        return creates.isEmpty() ? 0 : (int) ChronoUnit.DAYS.between(creates.firstKey(), creates.lastKey()) + 1;
    }

    private static UUID session(Meeting meeting) {
        String agenda = meeting.terms().path("agenda").asString("");
        return agenda.startsWith(MARK) ? UUID.fromString(agenda.substring(MARK.length(), MARK.length() + ID_LENGTH)) : new UUID(0, 0);
    }

    private static int most(Map<?, Integer> counts) {
        return counts.values().stream().mapToInt(count -> count).max().orElse(0);
    }

    private static LocalDate day(Instant at) {
        return LocalDate.ofInstant(at, ZoneOffset.UTC);
    }
}
