package org.admitone.provider.zoom.api;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;

/// What a meeting is to be like. Who may enter it, and how, is not chosen: every such setting is said as [WishedSetting] has it.
///
/// @param agenda up to 2000 characters; its beginning is the mark by which a meeting is found again
public record MeetingWish(String topic, String agenda, Instant startsAt, Duration length, ZoneId zone, Recording recording) {

    private static final int LONGEST_TOPIC = 200;
    private static final int LONGEST_AGENDA = 2000;
    private static final int MOST_MINUTES = 1440;

    public enum Recording { NONE, CLOUD }

    /// Zoom knows whole seconds, and whole minutes of a day at most; it does not end a meeting by them.
    public MeetingWish {
        topic = cut(topic, LONGEST_TOPIC);
        agenda = cut(agenda, LONGEST_AGENDA);
        startsAt = startsAt.truncatedTo(ChronoUnit.SECONDS);
        length = Duration.ofMinutes(Math.clamp(Math.ceilDiv(length.toSeconds(), 60L), 1, MOST_MINUTES));
    }

    private static String cut(String text, int most) {
        return text.length() <= most ? text : text.substring(0, text.offsetByCodePoints(0, text.codePointCount(0, most)));
    }
}
