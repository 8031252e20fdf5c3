package org.admitone.provider.zoom;

import java.time.Duration;
import org.admitone.platform.Rounds;

/// How jobs go their rounds that may have to wait for Zoom.
public final class ZoomRounds {

    private static final Rounds.Tempo TEMPO = new Rounds.Tempo(Duration.ofSeconds(1), Duration.ofSeconds(8), "the next start finds out what became of what it asked Zoom");

    private ZoomRounds() {}

    public static Rounds of(String name, Rounds.Round round) {
        return new Rounds(name, TEMPO, round);
    }
}
