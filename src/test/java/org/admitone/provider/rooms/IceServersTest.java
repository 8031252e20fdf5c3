package org.admitone.provider.rooms;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class IceServersTest {

    private static final Instant NOW = Instant.parse("2026-03-02T09:00:00Z");

    @Test
    void turn_gets_credentials_that_a_turn_server_computes_alike() {
        var turn = new RoomsSettings.Turn(List.of("stun:turn.example.org", "turns:turn.example.org:443?transport=tcp"), "north", Duration.ofHours(6));
        var servers = IceServers.forUser(turn, "ada", NOW);
        assertThat(servers).hasSize(2);
        assertThat(servers.getFirst().credential()).isNull();
        assertThat(servers.getLast().username()).isEqualTo("1772463600:ada");
        // echo -n 1772463600:ada | openssl dgst -sha1 -hmac north -binary | base64
        assertThat(servers.getLast().credential()).isEqualTo("Wf98xy/tt2ViAOR9hSbpgA+IiKM=");
        assertThat(servers.getLast().toString()).doesNotContain("Wf98xy/tt2ViAOR9hSbpgA+IiKM=");
    }

    @Test
    void nothing_is_told_where_nothing_is_set() {
        assertThat(IceServers.forUser(new RoomsSettings.Turn(List.of(), null, Duration.ofHours(1)), "ada", NOW)).isEmpty();
    }

    @Test
    void odd_settings_are_refused_at_the_start() {
        assertThatThrownBy(() -> new RoomsSettings.Turn(List.of("http://turn.example.org"), null, Duration.ofHours(1))).hasMessageContaining("admitone.rooms.turn.urls");
        assertThatThrownBy(() -> new RoomsSettings.Turn(List.of("turn:turn.example.org"), null, Duration.ofHours(1))).hasMessageContaining("admitone.rooms.turn.secret");
        assertThat(new RoomsSettings.Turn(List.of("turn:turn.example.org"), "north", Duration.ofHours(1)).toString()).doesNotContain("north");
    }
}
