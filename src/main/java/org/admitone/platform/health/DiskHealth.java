package org.admitone.platform.health;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileStore;
import java.nio.file.Files;
import java.time.Instant;
import java.util.List;
import org.admitone.platform.ServerSettings;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/// Room on the disk that holds the data directory.
@Component
@Order(4)
final class DiskHealth implements HealthSource {

    private static final long MEGABYTE = 1 << 20;
    private static final long SCARCE = 5_000 * MEGABYTE;
    private static final long GONE = 300 * MEGABYTE;
    private static final int SMALL_SHARE = 10;

    private final ServerSettings settings;

    DiskHealth(ServerSettings settings) {
        this.settings = settings;
    }

    @Override
    public String part() {
        return "disk";
    }

    @Override
    public Saying name() {
        return Saying.of("health.disk");
    }

    @Override
    public List<PartHealth> look(Instant now) {
        try {
            FileStore store = Files.getFileStore(settings.data());
            return List.of(judged(store.getUsableSpace(), store.getTotalSpace()));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    PartHealth judged(long free, long whole) {
        String left = free / MEGABYTE + " MB";
        boolean scarce = free < SCARCE && free * SMALL_SHARE < whole;
        PartHealth disk = free < GONE ? is(Standing.BROKEN, Saying.of("health.disk-full", left)).next(Saying.of("health.disk-next"))
                : scarce ? is(Standing.LOOK, Saying.of("health.disk-scarce", left)).next(Saying.of("health.disk-next")) : is(Standing.FINE, Saying.of("health.disk-fine"));
        return disk.fact("health.free", left).fact("health.whole", whole / MEGABYTE + " MB");
    }
}
