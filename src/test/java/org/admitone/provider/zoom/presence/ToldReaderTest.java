package org.admitone.provider.zoom.presence;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.admitone.provider.zoom.HostId;
import org.admitone.provider.zoom.InstanceId;
import org.admitone.provider.zoom.ParticipantUuid;
import org.admitone.provider.zoom.RegistrantId;
import org.admitone.provider.zoom.inbox.Arrival;
import org.admitone.provider.zoom.inbox.StoredEvent;
import org.admitone.provider.zoom.presence.Told.Line;
import org.admitone.provider.zoom.presence.Told.Power;
import org.junit.jupiter.api.Test;

/// What becomes of a stored webhook: as much as it says, never an exception.
class ToldReaderTest {

    private static final Instant HAPPENED = Instant.parse("2026-09-01T10:00:07Z");

    private static StoredEvent stored(String event, String body) {
        return new StoredEvent("key", event, HAPPENED, HAPPENED.plusSeconds(1), Arrival.HOOK, body);
    }

    private static Optional<Told> read(String event, String object) {
        return ToldReader.read(stored(event, "{\"event\": \"" + event + "\", \"event_ts\": 1, \"payload\": {\"object\": " + object + "}}"));
    }

    private static Optional<Told> joined(String participant) {
        return read("meeting.participant_joined", "{\"id\": \"81234567890\", \"uuid\": \"abc==\", \"participant\": " + participant + "}");
    }

    @Test
    void a_joining_says_who_by_what_and_when() {
        Told told = joined("""
                {"user_id": "16778240", "user_name": "Ada", "participant_uuid": "P1==", "registrant_id": "r1", "participant_user_id": "", "id": "", "email": "",
                 "customer_key": "", "join_time": "2026-09-01T12:00:05+02:00"}""").orElseThrow();
        assertThat(told).isInstanceOfSatisfying(Told.Joined.class, joined -> {
            assertThat(joined.instance()).isEqualTo(new InstanceId("abc=="));
            assertThat(joined.at()).isEqualTo("2026-09-01T10:00:05Z");
            assertThat(joined.who().userId()).isEqualTo("16778240");
            assertThat(joined.who().shownName()).isEqualTo("Ada");
            assertThat(joined.who().marks()).isEqualTo(new Told.Marks(Optional.of(new RegistrantId("r1")), Optional.of(new ParticipantUuid("P1==")), Optional.empty(),
                    Optional.empty(), Line.INTERNET));
            assertThat(joined.toString()).doesNotContain("Ada");
        });
    }

    @Test
    void a_leaving_has_its_own_time_and_a_role_its_power() {
        assertThat(read("meeting.participant_left", "{\"uuid\": \"abc==\", \"participant\": {\"user_id\": \"7\", \"leave_time\": \"2026-09-01T10:50:00Z\", \"leave_reason\": \"x\"}}"))
                .hasValueSatisfying(told -> assertThat(((Told.Left) told).at()).isEqualTo("2026-09-01T10:50:00Z"));
        for (var role : List.of(List.of("host", Power.HOST), List.of("co-host", Power.CO_HOST), List.of("attendee", Power.ATTENDEE), List.of("never heard of", Power.ATTENDEE))) {
            assertThat(read("meeting.participant_role_changed", "{\"uuid\": \"abc==\", \"participant\": {\"user_id\": \"7\", \"new_role\": \"" + role.getFirst() + "\"}}"))
                    .hasValueSatisfying(told -> assertThat(((Told.RoleGiven) told).power()).isEqualTo(role.getLast()));
        }
    }

    @Test
    void start_and_end_of_an_instance_are_told_with_their_times() {
        String object = "{\"uuid\": \"abc==\", \"host_id\": \"h0st\", \"start_time\": \"2026-09-01T10:00:00Z\", \"end_time\": \"2026-09-01T10:50:00Z\"}";
        assertThat(read("meeting.started", object)).contains(new Told.Started(new InstanceId("abc=="), new HostId("h0st"), Instant.parse("2026-09-01T10:00:00Z")));
        assertThat(read("meeting.ended", object)).contains(new Told.Ended(new InstanceId("abc=="), Instant.parse("2026-09-01T10:50:00Z")));
    }

