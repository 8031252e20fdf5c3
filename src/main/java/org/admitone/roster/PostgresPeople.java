package org.admitone.roster;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.admitone.platform.Clash;
import org.admitone.platform.Cursor;
import org.admitone.platform.HouseProblem;
import org.admitone.platform.LikePattern;
import org.admitone.platform.NotThere;
import org.admitone.platform.Page;
import org.admitone.platform.Revision;
import org.admitone.platform.Slice;
import org.admitone.platform.words.Language;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

@Component
final class PostgresPeople implements People {

    private static final String BY_ID = "select person_id, uid, email, display_name, language, revision from person where person_id = :id";
    private static final String BY_UID = "select person_id, uid, email, display_name, language, revision from person where uid = :uid";
    private static final String LIST = """
            select person_id, uid, email, display_name, language, revision from person
             where (:start or (lower(display_name), person_id) > (lower(:key), :id))
               and (cast(:like as text) is null or display_name ilike :like or uid ilike :like or email ilike :like)
               and (cast(:uid as text) is null or uid = :uid)
             order by lower(display_name), person_id
             limit :limit""";
    private static final String ADD = """
            insert into person (uid, email, display_name, language, created_at, updated_at)
            values (:uid, :email, :name, :language, :at, :at)
            on conflict (uid) do nothing
            returning person_id, uid, email, display_name, language, revision""";
    private static final String CHANGE = """
            update person set uid = :uid, email = :email, display_name = :name, language = :language, updated_at = :at, revision = revision + 1
             where person_id = :id and :revision in (0, revision)
            returning person_id, uid, email, display_name, language, revision""";

    private final JdbcClient sql;

    PostgresPeople(JdbcClient sql) {
        this.sql = sql;
    }

    @Override
    public Optional<Person> byId(PersonId id) {
        return sql.sql(BY_ID).param("id", id.value()).query(PostgresPeople::person).optional();
    }

    @Override
    public Optional<Person> byUid(String uid) {
        return sql.sql(BY_UID).param("uid", uid).query(PostgresPeople::person).optional();
    }

    @Override
    public Page<Person> list(PersonFilter filter, Slice slice) {
        var rows = sql.sql(LIST)
                .param("start", slice.fromTheStart()).param("key", slice.afterKey()).param("id", slice.afterId())
                .param("like", LikePattern.containing(filter.text())).param("uid", filter.uid())
                .param("limit", slice.size() + 1)
                .query(PostgresPeople::person).list();
        return Page.ofOneMore(rows, slice, PostgresPeople::place);
    }

    @Override
    public Person add(PersonDetails details, Instant at) {
        return sql.sql(ADD)
                .param("uid", details.uid()).param("email", details.email()).param("name", details.displayName()).param("language", code(details.language()))
                .param("at", Timestamp.from(at))
                .query(PostgresPeople::person).optional().orElseThrow(PostgresPeople::uidTaken);
    }

    @Override
    public Person change(PersonId id, Revision basedOn, PersonDetails details, Instant at) {
        try {
            return sql.sql(CHANGE)
                    .param("id", id.value()).param("revision", basedOn.number())
                    .param("uid", details.uid()).param("email", details.email()).param("name", details.displayName()).param("language", code(details.language()))
                    .param("at", Timestamp.from(at))
                    .query(PostgresPeople::person).optional()
                    .orElseThrow(() -> byId(id).isEmpty() ? new NotThere("person") : Clash.changedMeanwhile("person"));
        } catch (DuplicateKeyException taken) {
            throw uidTaken();
        }
    }

    static Cursor place(Person person) {
        return new Cursor(person.displayName(), person.id().value());
    }

    static Person person(ResultSet row, int number) throws SQLException {
        return new Person(new PersonId(row.getObject("person_id", UUID.class)), row.getString("uid"),
                row.getString("email"), row.getString("display_name"), Language.orNull(row.getString("language")), row.getLong("revision"));
    }

    static @Nullable String code(@Nullable Language language) {
        return language == null ? null : language.code();
    }

    private static Clash uidTaken() {
        return new Clash(HouseProblem.ALREADY_TAKEN, "Somebody else has this uid already. Give another one, or change that person.");
    }
}
