package org.admitone.simulator.bench.term;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import org.admitone.platform.PlatformConfiguration;

/// One time for several processes: it runs like any clock, and one of them pushes it ahead. How far is kept in a file that all of them map.
final class SharedClock extends Clock {

    private final Clock base = PlatformConfiguration.systemClock();
    private final ByteBuffer ahead;

    private SharedClock(ByteBuffer ahead) {
        this.ahead = ahead;
    }

    static SharedClock in(Path file) throws IOException {
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE)) {
            return new SharedClock(channel.map(FileChannel.MapMode.READ_WRITE, 0, Long.BYTES));
        }
    }

    /// Whatever the time is outside.
    void beginAt(Instant instant) {
        ahead.putLong(0, Duration.between(base.instant(), instant).toMillis());
    }

    /// For all of them; never back.
    void moveTo(Instant instant) {
        long more = Duration.between(instant(), instant).toMillis();
        if (more > 0) {
            ahead.putLong(0, ahead.getLong(0) + more);
        }
    }

    @Override
    public Instant instant() {
        return base.instant().plusMillis(ahead.getLong(0)).truncatedTo(ChronoUnit.MICROS);
    }

    @Override
    public ZoneId getZone() {
        return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
        return Clock.fixed(instant(), zone);
    }
}
