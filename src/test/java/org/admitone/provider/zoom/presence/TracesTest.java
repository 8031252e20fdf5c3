package org.admitone.provider.zoom.presence;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.admitone.provider.zoom.InstanceId;
import org.admitone.provider.zoom.RegistrantId;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/// When somebody was inside, by the rules of [Traces].
class TracesTest {

    private static final Told.Marks ADA = Heard.registrant(1);
    private static final Told.Marks HOST = Heard.account(Heard.HOST);
    private final Heard heard = new Heard();

    private List<String> times() {
        return heard.traces().stream().map(trace -> Heard.second(trace.joined()) + "-" + end(trace.left()) + " " + trace.source().code).toList();
    }

    private static String end(@Nullable Instant left) {
        return left == null ? "" : String.valueOf(Heard.second(left));
    }

    @Test
    void of_several_joins_the_earliest_is_true_and_of_several_leaves_the_latest() {
        heard.left("1", ADA, 50).joined("1", ADA, 12).joined("1", ADA, 10).left("1", ADA, 60).joined("1", ADA, 11);
        assertThat(times()).containsExactly("10-60 zoom-events");
    }

    @Test
    void nobody_leaves_before_they_came() {
        heard.joined("1", ADA, 50).left("1", ADA, 49);
        assertThat(times()).containsExactly("50-50 zoom-events");
    }

    @Test
    void whoever_left_without_having_come_was_inside_since_the_way_was_last_given_out_before_that() {
        heard.given(1, null, 5, 20, 90).left("1", ADA, 60);
        assertThat(times()).containsExactly("20-60 zoom-events");
    }

    @Test
    void whoever_left_without_having_come_by_no_known_way_was_inside_for_no_time() {
        heard.left("1", ADA, 60);
        assertThat(times()).containsExactly("60-60 zoom-events");
    }

    @Test
    void whoever_did_not_leave_was_inside_until_the_end_of_the_instance() {
        heard.joined("1", ADA, 10).ended(300).ended(290);
        assertThat(times()).containsExactly("10-300 zoom-events");
    }

    @Test
    void a_late_join_does_not_reopen_an_instance_that_has_ended() {
        heard.ended(300).joined("1", ADA, 310);
        assertThat(times()).containsExactly("310-310 zoom-events");
    }

    @Test
    void the_end_of_one_instance_ends_nobody_in_another() {
        heard.joined("1", ADA, 400);
        heard.told.add(new Told.Ended(new InstanceId("second=="), Heard.at(500)));
        assertThat(times()).containsExactly("400- zoom-events");
    }

    @Test
    void the_same_number_in_two_instances_is_two_connections() {
        heard.stayed("1", ADA, 10, 20);
        heard.told.add(new Told.Joined(new InstanceId("second=="), Heard.who("1", ADA), Heard.at(30)));
        assertThat(times()).containsExactly("10-20 zoom-events", "30- zoom-events");
        assertThat(heard.traces()).extracting(Trace::connection).doesNotHaveDuplicates();
    }

    @Test
    void the_report_replaces_what_events_said_of_a_connection() {
        heard.stayed("1", ADA, 10, 60).reported("1", ADA, 12, 70);
        assertThat(times()).containsExactly("12-70 zoom-report");
    }

    @Test
    void the_report_tells_of_connections_that_no_event_told_of() {
        heard.stayed("1", ADA, 10, 60).reported("2", ADA, 80, 90);
        assertThat(times()).containsExactly("10-60 zoom-events", "80-90 zoom-report");
    }

    @Test
    void of_several_rows_of_one_connection_the_one_that_ends_last_is_true_and_of_those_the_one_that_begins_first() {
        heard.reported("1", ADA, 20, 70).reported("1", ADA, 10, 70).reported("1", ADA, 5, 60);
        assertThat(times()).containsExactly("10-70 zoom-report");
        Collections.reverse(heard.rows);
        assertThat(times()).containsExactly("10-70 zoom-report");
    }

    @Test
    void without_any_end_somebody_is_inside_until_the_door_closes_once_that_is_long_past() {
        heard.joined("1", ADA, 10);
        assertThat(times()).containsExactly("10- zoom-events");
        heard.longPast();
        assertThat(times()).containsExactly("10-" + Heard.CLOSES + " zoom-events");
    }

    @Test
    void what_one_word_knows_of_somebody_holds_for_all_words_of_that_connection() {
        heard.joined("1", Told.Marks.NONE, 10).left("1", ADA, 60);
        assertThat(heard.traces()).singleElement().satisfies(trace -> assertThat(trace.marks().registrant()).isEqualTo(Optional.of(new RegistrantId("r1"))));
    }

    @Test
    void a_role_alone_is_no_presence() {
        heard.role("1", ADA, Told.Power.CO_HOST, 10);
        assertThat(times()).isEmpty();
        assertThat(heard.ended(300).traces()).isEmpty();
    }

    @Test
    void the_host_is_inside_from_the_start_where_only_the_leaving_was_told() {
        heard.started(10).left("1", HOST, 60);
        assertThat(times()).containsExactly("10-60 zoom-events");
    }

    @Test
    void the_host_is_inside_from_the_start_where_nothing_else_was_told_and_until_the_end() {
        heard.started(10);
        assertThat(times()).containsExactly("10- zoom-events");
        heard.ended(300);
        assertThat(times()).containsExactly("10-300 zoom-events");
    }

    @Test
    void a_host_who_came_in_the_first_minute_has_started_it() {
        heard.started(10).joined("1", HOST, 70);
        assertThat(times()).containsExactly("70- zoom-events");
    }

    @Test
    void a_host_who_came_later_has_not_started_it() {
        heard.started(10).joined("1", HOST, 71);
        assertThat(times()).containsExactly("10- zoom-events", "71- zoom-events");
    }

    @Test
    void of_two_hosts_whose_joining_is_missing_the_first_to_leave_has_started_it() {
        heard.started(10).left("2", HOST, 90).left("1", HOST, 60);
        assertThat(times()).containsExactly("10-60 zoom-events", "90-90 zoom-events");
    }

    @Test
    void where_the_report_knows_the_host_the_start_says_nothing_more() {
        heard.started(10).reported("1", HOST, 12, 60);
        assertThat(times()).containsExactly("12-60 zoom-report");
    }

    @Test
    void rows_that_number_connections_in_another_way_are_matched_by_registrant_and_time() {
        heard.stayed("1", ADA, 10, 60).stayed("2", ADA, 200, 260).joined("3", Heard.registrant(3), 20);
        heard.reported("901", ADA, 199, 262).reported("902", ADA, 9, 61).reported("903", Heard.registrant(3), 21, 90);
        assertThat(times()).containsExactly("9-61 zoom-report", "21-90 zoom-report", "199-262 zoom-report");
        assertThat(heard.traces()).extracting(Trace::userId).containsExactly("1", "3", "2");
        assertThat(heard.traces().getFirst().marks().uuid()).as("what taking somebody out needs is kept").isPresent();
    }

    @Test
    void rows_of_which_one_number_is_known_are_taken_at_their_word() {
        heard.stayed("1", ADA, 10, 60).stayed("2", ADA, 200, 260).stayed("3", Heard.registrant(3), 20, 90);
        heard.reported("901", ADA, 10, 60).reported("902", ADA, 199, 262).reported("3", Heard.registrant(3), 21, 90);
        assertThat(times()).hasSize(5);
    }
}
