package org.admitone.provider.zoom.api;

import static org.admitone.provider.zoom.api.Client.troubleOf;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.admitone.platform.SettableClock;
import org.admitone.platform.TestDatabase;
import org.admitone.provider.zoom.api.SmallZoom.Said;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// Zoom that does not answer, or too late, or with trouble of its own.
class AwayTest {

    @AutoClose
    static final TestDatabase database = TestDatabase.fresh();
    static final SettableClock clock = SettableClock.at("2026-11-16T09:00:00Z");
    static final String MEETINGS = "POST /users/" + Samples.HOST + "/meetings";

    @AutoClose
    final SmallZoom zoom = new SmallZoom();

    @BeforeEach
    void later() {
        clock.advance(Duration.ofDays(1));
        zoom.on("GET /users/summary", Said.json(200, "{\"licensed_users_count\":3}"));
    }

    static Stream<Said> noAnswers() {
        return Stream.of(Said.silence(), Said.cut(), Said.json(500, ""), Said.json(502, "<html>bad gateway"), Said.json(201, "{\"id\":"), Said.json(201, ""));
    }

    @ParameterizedTest
    @MethodSource("noAnswers")
    void a_write_without_a_whole_answer_is_sent_once_and_is_ambiguous(Said said) {
        zoom.on(MEETINGS, said);
        try (Client client = new Client(zoom, database, clock, Client.Setup.USUAL.impatient())) {
            assertThat(troubleOf(() -> client.zoom.background().meetings().create(Samples.HOST, Samples.WISH))).isInstanceOf(ZoomTrouble.Ambiguous.class);
            assertThat(zoom.asked()).hasSize(1);
            assertThat(client.zoom.writesLeft(Samples.HOST)).as("it may have counted").isEqualTo(99);
        }
    }

    @ParameterizedTest
    @MethodSource("reads")
    void reading_is_tried_twice(Said said) {
        zoom.on("GET /users/summary", said);
        try (Client client = new Client(zoom, database, clock, Client.Setup.USUAL.impatient())) {
            assertThat(troubleOf(() -> client.zoom.background().users().summary())).isInstanceOf(ZoomTrouble.Unreachable.class);
            assertThat(zoom.asked()).hasSize(2);
        }
    }

    static Stream<Said> reads() {
        return Stream.of(Said.silence(), Said.json(500, ""), Said.json(503, "{}"));
    }

    /// The JDK's client repeats a GET by itself whose connection was cut, and must not repeat anything else.
    @Test
    void of_all_methods_only_reading_is_repeated_on_a_cut_connection() {
        zoom.on("GET /users/summary", Said.cut()).on(MEETINGS, Said.cut()).on("PATCH /meetings/97763643886", Said.cut())
                .on("PUT /meetings/97763643886/status", Said.cut()).on("DELETE /meetings/97763643886", Said.cut());
        try (Client client = new Client(zoom, database, clock, Client.Setup.USUAL)) {
            var meetings = client.zoom.urgent().meetings();
            assertThat(troubleOf(() -> meetings.create(Samples.HOST, Samples.WISH))).isInstanceOf(ZoomTrouble.Ambiguous.class);
            assertThat(troubleOf(() -> meetings.change(Samples.HOST, Samples.MEETING, Samples.WISH))).isInstanceOf(ZoomTrouble.Ambiguous.class);
            assertThat(troubleOf(() -> meetings.end(Samples.MEETING))).isInstanceOf(ZoomTrouble.Ambiguous.class);
            assertThat(troubleOf(() -> meetings.delete(Samples.MEETING))).isInstanceOf(ZoomTrouble.Ambiguous.class);
            assertThat(zoom.asked()).extracting(SmallZoom.Asked::method).containsExactly("POST", "PATCH", "PUT", "DELETE");
            assertThat(troubleOf(() -> client.zoom.urgent().users().summary())).isInstanceOf(ZoomTrouble.Unreachable.class);
        }
    }

    @Test
    void a_second_try_that_is_answered_is_the_answer() {
        AtomicInteger tries = new AtomicInteger();
        zoom.on("GET /users/summary", ask -> tries.incrementAndGet() == 1 ? Said.json(502, "") : Said.json(200, "{\"licensed_users_count\":3}"));
        try (Client client = new Client(zoom, database, clock, Client.Setup.USUAL)) {
            assertThat(client.zoom.background().users().summary().licensed()).isEqualTo(3);
        }
    }

