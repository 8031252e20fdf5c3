package org.admitone.platform.health;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.admitone.platform.ServerSettings;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DiskHealthTest {

    private final DiskHealth disk = new DiskHealth(new ServerSettings(Path.of("."), null, false));

    @ParameterizedTest
    @CsvSource({"200, 100000, BROKEN", "200, 400, BROKEN", "4000, 100000, LOOK", "4000, 10000, FINE", "6000, 1000000, FINE"})
    void little_room_is_told_before_there_is_none(long free, long whole, Standing standing) {
        assertThat(disk.judged(free << 20, whole << 20).standing()).isEqualTo(standing);
    }
}
