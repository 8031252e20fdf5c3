package org.admitone.provider.zoom.presence;

import static org.assertj.core.api.Assertions.assertThat;

import org.admitone.provider.zoom.HostId;
import org.junit.jupiter.api.Test;

/// Whose a connection was, by the rules of [MeetingHistory].
class MeetingHistoryTest {

    private static final Told.Marks ADA = Heard.registrant(1);
    private static final Told.Marks HOST = Heard.account(Heard.HOST);
    private final Heard heard = new Heard();

    @Test
    void whoever_came_by_a_way_that_was_given_out_sits_on_its_seat() {
        heard.given(1, null, 5).stayed("1", ADA, 10, 60);
        assertThat(heard.words(100)).containsExactly("seat 1: 10-60");
    }

    @Test
    void zooms_clock_may_be_half_a_minute_behind_ours() {
        heard.given(1, null, 40).stayed("1", ADA, 10, 60);
        assertThat(heard.words(100)).containsExactly("seat 1: 10-60");
    }

    @Test
    void whoever_came_before_the_way_was_given_out_is_a_stranger() {
        heard.given(1, null, 41).joined("1", ADA, 10);
        assertThat(heard.words(100)).containsExactly("not_admitted 1: 10- TAKE_OUT burnt");
    }

    @Test
    void whoever_came_by_a_way_that_was_never_given_out_is_a_stranger_with_the_persons_name_known() {
        heard.given(1, null).joined("1", ADA, 10);
        assertThat(heard.words(100)).containsExactly("not_admitted 1: 10- TAKE_OUT burnt");
    }

    @Test
    void whoever_came_by_a_spare_that_belongs_to_nobody_is_a_stranger() {
        heard.way(1, null, null).joined("1", ADA, 10);
        assertThat(heard.words(100)).containsExactly("not_admitted: 10- TAKE_OUT burnt");
    }

    @Test
    void a_registrant_of_others_no_way_at_all_and_another_user_of_the_account_are_strangers() {
        heard.joined("1", ADA, 10).joined("2", Told.Marks.NONE, 11).joined("3", Heard.account(new HostId("other")), 12);
        assertThat(heard.words(100)).containsExactly("unknown: 10- TAKE_OUT", "unknown: 11- TAKE_OUT", "unknown: 12- TAKE_OUT");
    }

    @Test
    void a_telephone_is_a_stranger() {
        heard.joined("1", Heard.phone(), 10);
        assertThat(heard.words(100)).containsExactly("phone: 10- TAKE_OUT");
    }

    @Test
    void what_comes_after_the_seats_end_is_a_strangers() {
        heard.given(1, 40, 5).joined("1", ADA, 10);
        assertThat(heard.words(100)).containsExactly("seat 1: 10-40", "seat_ended 1: 40- TAKE_OUT");
        heard.left("1", ADA, 46);
        assertThat(heard.words(100)).containsExactly("seat 1: 10-40", "seat_ended 1: 40-46");
    }

    @Test
    void whoever_leaves_within_two_seconds_of_the_seats_end_was_no_stranger() {
        heard.given(1, 40, 5).stayed("1", ADA, 10, 42);
        assertThat(heard.words(100)).containsExactly("seat 1: 10-42");
    }

    @Test
    void whoever_comes_after_the_seats_end_is_a_stranger() {
        heard.given(1, 40, 5).joined("1", ADA, 40);
        assertThat(heard.words(100)).containsExactly("seat_ended 1: 40- TAKE_OUT");
    }

    @Test
    void whoever_stays_when_the_door_closes_for_all_is_no_stranger() {
        heard.given(1, (int) Heard.CLOSES, 5).joined("1", ADA, 10);
        assertThat(heard.words(Heard.CLOSES + 30)).containsExactly("seat 1: 10-");
    }

    @Test
    void a_second_one_by_one_way_is_a_stranger_and_the_way_is_burnt() {
        heard.given(1, null, 5).joined("1", ADA, 10).joined("2", ADA, 30);
        assertThat(heard.words(100)).containsExactly("seat 1: 10-", "second_presence 1: 30- TAKE_OUT burnt");
    }

    @Test
    void of_two_in_one_second_the_lower_number_came_first() {
        for (int lower = 900 * 1024; lower < 1000 * 1024; lower += 1024) {
            Heard both = new Heard().given(1, null, 5).joined(String.valueOf(lower + 1024), ADA, 10).joined(String.valueOf(lower), ADA, 10);
            assertThat(both.traces()).extracting(Trace::userId).containsExactly(String.valueOf(lower), String.valueOf(lower + 1024));
            assertThat(both.words(100)).containsExactly("seat 1: 10-", "second_presence 1: 10- TAKE_OUT burnt");
        }
    }

    @Test
    void whoever_comes_again_after_leaving_needs_no_new_giving() {
        heard.given(1, null, 5).stayed("1", ADA, 10, 30).joined("2", ADA, 30);
        assertThat(heard.words(100)).containsExactly("seat 1: 10-30", "seat 1: 30-");
    }