    @Test
    void a_refused_connection_means_that_nothing_was_done() {
        zoom.close();
        try (Client client = new Client(zoom, database, clock, Client.Setup.USUAL)) {
            assertThat(troubleOf(() -> client.zoom.background().meetings().create(Samples.HOST, Samples.WISH))).isInstanceOf(ZoomTrouble.Unreachable.class);
        }
    }

    @Test
    void after_several_misses_nobody_asks_for_a_while_then_one_looks() {
        AtomicInteger status = new AtomicInteger(503);
        zoom.on("GET /users/summary", ask -> Said.json(status.get(), "{}"));
        try (Client client = new Client(zoom, database, clock, Client.Setup.USUAL.breakingAfter(4))) {
            var began = clock.instant();
            assertThat(client.zoom.weather()).isEqualTo(new ZoomWeather.Clear());
            ask(client);
            ask(client);
            assertThat(zoom.asked()).hasSize(4);
            assertThat(client.zoom.weather()).isEqualTo(new ZoomWeather.Down(began, began.plusSeconds(15)));
            assertThat(troubleOf(() -> client.zoom.background().users().summary())).isEqualTo(new ZoomTrouble.Unreachable(began.plusSeconds(15)));
            assertThat(zoom.asked()).hasSize(4);

            clock.advance(Duration.ofSeconds(15));
            ask(client);
            ask(client);
            assertThat(zoom.asked()).as("one looked").hasSize(5);
            assertThat(client.zoom.weather()).as("twice as long now").isEqualTo(new ZoomWeather.Down(began, clock.instant().plusSeconds(30)));

            status.set(200);
            clock.advance(Duration.ofSeconds(30));
            client.zoom.background().users().summary();
            assertThat(client.zoom.weather()).isEqualTo(new ZoomWeather.Clear());
            client.zoom.background().users().summary();
            assertThat(zoom.asked()).hasSize(7);
        }
    }

    private static void ask(Client client) {
        assertThat(troubleOf(() -> client.zoom.background().users().summary())).isInstanceOf(ZoomTrouble.Unreachable.class);
    }

    @Test
    void refusals_are_answers_and_open_nothing() {
        zoom.on("GET /users/summary", Said.error(400, 300, "Validation Failed."));
        try (Client client = new Client(zoom, database, clock, Client.Setup.USUAL.breakingAfter(2))) {
            IntStream.range(0, 4).forEach(n -> assertThat(troubleOf(() -> client.zoom.background().users().summary())).isInstanceOf(ZoomTrouble.Refused.class));
            assertThat(client.zoom.weather()).isEqualTo(new ZoomWeather.Clear());
            assertThat(zoom.asked()).as("refusals are not tried again").hasSize(4);
        }
    }

    @Test
    void only_so_many_calls_are_under_way_at_once_and_some_are_kept_for_who_waits() throws Exception {
        CountDownLatch six = new CountDownLatch(6);
        CountDownLatch go = new CountDownLatch(1);
        zoom.on("GET /users/slow", ask -> {
            six.countDown();
            await(go);
            return Said.json(200, "{\"id\":\"slow\",\"type\":2}");
        });
        try (Client client = new Client(zoom, database, clock, Client.Setup.USUAL); var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var slow = IntStream.range(0, 6).mapToObj(n -> threads.submit(() -> client.zoom.background().users().read(new org.admitone.provider.zoom.HostId("slow")))).toList();
            await(six);
            assertThat(troubleOf(() -> client.zoom.background().users().summary())).isInstanceOf(ZoomTrouble.Throttled.class);
            assertThat(client.zoom.urgent().users().summary().licensed()).isEqualTo(3);
            go.countDown();
            for (var each : slow) {
                each.get();
            }
            client.zoom.background().users().summary();
        }
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
    }

    @Test
    void no_transaction_spans_a_call() {
        try (Client client = new Client(zoom, database, clock, Client.Setup.USUAL)) {
            assertThatThrownBy(() -> database.transactions().executeWithoutResult(status -> client.zoom.background().users().summary()))
                    .isInstanceOf(IllegalStateException.class);
            assertThat(zoom.asked()).isEmpty();
        }
    }
}
