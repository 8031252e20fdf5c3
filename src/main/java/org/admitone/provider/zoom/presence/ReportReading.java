package org.admitone.provider.zoom.presence;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.admitone.provider.zoom.HostId;
import org.admitone.provider.zoom.InstanceId;
import org.admitone.provider.zoom.api.PastInstance;
import org.admitone.provider.zoom.api.ReportedStay;
import org.admitone.provider.zoom.api.ReportsApi;
import org.admitone.provider.zoom.api.ZoomApi;
import org.admitone.provider.zoom.api.ZoomFault;
import org.admitone.provider.zoom.api.ZoomTrouble;
import org.admitone.provider.zoom.meetings.HeldSession;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/// Reads Zoom's report on a session that is over, again and again at growing distances, until it has settled: Zoom fills it in slowly, and
/// says nowhere when it is done. Two readings alike, with everybody's end in them, count as settled. Each reading corrects presence at once.
@Component
class ReportReading {

    static final Duration FIRST = Duration.ofSeconds(10);
    private static final List<Duration> DISTANCES = List.of(Duration.ofSeconds(30), Duration.ofMinutes(1), Duration.ofMinutes(10), Duration.ofHours(1), Duration.ofDays(1));
    private static final Duration CLAIM = Duration.ofMinutes(5);
    private static final Logger LOG = LoggerFactory.getLogger(ReportReading.class);

    private final PostgresReconciling schedule;
    private final PostgresReports reports;
    private final Evidence evidence;
    private final ZoomApi zoom;
    private final HistoryWatch watch;
    private final Work work;

    ReportReading(PostgresReconciling schedule, PostgresReports reports, Evidence evidence, ZoomApi zoom, HistoryWatch watch, Work work) {
        this.schedule = schedule;
        this.reports = reports;
        this.evidence = evidence;
        this.zoom = zoom;
        this.watch = watch;
        this.work = work;
    }

    void round() {
        Instant now = work.clock().instant();
        schedule.note(now, FIRST);
        for (PostgresReconciling.Due due : schedule.claim(now, CLAIM)) {
            evidence.ofSession(due.session()).ifPresentOrElse(session -> read(session, due), () -> schedule.done(due.session(), "not_to_be_had"));
        }
    }

    private void read(HeldSession session, PostgresReconciling.Due due) {
        Instant now = work.clock().instant();
        try {
            List<ReportRow> rows = new ArrayList<>();
            List<InstanceId> instances = zoom.background().reports().pastInstances(session.meeting()).stream().map(PastInstance::id).toList();
            boolean whole = true;
            for (InstanceId instance : instances) {
                for (ReportedStay stay : stays(instance)) {
                    Optional<ReportRow> row = row(instance, stay);
                    whole &= row.isPresent() || stay.where() == ReportedStay.Where.IN_WAITING_ROOM;
                    row.ifPresent(rows::add);
                }
            }
            settle(session, due, instances, rows, whole, now);
        } catch (ZoomFault fault) {
            failed(session, due, fault.trouble(), now);
        }
    }

    /// The report needs a plan; what every paid account has tells less, but the same times.
    private List<ReportedStay> stays(InstanceId instance) {
        ReportsApi api = zoom.background().reports();
        try {
            return api.report(instance);
        } catch (ZoomFault fault) {
            if (fault.trouble() instanceof ZoomTrouble.PlanLacks || fault.trouble() instanceof ZoomTrouble.MissingScopes) {
                return api.pastParticipants(instance);
            }
            if (fault.trouble() instanceof ZoomTrouble.NotFound) {
                return List.of();               // not written yet, or nobody but the host came
            }
            throw fault;
        }
    }

    private static Optional<ReportRow> row(InstanceId instance, ReportedStay stay) {
        boolean whole = stay.where() == ReportedStay.Where.IN_MEETING && !stay.userId().isEmpty() && stay.isComplete();
        return !whole ? Optional.empty() : Optional.of(new ReportRow(instance, stay.userId(), stay.registrant(),
                Optional.of(stay.accountUserId()).filter(user -> !user.isEmpty()).map(HostId::new), stay.name(), stay.joinedAt(),
                stay.leftAt().filter(left -> left.isAfter(stay.joinedAt())).orElse(stay.joinedAt())));
    }

    private void settle(HeldSession session, PostgresReconciling.Due due, List<InstanceId> instances, List<ReportRow> rows, boolean whole, Instant now) {
        work.transaction().executeWithoutResult(status -> {
            evidence.lock(session.session());
            reports.replace(session.session(), instances, rows);
        });
        watch.look(session.meeting());
        byte[] digest = digest(rows);
        boolean settled = whole && !rows.isEmpty() && due.digest() != null && MessageDigest.isEqual(due.digest(), digest);
        if (settled) {
            schedule.done(session.session(), "settled");
        } else {
            next(session, due, digest, now);
        }
    }

    private void next(HeldSession session, PostgresReconciling.Due due, byte @org.jspecify.annotations.Nullable [] digest, Instant now) {
        if (due.tries() >= DISTANCES.size()) {
            schedule.done(session.session(), "not_to_be_had");
        } else {
            schedule.again(session.session(), digest, now.plus(DISTANCES.get(due.tries())));
        }
    }

    private void failed(HeldSession session, PostgresReconciling.Due due, ZoomTrouble trouble, Instant now) {
        switch (trouble) {
            case ZoomTrouble.PlanLacks _, ZoomTrouble.MissingScopes _ -> {
                LOG.info("Zoom has no report on session {} for this account; its attendance rests on events.", session.session());
                schedule.done(session.session(), "not_to_be_had");
            }
            case ZoomTrouble.Throttled(Instant until) -> schedule.postpone(session.session(), until);
            case ZoomTrouble.DailyLimit limit -> schedule.postpone(session.session(), limit.until());
            case ZoomTrouble.Unreachable(Instant nextTry) -> schedule.postpone(session.session(), later(nextTry, now.plusSeconds(60)));
            case ZoomTrouble.NotFound _, ZoomTrouble.Refused _, ZoomTrouble.Conflict _, ZoomTrouble.Ambiguous _, ZoomTrouble.BadCredentials _, ZoomTrouble.NotConfigured _ ->
                    next(session, due, null, now);
        }
    }

    private static Instant later(Instant one, Instant other) {
        return one.isAfter(other) ? one : other;
    }

    private static byte[] digest(List<ReportRow> rows) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            rows.stream().sorted(Comparator.comparing((ReportRow row) -> row.instance().value()).thenComparing(ReportRow::userId))
                    .forEach(row -> digest.update((row.instance() + " " + row.userId() + " " + row.joined() + " " + row.left() + "\n").getBytes(StandardCharsets.UTF_8)));
            return digest.digest();
        } catch (NoSuchAlgorithmException impossible) {
            throw new AssertionError(impossible);
        }
    }
}
