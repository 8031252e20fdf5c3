package org.admitone.provider.zoom.api;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.admitone.provider.zoom.HostId;
import org.admitone.provider.zoom.MeetingNumber;
import org.admitone.provider.zoom.ZoomLink;

/// A meeting as Zoom tells it.
///
/// @param join     leads to the registration form; its origin is where this account's meetings are
/// @param said     what people see of it beforehand
/// @param settings as Zoom has them, by dotted name
public record Meeting(MeetingNumber number, HostId host, Progress progress, ZoomLink join, Optional<Passcode> passcode, Said said,
                      Map<String, String> settings) {

    public enum Progress { WAITING, STARTED }

    public record Said(String topic, String agenda, Instant startsAt, Duration length) {}

    public Meeting {
        settings = Map.copyOf(settings);
    }

    @Override
    public String toString() {
        return "Meeting[" + number + ", " + progress + ", masked]";
    }

    static Meeting of(Answer answer) {
        return new Meeting(new MeetingNumber(answer.number("id")), new HostId(answer.text("host_id")),
                answer.textOr("status", "").equals("started") ? Progress.STARTED : Progress.WAITING, answer.link("join_url"),
                answer.maybe("password").map(Passcode::new),
                new Said(answer.textOr("topic", ""), answer.textOr("agenda", ""), answer.maybeInstant("start_time").orElse(Instant.EPOCH),
                        Duration.ofMinutes(answer.numberOr("duration", 0))),
                answer.part("settings").flat());
    }
}
