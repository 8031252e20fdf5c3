package org.admitone.provider.zoom.meetings;

import java.util.Optional;
import org.admitone.admission.RemoteSeats.Sitter;
import org.admitone.roster.Role;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// The name under which somebody is shown who had none prepared; the same as [PostgresRoll] would have chosen.
@Component
final class PostgresShownNames {

    private static final int LONGEST = 64;
    private static final int MOST_TRIES = 5;

    private final JdbcClient jdbc;

    PostgresShownNames(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    String of(Sitter who, ZoomHouse.Names names) {
        return switch (names) {
            case ROSTER -> cut(who.displayName());
            case PSEUDONYM -> who.role().runsTheClass() ? cut(who.displayName()) : pseudonym(who);
        };
    }

    private static String cut(String name) {
        return name.codePointCount(0, name.length()) <= LONGEST ? name : name.substring(0, name.offsetByCodePoints(0, LONGEST));
    }

    private String pseudonym(Sitter who) {
        Optional<Integer> number = number(who);
        for (int tries = 0; number.isEmpty() && tries < MOST_TRIES; tries++) {      // two at once may have wanted the same number
            jdbc.sql("""
                    insert into zoom_pseudonym (course_id, person_id, number)
                    select :course, :person, coalesce(max(number), 0) + 1 from zoom_pseudonym where course_id = :course on conflict do nothing
                    """).param("course", who.course().value()).param("person", who.person().value()).update();
            number = number(who);
        }
        return (who.role() == Role.OBSERVER ? "Observer" : "Learner") + number.map(" %03d"::formatted).orElse("");
    }

    private Optional<Integer> number(Sitter who) {
        return jdbc.sql("select number from zoom_pseudonym where course_id = ? and person_id = ?").params(who.course().value(), who.person().value())
                .query(Integer.class).optional();
    }
}
