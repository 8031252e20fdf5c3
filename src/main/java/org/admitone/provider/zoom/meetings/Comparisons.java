package org.admitone.provider.zoom.meetings;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// When a meeting is compared with its session although nobody said that it was changed: webhooks get lost, and a list of meetings shows few
/// of their settings. From a day before the door until it closes, again and again; whatever happens to one that is further away is found then,
/// before anybody could come.
@Component
final class Comparisons {

    private static final Duration AHEAD = Duration.ofDays(1);
    /// However seldom it is compared: once when people are about to come.
    private static final Duration BEFORE_THE_DOOR = Duration.ofHours(1);

    private final MeetingSettings settings;
    private final Clock clock;

    Comparisons(MeetingSettings settings, Clock clock) {
        this.settings = settings;
        this.clock = clock;
    }

    /// Null: not any more.
    @Nullable Instant next(PlannedSession session) {
        Instant now = clock.instant();
        Instant first = session.hours().opensAt().minus(AHEAD);
        if (now.isBefore(first)) {
            return first;
        }
        Instant usual = now.plus(settings.compareEvery());
        Instant beforeTheDoor = session.hours().opensAt().minus(BEFORE_THE_DOOR);
        Instant next = now.isBefore(beforeTheDoor) && beforeTheDoor.isBefore(usual) ? beforeTheDoor : usual;
        return next.isBefore(session.hours().closesAt()) ? next : null;
    }
}
