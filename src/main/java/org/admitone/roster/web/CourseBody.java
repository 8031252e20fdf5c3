package org.admitone.roster.web;

import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Set;
import java.util.stream.Collectors;
import org.admitone.platform.json.JsonIn;
import org.admitone.roster.ChatKeeping;
import org.admitone.roster.Course;
import org.admitone.roster.CourseDetails;
import org.admitone.roster.DeviceBudget;
import org.admitone.roster.DoorSettings;
import org.admitone.roster.ProofKind;
import org.admitone.roster.SeatPolicy;
import org.jspecify.annotations.Nullable;

/// A course as programs see it.
record CourseBody(String code, String title, String zone, String seatPolicy, Set<String> acceptedProofs, int deviceMemoryDays,
                  int deviceBudget, int deviceBudgetDays, boolean keepsChat, @Nullable Instant archivedAt, long revision) {

    static final String ZONE_ADVICE = "This is not a time zone's name; one looks like Europe/Berlin.";

    static CourseBody of(Course course) {
        DoorSettings door = course.door();
        return new CourseBody(course.code(), course.title(), course.zone().getId(), door.seatPolicy().code(),
                door.acceptedProofs().stream().map(ProofKind::code).collect(Collectors.toCollection(java.util.TreeSet::new)),
                door.deviceMemoryDays(), door.deviceBudget().devices(), door.deviceBudget().days(), course.chat().isKept(),
                course.archivedAt(), course.revision());
    }

    /// What a program does not say of door and chat stays as it is, as staff may have set it.
    static CourseDetails read(String code, JsonIn body, DoorSettings before, ChatKeeping chatBefore) {
        String title = body.text("title");
        ZoneId zone = body.read("zone", ZoneId::of, ZONE_ADVICE, ZoneOffset.UTC);
        SeatPolicy policy = body.oneOf("seatPolicy", SeatPolicy.class);
        Set<ProofKind> proofs = body.someOf("acceptedProofs", ProofKind.class);
        int memory = body.whole("deviceMemoryDays", before.deviceMemoryDays());
        int devices = body.whole("deviceBudget", before.deviceBudget().devices());
        int days = body.whole("deviceBudgetDays", before.deviceBudget().days());
        DoorSettings door = body.tried(() -> new DoorSettings(policy == null ? before.seatPolicy() : policy,
                proofs == null ? before.acceptedProofs() : proofs, memory,
                body.tried(() -> new DeviceBudget(devices, days), before.deviceBudget())), before);
        boolean keeps = body.yes("keepsChat");
        ChatKeeping chat = body.says("keepsChat") ? ChatKeeping.of(keeps) : chatBefore;
        return body.finish(() -> new CourseDetails(code, title, zone, door, chat));
    }
}
