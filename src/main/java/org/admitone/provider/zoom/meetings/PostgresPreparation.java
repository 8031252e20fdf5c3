package org.admitone.provider.zoom.meetings;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.admitone.provider.SessionNote;
import org.admitone.session.SessionId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Reads how far a session is prepared; the words are [PreparationWords]'.
@Component
final class PostgresPreparation implements Preparation {

    private final JdbcClient jdbc;
    private final MeetingSettings settings;
    private final Clock clock;

    PostgresPreparation(JdbcClient jdbc, MeetingSettings settings, Clock clock) {
        this.jdbc = jdbc;
        this.settings = settings;
        this.clock = clock;
    }

    @Override
    public List<SessionNote> notes(SessionId session) {
        return jdbc.sql("""
                select coalesce(m.state, 'absent') as state, coalesce(m.problem, '') as problem, coalesce(m.ways_problem, '') as ways_problem,
                       coalesce(m.differences, '{}') as differences, s.starts_at - make_interval(mins => s.opens_minutes_before) as opens_at, w.*
                  from session s left join zoom_meeting m using (session_id)
                 cross join lateral (
                    select count(*) filter (where r.person_id is not null and r.state in ('ready', 'given')) as ready,
                           count(*) filter (where r.person_id is not null and r.state = 'wanted') as wanted,
                           count(*) filter (where r.person_id is null and r.state = 'ready') as spares,
                           count(*) filter (where r.state = 'ending' and r.tries > 3) as stuck,
                           coalesce(max(r.problem) filter (where r.state = 'wanted'), '') as person_problem
                      from zoom_registrant r where r.session_id = s.session_id) w
                 where s.session_id = ? and s.provider = 'zoom' and s.cancelled_at is null
                   and least(s.ended_at, s.ends_at + make_interval(mins => s.closes_minutes_after)) > ?::timestamptz
                """).params(session.value(), java.sql.Timestamp.from(clock.instant()))
                .query((row, _) -> PreparationWords.of(facts(row))).optional().orElse(List.of());
    }

    private PreparationWords.Facts facts(ResultSet row) throws SQLException {
        Array differences = row.getArray("differences");
        Instant opens = PostgresMeetings.at(row, "opens_at");
        return new PreparationWords.Facts(row.getString("state"),
                List.of(row.getString("problem"), row.getString("ways_problem"), row.getString("person_problem")).stream().filter(each -> !each.isEmpty()).toList(),
                List.of((String[]) differences.getArray()), untilPrepared(opens),
                new PreparationWords.Ways(row.getInt("ready"), row.getInt("wanted"), row.getInt("spares"), row.getInt("stuck")));
    }

    private Duration untilPrepared(Instant opens) {
        return Duration.between(clock.instant(), opens.minus(settings.prepareAhead()));
    }
}
