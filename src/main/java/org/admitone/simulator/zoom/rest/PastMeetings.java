package org.admitone.simulator.zoom.rest;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.admitone.simulator.zoom.http.Call;
import org.admitone.simulator.zoom.http.Problem;
import org.admitone.simulator.zoom.world.Instance;
import org.admitone.simulator.zoom.world.Json;
import org.admitone.simulator.zoom.world.Stay;
import org.admitone.simulator.zoom.world.Switch;
import tools.jackson.databind.node.ObjectNode;

/// Finds held meetings by number or uuid, and says how ripe their records are.
final class PastMeetings {

    private static final Duration REPORTS_REACH = Duration.ofDays(365);

    private final Desk desk;

    PastMeetings(Desk desk) {
        this.desk = desk;
    }

    /// An ended instance that records may be shown of.
    Instance ended(Call call) {
        String asked = call.part("meetingId");
        Instance instance = desk.world.instances().find(uuid(asked)).filter(each -> !each.live())
                .filter(each -> each.headcount() > 1 || desk.behaviour.is(Switch.REPORT_LONELY_MEETINGS)).orElseThrow(() -> missing(asked));
        if (instance.startedAt().plus(REPORTS_REACH).isBefore(desk.clock.instant())) {
            throw Problem.of(400, 12702, "Can not access a meeting a year ago.");
        }
        return instance;
    }

    /// A uuid that begins with a slash or holds two in a row is found only when it was encoded twice.
    static String uuid(String decodedOnce) {
        boolean twice = decodedOnce.startsWith("/") || decodedOnce.contains("//");
        return twice ? "" : Call.decoded(decodedOnce);
    }

    static Problem missing(String asked) {
        return Problem.of(404, 3001, "Meeting does not exist: " + asked + ".");
    }

    /// The connections as far as they have been worked up: none at first, then without durations, at last whole.
    List<ObjectNode> rows(Instance instance, java.util.function.BiFunction<Stay, Long, ObjectNode> row) {
        Duration settle = desk.behaviour.quirks().reportsSettleAfter();
        Duration since = Duration.between(instance.endedAt().orElse(desk.clock.instant()), desk.clock.instant());
        if (since.compareTo(settle.dividedBy(2)) < 0) {
            return List.of();
        }
        boolean ripe = since.compareTo(settle) >= 0;
        return instance.stays().stream().map(stay -> row.apply(stay, ripe ? stay.lasted(desk.clock.instant()).toSeconds() : 0)).toList();
    }

    ObjectNode summary(Instance instance) {
        Instant end = instance.endedAt().orElse(desk.clock.instant());
        long minutes = instance.stays().stream().mapToLong(stay -> Math.ceilDiv(stay.lasted(end).toSeconds(), 60)).sum();
        ObjectNode summary = Json.object().put("uuid", instance.meeting().uuid()).put("id", instance.meeting().id()).put("type", instance.meeting().type())
                .put("topic", instance.meeting().topic()).put("start_time", Json.time(instance.startedAt())).put("end_time", Json.time(end));
        desk.world.users().find(instance.meeting().hostId())
                .ifPresent(host -> summary.put("user_name", host.displayName()).put("user_email", host.email()));
        return summary.put("duration", Math.ceilDiv(Duration.between(instance.startedAt(), end).toSeconds(), 60)).put("total_minutes", minutes)
                .put("participants_count", instance.headcount()).put("dept", "");
    }
}
