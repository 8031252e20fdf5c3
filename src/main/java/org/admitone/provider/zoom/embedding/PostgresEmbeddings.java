package org.admitone.provider.zoom.embedding;

import java.util.Optional;
import org.admitone.admission.SeatId;
import org.admitone.provider.zoom.MeetingNumber;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Reads what the way that a seat was given is known by at Zoom.
@Component
final class PostgresEmbeddings {

    private final JdbcClient jdbc;

    PostgresEmbeddings(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// @param passcode sealed; null: the meeting has none
    record Registered(MeetingNumber meeting, byte @Nullable [] passcode, String shownName, String alias) {

        @Override
        public String toString() {
            return "Registered[masked]";
        }
    }

    Optional<Registered> of(SeatId seat) {
        return jdbc.sql("""
                select m.meeting_number, m.passcode, r.shown_name, r.alias from zoom_registrant r join zoom_meeting m using (session_id)
                 where r.seat_id = ? and r.state = 'given'
                """).param(seat.value()).query((row, _) -> new Registered(new MeetingNumber(row.getLong("meeting_number")), row.getBytes("passcode"),
                row.getString("shown_name"), row.getString("alias"))).optional();
    }
}
