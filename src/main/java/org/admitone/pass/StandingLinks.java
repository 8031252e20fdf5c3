package org.admitone.pass;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.admitone.platform.KeyedHash;
import org.admitone.platform.SecretCode;
import org.admitone.platform.SecretKeys;
import org.admitone.roster.PersonId;
import org.admitone.session.SessionId;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/// The one link of each pass that can be said again: in every mail about a session, and each time a calendar is fetched. Its code is a
/// keyed MAC over the pass and a number and is stored nowhere; the database has its hash, as of any link. Links that were revoked
/// stay dead: the next that is asked for has the next number. A revoked pass has none. Does not audit: whoever asks says what for.
@Service
public class StandingLinks {

    /// One person's place in one session.
    public record Place(SessionId session, PersonId person) {}

    /// @param codes of every place whose pass is good
    /// @param made  how many of them are new
    public record Said(Map<Place, SecretCode> codes, int made) {

        public Said {
            codes = Map.copyOf(codes);
        }

        /// Where the place's link leads, below the server's public address; null: its pass is revoked.
        public @org.jspecify.annotations.Nullable String path(Place place) {
            SecretCode code = codes.get(place);
            return code == null ? null : "/p/" + code.value();
        }
    }

    private final PostgresStandingLinks links;
    private final KeyedHash key;
    private final Clock clock;

    StandingLinks(PostgresStandingLinks links, SecretKeys keys, Clock clock) {
        this.links = links;
        this.key = new KeyedHash(keys.forPurpose("standing links"));
        this.clock = clock;
    }

    /// Makes passes and links where there are none. Part of the caller's transaction.
    @Transactional(propagation = Propagation.MANDATORY)
    public Said of(Collection<Place> places) {
        Instant now = clock.instant();
        Map<Place, SecretCode> codes = new HashMap<>();
        List<PostgresStandingLinks.New> fresh = new ArrayList<>();
        for (PostgresStandingLinks.Standing standing : links.ensured(List.copyOf(places), now)) {
            int number = standing.live() ? standing.number() : standing.number() + 1;
            SecretCode code = SecretCode.derived(key, standing.pass() + " " + number);
            codes.put(standing.place(), code);
            if (!standing.live()) {
                fresh.add(new PostgresStandingLinks.New(standing.pass(), number, code.hash()));
            }
        }
        links.add(fresh, now);
        return new Said(codes, fresh.size());
    }
}
