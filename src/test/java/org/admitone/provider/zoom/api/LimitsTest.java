package org.admitone.provider.zoom.api;

import static org.admitone.provider.zoom.api.Client.troubleOf;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;
import org.admitone.platform.SettableClock;
import org.admitone.platform.TestDatabase;
import org.admitone.provider.zoom.HostId;
import org.admitone.provider.zoom.RegistrantId;
import org.admitone.provider.zoom.api.SmallZoom.Said;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Zoom's limits hold for the account: two nodes on one database use them together, and stop before Zoom says so.
class LimitsTest {

    @AutoClose
    static final TestDatabase database = TestDatabase.fresh();
    static final Clock REAL = Clock.systemUTC();
    static final SettableClock clock = SettableClock.at("2027-01-10T12:00:00Z");
    static final Client.Setup PRO = Client.Setup.USUAL.on(Plan.PRO);

    @AutoClose
    final SmallZoom zoom = new SmallZoom();
    @AutoClose
    final Client one = new Client(zoom, database, clock, PRO);
    @AutoClose
    final Client two = new Client(zoom, database, clock, PRO);

    @BeforeEach
    void another_day() {
        clock.set(clock.instant().plus(Duration.ofDays(2)));
        zoom.on("GET /users/summary", Said.json(200, "{}"));
        zoom.on("POST /users/" + Samples.HOST + "/meetings", Said.json(201, Samples.meeting("{}")));
        zoom.on("POST /meetings/97763643886/batch_registrants", Said.json(201, "{\"registrants\":[]}"));
        zoom.on("PUT /meetings/97763643886/registrants/status", Said.json(204, ""));
        zoom.on("GET /report/meetings/a/participants", Said.json(200, "{}"));
    }

    @Test
    void no_period_holds_more_calls_than_zoom_allows() {
        for (Plan plan : Plan.values()) {
            for (Label label : Label.values()) {
                Rate rate = Rate.of(plan, label);
                double most = rate.burst() + rate.refill() * rate.period().toSeconds();
                assertThat(Math.floor(most + 1e-9)).as(plan + " " + label).isLessThanOrEqualTo(rate.calls());
                if (rate.calls() >= 4) {
                    assertThat(Math.floor(most - rate.reserve(Priority.BACKGROUND) + 1e-9)).isLessThanOrEqualTo(0.8 * rate.calls());
                }
            }
        }
    }

    @Test
    void two_nodes_share_the_second_and_the_background_leaves_a_part_to_who_waits() {
        assertThat(passes(20, () -> report(one, Priority.BACKGROUND), () -> report(two, Priority.BACKGROUND))).as("of ten a second, at once").isEqualTo(2);
        assertThat(passes(20, () -> report(one, Priority.URGENT), () -> report(two, Priority.URGENT))).isEqualTo(2);
        assertThat(troubleOf(() -> report(one, Priority.URGENT))).isInstanceOf(ZoomTrouble.Throttled.class);
        clock.advance(Duration.ofSeconds(1));
        assertThat(passes(20, () -> report(one, Priority.URGENT), () -> report(two, Priority.URGENT))).isEqualTo(4);
        assertThat(zoom.asked()).hasSize(8);
    }

    @Test
    void who_is_early_waits_for_the_turn_as_long_as_patience_lasts() {
        try (Client patient = new Client(zoom, database, REAL, PRO.patientFor(Duration.ofSeconds(5)))) {
            long began = System.nanoTime();
            for (int n = 0; n < 8; n++) {
                report(patient, Priority.BACKGROUND);
            }
            assertThat(Duration.ofNanos(System.nanoTime() - began)).isGreaterThan(Duration.ofMillis(800));
        }
    }

    @Test
    void labels_do_not_take_from_each_other() {
        assertThat(passes(20, () -> report(one, Priority.URGENT))).isEqualTo(4);
        summary(one);
    }

    @Test
    void the_day_has_an_end_too() {
        try (Client free = new Client(zoom, database, clock, PRO.on(Plan.FREE))) {
            summary(free);
            database.jdbc().sql("update zoom_rate set used = 1600 where label = 'medium'").update();
            clock.advance(Duration.ofSeconds(2));
            assertThat(troubleOf(() -> free.zoom.background().users().summary())).isEqualTo(new ZoomTrouble.DailyLimit(Allowance.CALLS, List.of(), midnight()));
            summary(free);
            database.jdbc().sql("update zoom_rate set used = 2000 where label = 'medium'").update();
            clock.advance(Duration.ofSeconds(2));
            assertThat(troubleOf(() -> summary(free))).isInstanceOf(ZoomTrouble.DailyLimit.class);
            clock.set(midnight());
            summary(free);
        }
    }

