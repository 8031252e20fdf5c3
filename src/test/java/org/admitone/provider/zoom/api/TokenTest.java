package org.admitone.provider.zoom.api;

import static org.admitone.provider.zoom.api.Client.troubleOf;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.IntStream;
import org.admitone.platform.SettableClock;
import org.admitone.platform.TestDatabase;
import org.admitone.provider.zoom.api.SmallZoom.Said;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// One token, asked for as seldom as possible and never used too long.
class TokenTest {

    @AutoClose
    static final TestDatabase database = TestDatabase.fresh();
    static final SettableClock clock = SettableClock.at("2026-11-16T09:00:00Z");

    @AutoClose
    final SmallZoom zoom = new SmallZoom();
    final AtomicReference<Optional<Credentials>> credentials = new AtomicReference<>(Optional.of(Client.credentials(Plan.BUSINESS, 1)));
    @AutoClose
    final Client client = new Client(zoom, database, clock, Client.Setup.USUAL, credentials);

    @BeforeEach
    void later() {
        clock.advance(Duration.ofDays(1));
        zoom.on("GET /users/summary", Said.json(200, "{\"licensed_users_count\":3}"));
    }

    int licensed() {
        return client.zoom.urgent().users().summary().licensed();
    }

    @Test
    void the_token_is_asked_for_as_zoom_wants_it() {
        licensed();
        var ask = zoom.tokenRequests().getFirst();
        assertThat(ask.authorization()).isEqualTo("Basic Y2xpZW50LTE6czNjcjN0Lys9");
        assertThat(ask.body()).isEqualTo("grant_type=account_credentials&account_id=acc-1");
        assertThat(zoom.asked().getFirst().authorization()).isEqualTo("Bearer token-1");
    }

    @Test
    void many_calls_at_once_share_one_token() throws Exception {
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Callable<Integer>> calls = IntStream.range(0, 8).<Callable<Integer>>mapToObj(n -> this::licensed).toList();
            for (Future<Integer> each : threads.invokeAll(calls)) {
                assertThat(each.get()).isEqualTo(3);
            }
        }
        assertThat(zoom.tokensAsked()).isEqualTo(1);
    }

    @Test
    void it_is_renewed_before_the_hour_is_over() {
        licensed();
        clock.advance(Duration.ofMinutes(52));
        licensed();
        assertThat(zoom.tokensAsked()).isEqualTo(1);
        clock.advance(Duration.ofMinutes(1));
        licensed();
        assertThat(zoom.tokensAsked()).isEqualTo(2);
    }

    @Test
    void a_revoked_one_is_replaced_and_the_call_made_again() {
        licensed();
        zoom.revokeToken();
        assertThat(licensed()).isEqualTo(3);
        assertThat(zoom.tokensAsked()).isEqualTo(2);
        assertThat(zoom.asked()).hasSize(3);
    }

    @Test
    void a_write_refused_for_its_token_is_made_again_too_since_it_was_not_carried_out() {
        zoom.on("PUT /meetings/97763643886/status", Said.json(204, ""));
        licensed();
        zoom.revokeToken();
        client.zoom.urgent().meetings().end(Samples.MEETING);
        assertThat(zoom.asked()).extracting(SmallZoom.Asked::authorization).endsWith("Bearer token-1", "Bearer token-2");
    }

    @Test
    void when_the_new_one_is_refused_as_well_it_ends_there() {
        zoom.on("GET /users/summary", Said.error(401, 124, "Access token has expired."));
        assertThat(troubleOf(this::licensed)).isInstanceOf(ZoomTrouble.BadCredentials.class);
        assertThat(zoom.asked()).hasSize(2);
        assertThat(zoom.tokensAsked()).isEqualTo(2);
    }

    @Test
    void wrong_credentials_are_not_tried_again_for_a_minute() {
        zoom.on("POST /oauth/token", Said.json(400, "{\"reason\":\"Invalid client_id or client_secret\",\"error\":\"invalid_client\"}"));
        assertThat(troubleOf(this::licensed)).isInstanceOf(ZoomTrouble.BadCredentials.class);
        assertThat(troubleOf(this::licensed)).isInstanceOf(ZoomTrouble.BadCredentials.class);
        assertThat(zoom.tokensAsked()).isEqualTo(1);
        clock.advance(Duration.ofSeconds(61));
        assertThat(troubleOf(this::licensed)).isInstanceOf(ZoomTrouble.BadCredentials.class);
        assertThat(zoom.tokensAsked()).isEqualTo(2);
        assertThat(zoom.asked()).isEmpty();
    }

    @Test
    void other_credentials_get_a_token_of_their_own_at_once() {
        licensed();
        credentials.set(Optional.of(Client.credentials(Plan.BUSINESS, 2)));
        licensed();
        assertThat(zoom.tokensAsked()).isEqualTo(2);
        credentials.set(Optional.empty());
        assertThat(troubleOf(this::licensed)).isInstanceOf(ZoomTrouble.NotConfigured.class);
    }

    @Test
    void a_token_endpoint_in_trouble_is_zoom_being_away() {
        zoom.on("POST /oauth/token", Said.json(503, ""));
        assertThat(troubleOf(this::licensed)).isInstanceOf(ZoomTrouble.Unreachable.class);
        assertThat(troubleOf(() -> client.zoom.urgent().meetings().create(Samples.HOST, Samples.WISH))).as("nothing was sent").isInstanceOf(ZoomTrouble.Unreachable.class);
    }

    @Test
    void scopes_are_told() {
        zoom.grant("meeting:read:meeting:admin", "user:read:user:admin", "user:read:user:admin");
        assertThat(client.zoom.authorise().names()).containsExactlyInAnyOrder("meeting:read:meeting:admin", "user:read:user:admin");
    }
}
