package org.admitone.provider.zoom.pool;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.admitone.platform.SettableClock;
import org.admitone.platform.TestDatabase;
import org.admitone.scenario.School;
import org.admitone.session.SessionId;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.dao.DataIntegrityViolationException;

/// No licence is held twice beyond its capacity, whatever the code does.
class HostPlacesTest {

    static final Instant TEN = Instant.parse("2026-09-01T10:00:00Z");

    @AutoClose final TestDatabase database = TestDatabase.fresh();
    final School school = new School(database, SettableClock.at("2026-09-01T08:00:00Z"));

    @BeforeEach
    void hosts() {
        database.jdbc().sql("""
                insert into zoom_host (host_id, email_masked, display_name, licensed, capacity, usable, seen_at)
                values ('one', 'o', 'One', true, 1, true, now()), ('two', 't', 'Two', true, 2, true, now())
                """).update();
    }

    @Test
    void a_place_holds_one_session_at_a_time_and_the_next_when_that_is_over() {
        assign(session(TEN), "one", 1, TEN, TEN.plus(Duration.ofHours(1)));
        assign(session(TEN.plus(Duration.ofHours(1))), "one", 1, TEN.plus(Duration.ofHours(1)), TEN.plus(Duration.ofHours(2)));
        SessionId other = session(TEN);
        assertThatThrownBy(() -> assign(other, "one", 1, TEN.plus(Duration.ofMinutes(59)), TEN.plus(Duration.ofMinutes(61)))).isInstanceOf(DataIntegrityViolationException.class);
        assign(other, "two", 1, TEN, TEN.plus(Duration.ofHours(1)));
    }

    @Test
    void a_host_has_as_many_places_as_it_can_hold_meetings() {
        SessionId session = session(TEN);
        assertThatThrownBy(() -> assign(session, "one", 2, TEN, TEN.plusSeconds(60))).isInstanceOf(DataIntegrityViolationException.class);
        assign(session, "two", 2, TEN, TEN.plusSeconds(60));
    }

    @Test
    void a_place_that_is_taken_away_holds_nothing_any_more() {
        SessionId first = session(TEN);
        assign(first, "two", 1, TEN, TEN.plusSeconds(60));
        assign(session(TEN), "two", 2, TEN, TEN.plusSeconds(60));
        database.jdbc().sql("update zoom_host set capacity_set = 1 where host_id = 'two'").update();
        assertThat(assigned()).containsExactly(first);
        database.jdbc().sql("update zoom_host set capacity_set = null where host_id = 'two'").update();
        assign(session(TEN), "two", 2, TEN, TEN.plusSeconds(60));
    }

    private SessionId session(Instant at) {
        return school.lesson("ask", at, Duration.ofHours(1)).session();
    }

    private void assign(SessionId session, String host, int slot, Instant from, Instant to) {
        database.jdbc().sql("insert into zoom_host_assignment (session_id, host_id, host_slot, held, made_at) values (?, ?, ?, tstzrange(?, ?), now())")
                .param(session.value()).param(host).param(slot).param(java.sql.Timestamp.from(from)).param(java.sql.Timestamp.from(to)).update();
    }

    private List<SessionId> assigned() {
        return database.jdbc().sql("select session_id from zoom_host_assignment").query((row, _) -> new SessionId(row.getObject("session_id", java.util.UUID.class))).list();
    }
}