    @Test
    void ids_may_be_numbers_or_texts() {
        assertThat(joined("{\"user_id\": 16778240}")).hasValueSatisfying(told -> assertThat(((Told.Joined) told).who().userId()).isEqualTo("16778240"));
        assertThat(joined("{\"user_id\": \"16778240\"}")).isEqualTo(joined("{\"user_id\": 16778240}"));
    }

    @Test
    void the_account_is_known_by_its_new_member_and_by_its_old_one() {
        assertThat(joined("{\"user_id\": \"1\", \"participant_user_id\": \"u1\", \"id\": \"u0\"}")).hasValueSatisfying(told ->
                assertThat(((Told.Joined) told).who().marks().account()).contains(new HostId("u1")));
        assertThat(joined("{\"user_id\": \"1\", \"participant_user_id\": \"\", \"id\": \"u0\"}")).hasValueSatisfying(told ->
                assertThat(((Told.Joined) told).who().marks().account()).contains(new HostId("u0")));
    }

    @Test
    void whoever_has_a_telephone_number_is_on_the_telephone() {
        assertThat(joined("{\"user_id\": \"1\", \"phone_number\": \"49*****123\"}")).hasValueSatisfying(told ->
                assertThat(((Told.Joined) told).who().marks().line()).isEqualTo(Line.PHONE));
    }

    @Test
    void a_time_that_is_missing_or_none_is_the_events_own() {
        for (String time : List.of("\"\"", "\"yesterday\"", "null", "17", "{}", "\"2026-13-01T10:00:00Z\"")) {
            assertThat(joined("{\"user_id\": \"1\", \"join_time\": " + time + "}")).hasValueSatisfying(told -> assertThat(((Told.Joined) told).at()).as(time).isEqualTo(HAPPENED));
        }
    }

    @Test
    void members_that_nobody_documented_are_passed_over() {
        assertThat(joined("{\"user_id\": \"1\", \"public_ip\": \"192.0.2.1\", \"more\": {\"deep\": [1, 2]}}")).isPresent();
    }

    @Test
    void events_that_say_nothing_of_who_is_inside_are_nothing_here() {
        String object = "{\"uuid\": \"abc==\", \"participant\": {\"user_id\": \"1\", \"date_time\": \"2026-09-01T10:00:00Z\"}}";
        for (String event : List.of("meeting.participant_joined_waiting_room", "meeting.participant_left_waiting_room", "meeting.participant_jbh_waiting", "meeting.updated",
                "meeting.registration_created", "meeting.risk_alert", "recording.completed", "meeting.something_new")) {
            assertThat(read(event, object)).as(event).isEmpty();
        }
    }

    @Test
    void what_lacks_what_identifies_it_is_nothing_here() {
        assertThat(joined("{\"user_name\": \"Ada\"}")).isEmpty();
        assertThat(joined("\"Ada\"")).isEmpty();
        assertThat(read("meeting.ended", "{\"id\": \"81234567890\"}")).isEmpty();
        assertThat(read("meeting.ended", "{\"uuid\": \"  \"}")).isEmpty();
        assertThat(read("meeting.started", "{\"uuid\": \"abc==\"}")).as("nobody can be said to have started it").isEmpty();
    }

    @Test
    void whatever_is_no_json_or_another_json_is_nothing_here() {
        for (String body : List.of("", "{", "null", "[]", "17", "\"text\"", "{\"payload\": 3}", "{\"payload\": {\"object\": []}}", "\u0000", "[".repeat(100_000))) {
            assertThat(ToldReader.read(stored("meeting.participant_joined", body))).isEmpty();
        }
    }
}