    @ParameterizedTest
    @CsvSource({"429, , 1", "4001, , 1", "429, 7, 7", "4001, DATE, 30", "429, HTTP, 30"})
    void zooms_own_word_closes_the_label_for_all_nodes(int code, String retryAfter, int seconds) {
        Instant now = clock.instant();
        Said said = Said.error(429, code, "You have reached the maximum per-second rate limit for this API. Try again later.");
        zoom.on("GET /users/summary", retryAfter == null ? said : said.with("Retry-After", switch (retryAfter) {
            case "DATE" -> now.plusSeconds(30).toString();
            case "HTTP" -> java.time.format.DateTimeFormatter.RFC_1123_DATE_TIME.format(now.plusSeconds(30).atOffset(java.time.ZoneOffset.UTC));
            default -> retryAfter;
        }));
        assertThat(troubleOf(() -> summary(one))).isEqualTo(new ZoomTrouble.Throttled(now.plusSeconds(seconds)));
        assertThat(one.zoom.weather()).isEqualTo(new ZoomWeather.Throttled(now.plusSeconds(seconds)));
        assertThat(troubleOf(() -> summary(two))).isEqualTo(new ZoomTrouble.Throttled(now.plusSeconds(seconds)));
        assertThat(zoom.asked()).as("the other node did not ask").hasSize(1);
        report(two, Priority.URGENT);
        zoom.on("GET /users/summary", Said.json(200, "{}"));
        clock.advance(Duration.ofSeconds(seconds));
        summary(two);
        assertThat(one.zoom.weather()).isEqualTo(new ZoomWeather.Clear());
    }

    @Test
    void the_days_end_of_all_calls_of_a_label_is_believed() {
        zoom.on("GET /users/summary", Said.error(429, 429, "You have reached the maximum daily rate limit for this API. Refer to the response header for details on when you can make another request.")
                .with("Retry-After", clock.instant().plus(Duration.ofHours(5)).toString()));
        assertThat(troubleOf(() -> summary(one))).isEqualTo(new ZoomTrouble.DailyLimit(Allowance.CALLS, List.of(), clock.instant().plus(Duration.ofHours(5))));
        assertThat(troubleOf(() -> summary(two))).isInstanceOf(ZoomTrouble.Throttled.class);
        assertThat(zoom.asked()).hasSize(1);
    }

    @Test
    void something_that_is_being_changed_by_somebody_else_closes_nothing() {
        zoom.on("PUT /meetings/97763643886/status", Said.error(429, 429, "Too many concurrent requests. A request to end this meeting has already been made."));
        assertThat(troubleOf(() -> one.zoom.urgent().meetings().end(Samples.MEETING))).isInstanceOf(ZoomTrouble.Throttled.class);
        one.zoom.urgent().meetings().create(Samples.HOST, Samples.WISH);
    }

    @Test
    void a_host_has_a_hundred_writes_a_day_over_all_nodes_and_new_ones_at_midnight() {
        clock.set(midnight().minusSeconds(60));
        for (int n = 0; n < 100; n++) {
            (n % 2 == 0 ? one : two).zoom.urgent().meetings().create(Samples.HOST, Samples.WISH);
            clock.advance(Duration.ofMillis(500));
        }
        assertThat(two.zoom.writesLeft(Samples.HOST)).isZero();
        assertThat(troubleOf(() -> one.zoom.urgent().meetings().create(Samples.HOST, Samples.WISH)))
                .isEqualTo(new ZoomTrouble.DailyLimit(Allowance.MEETING_WRITES, List.of(Samples.HOST.value()), midnight()));
        assertThat(zoom.asked()).as("nothing was sent in vain").hasSize(100);
        HostId other = new HostId("other");
        zoom.on("POST /users/other/meetings", Said.json(201, Samples.meeting("{}")));
        one.zoom.urgent().meetings().create(other, Samples.WISH);
        assertThat(one.zoom.writesLeft(other)).isEqualTo(99);
        clock.set(midnight());
        one.zoom.urgent().meetings().create(Samples.HOST, Samples.WISH);
        assertThat(one.zoom.writesLeft(Samples.HOST)).isEqualTo(99);
    }

    @Test
    void when_zoom_says_that_the_hosts_day_is_over_it_is() {
        zoom.on("POST /users/" + Samples.HOST + "/meetings",
                Said.error(429, 429, "You have exceeded the daily rate limit (100) of Meeting Create/Update API requests permitted for this particular user."));
        assertThat(troubleOf(() -> one.zoom.urgent().meetings().create(Samples.HOST, Samples.WISH)))
                .isEqualTo(new ZoomTrouble.DailyLimit(Allowance.MEETING_WRITES, List.of(Samples.HOST.value()), midnight()));
        assertThat(two.zoom.writesLeft(Samples.HOST)).isZero();
        summary(one);
    }