    @Test
    void if_the_way_was_given_again_in_between_the_second_is_the_owner_and_the_first_is_taken_out_quietly_and_the_way_is_used_up() {
        heard.given(1, null, 5, 28).joined("1", ADA, 10).joined("2", ADA, 30);
        assertThat(heard.words(100)).containsExactly("seat 1: 10-30 TAKE_OUT_QUIETLY burnt", "seat 1: 30-");
    }

    @Test
    void a_superseded_one_that_zoom_finds_dead_in_time_is_nothing_to_tell() {
        heard.given(1, null, 5, 28).stayed("1", ADA, 10, 105).joined("2", ADA, 30);
        assertThat(heard.words(300)).containsExactly("seat 1: 10-30", "seat 1: 30-");
    }

    @Test
    void a_superseded_one_that_lasts_is_called_a_second_presence() {
        heard.given(1, null, 5, 28).joined("1", ADA, 10).joined("2", ADA, 30);
        assertThat(heard.words(121)).containsExactlyInAnyOrder("seat 1: 10-30", "second_presence 1: 30- TAKE_OUT burnt", "seat 1: 30-");
    }

    @Test
    void whoever_comes_by_the_seats_next_way_after_the_first_was_used_up_is_the_owner() {
        heard.given(1, null, 5).next(1, 21, 40).joined("1", ADA, 10).joined("2", Heard.registrant(21), 42);
        assertThat(heard.words(50)).containsExactly("seat 1: 10-42 TAKE_OUT_QUIETLY burnt", "seat 1: 42-");
    }

    @Test
    void whoever_comes_by_the_used_up_way_once_its_owner_has_the_next_is_a_second_presence() {
        heard.given(1, null, 5).next(1, 21, 40).joined("1", ADA, 10).joined("2", ADA, 41).joined("3", Heard.registrant(21), 45);
        assertThat(heard.words(50)).containsExactlyInAnyOrder("seat 1: 10-45 TAKE_OUT_QUIETLY burnt", "second_presence 1: 41- TAKE_OUT burnt", "seat 1: 45-");
    }

    @Test
    void an_unused_giving_of_long_ago_makes_no_newcomer_the_owner() {
        heard.given(1, null, 5, 28).joined("1", ADA, 10).joined("2", ADA, 629);
        assertThat(heard.words(640)).containsExactly("seat 1: 10-", "second_presence 1: 629- TAKE_OUT burnt");
    }

    @Test
    void with_zooms_clock_behind_ours_the_only_giving_is_still_the_first_ones() {
        heard.given(1, null, 20).joined("1", ADA, 10).joined("2", ADA, 30);
        assertThat(heard.words(100)).containsExactly("seat 1: 10-", "second_presence 1: 30- TAKE_OUT burnt");
    }

    @Test
    void a_giving_before_the_first_came_says_nothing_about_the_second() {
        heard.given(1, null, 5, 9).joined("1", ADA, 10).joined("2", ADA, 30);
        assertThat(heard.words(100)).containsExactly("seat 1: 10-", "second_presence 1: 30- TAKE_OUT burnt");
    }

    @Test
    void whoever_was_superseded_once_stays_so_when_the_owner_leaves_and_comes_again() {
        heard.given(1, null, 5, 28).joined("1", ADA, 10).stayed("2", ADA, 30, 40).joined("3", ADA, 80);
        assertThat(heard.words(100)).containsExactlyInAnyOrder("seat 1: 10-30 TAKE_OUT_QUIETLY burnt", "seat 1: 30-40", "seat 1: 80-");
    }

    @Test
    void a_seat_freed_in_a_silence_is_its_persons_all_the_same_where_the_report_says_that_they_were_there() {
        heard.freedInSilence.add(Heard.seat(1));
        heard.given(1, 305, 5).joined("1", ADA, 10);
        assertThat(heard.words(600)).as("while it runs").containsExactly("seat 1: 10-305", "seat_ended 1: 305- TAKE_OUT");
        heard.reported("1", ADA, 10, 900);
        assertThat(heard.words(1300)).as("after the class").containsExactly("seat 1: 10-900");
    }

    @Test
    void a_seat_freed_in_a_silence_is_nobodys_who_came_after_it() {
        heard.freedInSilence.add(Heard.seat(1));
        heard.given(1, 305, 5).reported("1", ADA, 305, 900);
        assertThat(heard.words(1300)).containsExactly("seat_ended 1: 305-900");
    }

    @Test
    void a_seat_that_was_taken_away_is_not_given_back_by_the_report() {
        heard.given(1, 305, 5).reported("1", ADA, 10, 900);
        assertThat(heard.words(1300)).containsExactly("seat 1: 10-305", "seat_ended 1: 305-900");
    }

    @Test
    void the_host_is_whoever_was_given_the_hosts_way_last_before_they_came() {
        heard.host(1, null, 5).host(2, null, 50).stayed("1", HOST, 10, 40).joined("2", HOST, 60);
        assertThat(heard.words(100)).containsExactly("seat 1: 10-40", "seat 2: 60-");
    }

