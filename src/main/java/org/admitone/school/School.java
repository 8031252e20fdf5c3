package org.admitone.school;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Map;
import org.admitone.audit.Actor;
import org.admitone.platform.Revision;
import org.admitone.platform.words.Language;
import org.admitone.platform.words.Words;
import org.admitone.roster.Changes;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Component;

/// The school as every page and mail shows it. What staff change holds on this node at once and on the others within [#READ_AGAIN];
/// while the database is away the last known stays.
@Component
public final class School {

    static final Duration READ_AGAIN = Duration.ofSeconds(5);
    private static final Logger LOG = LoggerFactory.getLogger(School.class);
    private static final int USUAL_MINUTES = 10;

    /// What staff said, and as of which change.
    public record Stated(SchoolSaid said, long revision) {}

    private record Read(Stated stated, Instant at) {}

    private final PostgresSchool stored;
    private final SchoolDefaults defaults;
    private final Changes changes;
    private final Clock clock;
    private volatile Read last = new Read(new Stated(SchoolSaid.NOTHING, 0), Instant.EPOCH);

    School(PostgresSchool stored, SchoolDefaults defaults, Changes changes, Clock clock) {
        this.stored = stored;
        this.defaults = defaults;
        this.changes = changes;
        this.clock = clock;
    }

    public String name() {
        String said = said().name();
        return said == null ? defaults.name() : said;
    }

    public ZoneId zone() {
        ZoneId said = said().zone();
        return said == null ? defaults.zone() : said;
    }

    /// For whoever is written to: in their own language where one is said that is spoken here, else in the school's.
    public Words wordsFor(@Nullable String language) {
        return Words.in(language == null ? defaults.language() : Language.ofCode(language).orElse(defaults.language()));
    }

    /// Of sessions that are planned without a word about it.
    public int opensMinutesBefore() {
        Integer said = said().opensMinutesBefore();
        return said == null ? USUAL_MINUTES : said;
    }

    public int closesMinutesAfter() {
        Integer said = said().closesMinutesAfter();
        return said == null ? USUAL_MINUTES : said;
    }

    /// For whoever is about to change it: as the database has it.
    public Stated stated() {
        return stored.read();
    }

    /// What holds where this was said: the installation's settings fill its gaps.
    public SchoolSaid holds(SchoolSaid said) {
        return new SchoolSaid(said.name() == null ? defaults.name() : said.name(), said.zone() == null ? defaults.zone() : said.zone(),
                said.opensMinutesBefore() == null ? Integer.valueOf(USUAL_MINUTES) : said.opensMinutesBefore(),
                said.closesMinutesAfter() == null ? Integer.valueOf(USUAL_MINUTES) : said.closesMinutesAfter());
    }

    public SchoolDefaults defaults() {
        return defaults;
    }

    public void change(SchoolSaid wanted, Revision basedOn, Actor actor) {
        changes.make(actor, change -> {
            Map<String, Object> differences = stored.demand(basedOn).differences(wanted);
            if (!differences.isEmpty()) {
                stored.write(wanted);
                change.note("school.changed", null, null, null, differences);
            }
            return differences;
        });
        last = new Read(last.stated(), Instant.EPOCH);
    }

    private SchoolSaid said() {
        Read known = last;
        Instant now = clock.instant();
        if (known.at().plus(READ_AGAIN).isAfter(now)) {
            return known.stated().said();
        }
        try {
            known = new Read(stored.read(), now);
        } catch (DataAccessException databaseGone) {
            LOG.debug("What was said of the school could not be read ({}); the last known holds.", databaseGone.getClass().getSimpleName());
            known = new Read(known.stated(), now);
        }
        last = known;
        return known.stated().said();
    }
}