    @Test
    void an_alias_is_registered_three_times_a_day_and_then_spoils_nobody_elses_call() {
        List<NewRegistrant> people = List.of(Samples.person(1), Samples.person(2));
        for (int n = 0; n < 3; n++) {
            one.zoom.urgent().registrants().addAll(Samples.MEETING, List.of(Samples.person(1)));
        }
        clock.advance(Duration.ofSeconds(2));
        assertThat(troubleOf(() -> two.zoom.urgent().registrants().addAll(Samples.MEETING, people)))
                .isEqualTo(new ZoomTrouble.DailyLimit(Allowance.REGISTRATIONS, List.of(Samples.person(1).email()), midnight()));
        for (int n = 0; n < 3; n++) {
            two.zoom.urgent().registrants().addAll(Samples.MEETING, List.of(Samples.person(2)));
        }
        zoom.on("POST /meetings/1/batch_registrants", Said.json(201, "{\"registrants\":[]}"));
        clock.advance(Duration.ofSeconds(2));
        two.zoom.urgent().registrants().addAll(new org.admitone.provider.zoom.MeetingNumber(1), people);
    }

    @Test
    void zoom_names_the_alias_whose_day_is_over_and_the_others_lose_nothing() {
        List<NewRegistrant> people = IntStream.range(10, 40).mapToObj(Samples::person).toList();
        zoom.on("POST /meetings/97763643886/batch_registrants", Said.error(429, 429,
                "You have exceeded the daily rate limit of (3) for Add meeting registrant API requests for the registrant (" + Samples.person(12).email() + ")."));
        assertThat(troubleOf(() -> one.zoom.urgent().registrants().addAll(Samples.MEETING, people)))
                .isEqualTo(new ZoomTrouble.DailyLimit(Allowance.REGISTRATIONS, List.of(Samples.person(12).email()), midnight()));
        assertThat(database.jdbc().sql("select sum(used) from zoom_daily_use where allowance = 'registrations' and day = :day::date")
                .param("day", clock.instant().toString()).query(Long.class).single()).isEqualTo(3);
    }

    @Test
    void a_registrant_is_changed_ten_times_a_day() {
        List<Registrant.Reference> whom = List.of(new Registrant.Reference(new RegistrantId("r1"), Samples.person(1).email()));
        for (int n = 0; n < 10; n++) {
            one.zoom.urgent().registrants().cancel(Samples.MEETING, whom);
            clock.advance(Duration.ofMillis(100));
        }
        assertThat(troubleOf(() -> one.zoom.urgent().registrants().cancel(Samples.MEETING, whom)))
                .isEqualTo(new ZoomTrouble.DailyLimit(Allowance.STATUS_CHANGES, List.of("r1"), midnight()));
    }

    @Test
    void what_was_not_carried_out_is_not_counted() {
        zoom.on("POST /users/" + Samples.HOST + "/meetings", Said.error(429, 4001, "You have reached the maximum per-second rate limit for this API. Try again later."));
        assertThat(troubleOf(() -> one.zoom.urgent().meetings().create(Samples.HOST, Samples.WISH))).isInstanceOf(ZoomTrouble.Throttled.class);
        assertThat(one.zoom.writesLeft(Samples.HOST)).isEqualTo(100);
        zoom.close();
        clock.advance(Duration.ofSeconds(2));
        assertThat(troubleOf(() -> one.zoom.urgent().meetings().create(Samples.HOST, Samples.WISH))).isInstanceOf(ZoomTrouble.Unreachable.class);
        assertThat(one.zoom.writesLeft(Samples.HOST)).isEqualTo(100);
    }

    @Test
    void no_alias_stands_in_the_table() {
        one.zoom.urgent().registrants().addAll(Samples.MEETING, List.of(Samples.person(77)));
        assertThat(database.jdbc().sql("select subject from zoom_daily_use").query((row, n) -> row.getString(1)).list()).allMatch(subject -> subject.matches("[0-9a-f]{64}"));
    }

    private static void summary(Client client) {
        client.zoom.urgent().users().summary();
    }

    private static void report(Client client, Priority priority) {
        var calls = priority == Priority.URGENT ? client.zoom.urgent() : client.zoom.background();
        calls.reports().report(new org.admitone.provider.zoom.InstanceId("a"));
    }

    private static Instant midnight() {
        return Verdict.midnightAfter(clock.instant());
    }

    private static int passes(int tries, ThrowingCallable... calls) {
        int passed = 0;
        for (int n = 0; n < tries; n++) {
            try {
                calls[n % calls.length].call();
                passed++;
            } catch (ZoomFault throttled) {
                assertThat(throttled.trouble()).isInstanceOf(ZoomTrouble.Throttled.class);
            } catch (Throwable other) {
                throw new AssertionError(other);
            }
        }
        return passed;
    }
}