    @Test
    void the_accounts_user_without_a_giving_is_told_of_and_left_alone() {
        heard.joined("1", HOST, 10);
        assertThat(heard.words(100)).containsExactly("host_account: 10- TELL");
    }

    @Test
    void the_accounts_user_after_the_teachers_seat_has_ended_is_nobody_we_let_in() {
        heard.host(1, 40, 5).joined("1", HOST, 50);
        assertThat(heard.words(100)).containsExactly("host_account: 50- TELL");
    }

    @Test
    void a_copied_host_link_beside_the_teacher_is_a_second_presence() {
        heard.host(1, null, 5).joined("1", HOST, 10).joined("2", HOST, 30);
        assertThat(heard.words(100)).containsExactly("seat 1: 10-", "second_presence 1: 30- TAKE_OUT burnt");
    }

    @Test
    void whoever_signed_in_as_the_host_just_before_the_teacher_came_has_not_the_teachers_seat() {
        heard.joined("1", HOST, 10).host(1, null, 20);
        assertThat(heard.joined("2", HOST, 25).words(100)).containsExactly("host_account: 10- TELL", "seat 1: 25-");
    }

    @Test
    void two_seconds_before_the_teacher_was_given_the_way_are_before_it() {
        heard.joined("1", HOST, 18).host(1, null, 20);
        assertThat(heard.joined("2", HOST, 21).words(100)).containsExactly("host_account: 18- TELL", "seat 1: 21-");
    }

    @Test
    void a_teacher_who_comes_back_as_another_takes_over_is_on_the_own_seat() {
        heard.host(1, null, 5).host(2, null, 50).joined("1", HOST, 48).joined("2", HOST, 52);
        assertThat(heard.words(100)).containsExactly("seat 1: 48-", "seat 2: 52-");
    }

    @Test
    void with_zooms_clock_behind_ours_a_teacher_who_comes_back_has_the_seat_both_times() {
        heard.stayed("1", HOST, 10, 40).host(1, null, 20).joined("2", HOST, 45);
        assertThat(heard.words(100)).containsExactly("seat 1: 10-40", "seat 1: 45-");
    }

    @Test
    void with_zooms_clock_behind_ours_the_host_is_whoever_was_given_the_hosts_way_next() {
        heard.host(1, null, 35).host(2, null, 38).joined("1", HOST, 10);
        assertThat(heard.words(100)).containsExactly("seat 1: 10-");
    }

    @Test
    void a_host_of_whom_no_more_was_told_than_the_start_is_on_the_seat_until_more_is_told() {
        heard.host(1, null, 5).started(10);
        assertThat(heard.words(20)).containsExactly("seat 1: 10-");
        assertThat(heard.joined("1", HOST, 11).words(20)).containsExactly("seat 1: 11-");
        assertThat(heard.left("1", HOST, 50).words(100)).containsExactly("seat 1: 11-50");
    }

    @Test
    void a_start_by_nobody_whom_the_door_let_in_is_told_once_the_word_of_who_it_was_should_have_come() {
        heard.started(10);
        assertThat(heard.words(69)).isEmpty();
        assertThat(heard.words(70)).containsExactly("host_account: 10- TELL");
    }

    @Test
    void whoever_is_given_a_hosts_power_without_running_the_class_is_told_of_and_stays() {
        heard.runners.clear();
        heard.given(1, null, 5).joined("1", ADA, 10).role("1", ADA, Told.Power.CO_HOST, 20);
        assertThat(heard.words(100)).containsExactly("seat 1: 10-", "made_host 1: 20- TELL");
        heard.role("1", ADA, Told.Power.ATTENDEE, 30);
        assertThat(heard.words(100)).containsExactly("seat 1: 10-");
    }

    @Test
    void a_teacher_given_a_hosts_power_is_nothing_to_tell() {
        heard.given(1, null, 5).joined("1", ADA, 10).role("1", ADA, Told.Power.HOST, 20);
        assertThat(heard.words(100)).containsExactly("seat 1: 10-");
    }

    @Test
    void a_teachers_embedded_page_is_known_by_the_seat_of_the_hosts_way() {
        heard.host(2, null, 5).joined("1", Heard.embedded(Heard.seat(2)), 10);
        assertThat(heard.words(100)).containsExactly("seat 2: 10-");
    }

    @Test
    void the_registrant_says_more_than_the_seat_a_page_brings_along_for_a_page_can_be_changed() {
        heard.given(1, null, 5).given(2, null, 5).joined("1", ADA.with(Heard.embedded(Heard.seat(2))), 10);
        assertThat(heard.words(100)).containsExactly("seat 1: 10-");
    }

    @Test
    void an_embedded_page_is_known_by_the_seat_it_brings_along() {
        heard.given(1, null, 5).joined("1", Heard.embedded(Heard.seat(1)), 10).joined("2", Heard.embedded(Heard.seat(9)), 11);
        assertThat(heard.words(100)).containsExactly("seat 1: 10-", "unknown: 11- TAKE_OUT");
    }
}
