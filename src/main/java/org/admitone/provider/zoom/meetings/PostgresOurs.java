package org.admitone.provider.zoom.meetings;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.admitone.provider.zoom.HostId;
import org.admitone.provider.zoom.MeetingNumber;
import org.admitone.provider.zoom.api.ListedMeeting;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Meetings by their numbers.
@Component
class PostgresOurs {

    private final JdbcClient jdbc;

    PostgresOurs(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Optional<UUID> session(MeetingNumber meeting) {
        return jdbc.sql("select session_id from zoom_meeting where meeting_number = ?").param(meeting.value()).query(UUID.class).optional();
    }

    /// Sessions that are still to be held, and whose meetings show what they are now as far as we know.
    void lookAtOthers(HostId host, List<ListedMeeting> listed, Instant now) {
        jdbc.sql("""
                update zoom_meeting m set look_at = :now, next_try_at = null
                  from session s
                 where s.session_id = m.session_id and m.host_id = :host and m.state = 'made' and m.closed_at is null and m.reflects = s.revision
                   and s.starts_at > :now and coalesce(m.look_at > :now, true)
                   and not exists (select from unnest(:numbers::bigint[], :titles::text[], :seconds::bigint[]) as u(number, title, second)
                                    where u.number = m.meeting_number and u.title = s.title and u.second = extract(epoch from date_trunc('second', s.starts_at))::bigint)
                """).param("host", host.value()).param("now", Timestamp.from(now)).param("numbers", listed.stream().map(each -> each.number().value()).toArray(Long[]::new))
                .param("titles", listed.stream().map(ListedMeeting::topic).toArray(String[]::new))
                .param("seconds", listed.stream().map(each -> each.startsAt().map(Instant::getEpochSecond).orElse(0L)).toArray(Long[]::new)).update();
    }

    Optional<UUID> lookAt(MeetingNumber meeting, Instant now) {
        return jdbc.sql("update zoom_meeting set look_at = :now, next_try_at = null where meeting_number = :number and state = 'made' returning session_id")
                .param("number", meeting.value()).param("now", Timestamp.from(now)).query(UUID.class).optional();
    }
}
