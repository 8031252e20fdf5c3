package org.admitone.provider.zoom.inbox;

import java.time.Duration;
import java.util.List;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/// @param secrets     webhook secret tokens that count beside the account's own; printed masked
/// @param waitingRoom how many hooks may wait to be stored; the next is told to come again
/// @param patience    how long one may wait; shorter than the three seconds that the sender waits
/// @param kept        how long stored hooks are kept
@ConfigurationProperties("admitone.zoom.inbox")
public record InboxSettings(@DefaultValue List<String> secrets, @DefaultValue("8192") int waitingRoom, @DefaultValue("2500ms") Duration patience,
                            @DefaultValue("30d") Duration kept) {

    public InboxSettings {
        secrets = secrets.stream().filter(secret -> !secret.isBlank()).toList();
        if (waitingRoom < 1 || waitingRoom > 100_000) {
            throw new IllegalArgumentException("admitone.zoom.inbox.waiting-room must be between 1 and 100000, not " + waitingRoom);
        }
        if (patience.isNegative() || patience.isZero()) {
            throw new IllegalArgumentException("admitone.zoom.inbox.patience must be longer than nothing");
        }
        if (kept.compareTo(Duration.ofDays(8)) < 0) {
            throw new IllegalArgumentException("admitone.zoom.inbox.kept must be at least 8d: hooks may be fetched again for seven days");
        }
    }

    @Override
    public String toString() {
        return "InboxSettings[secrets=masked, waitingRoom=" + waitingRoom + ", patience=" + patience + ", kept=" + kept + "]";
    }
}
