package org.admitone.api;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.admitone.audit.Actor;
import org.admitone.platform.Clash;
import org.admitone.platform.Faults;
import org.admitone.platform.HouseProblem;
import org.admitone.platform.NotThere;
import org.admitone.platform.Page;
import org.admitone.platform.SecretCode;
import org.admitone.platform.Slice;
import org.admitone.roster.Changes;
import org.admitone.roster.Wording;
import org.springframework.stereotype.Component;

/// Where API keys are made, recognised and revoked. A revoked key is refused from the next request on.
@Component
public final class ApiKeys {

    private static final String PREFIX = "aok_";
    private static final int HINT = PREFIX.length() + 4;
    private static final int LONGEST_NAME = 100;
    private static final Duration USE_IS_NOTED_EVERY = Duration.ofMinutes(1);

    private final PostgresApiKeys keys;
    private final Changes changes;
    private final Clock clock;

    ApiKeys(PostgresApiKeys keys, Changes changes, Clock clock) {
        this.keys = keys;
        this.changes = changes;
        this.clock = clock;
    }

    /// Sorted by age, newest first; revoked ones too.
    public Page<ApiKey> list(KeySearch search, Slice slice) {
        return keys.list(search, slice, clock.instant());
    }

    public ApiKey existing(ApiKeyId id) {
        return keys.byId(id).orElseThrow(() -> new NotThere("key"));
    }

    /// A key that reaches everything and does not expire.
    ///
    /// @param name of the program that will use it, e.g. `moodle`; unique, also among revoked keys
    public NewApiKey make(String name, Actor actor) {
        return make(KeyTerms.unlimited(name), actor);
    }

    public NewApiKey make(KeyTerms said, Actor actor) {
        String tidy = Wording.tidy(said.name());
        Instant end = said.expiresAt();
        new Faults().addUnlessNull("name", Wording.wrongWithName(tidy))
                .unless(tidy.length() <= LONGEST_NAME, "name", "The name is longer than " + LONGEST_NAME + " characters.")
                .unless(end == null || end.isAfter(clock.instant()), "expires", "This is in the past. A key that has expired opens nothing.")
                .orThrow();
        KeyTerms terms = new KeyTerms(tidy, said.reach(), end, said.care());
        String secret = PREFIX + SecretCode.random().value();
        ApiKey made = changes.make(actor, change -> {
            ApiKey key = keys.add(terms, SecretCode.sha256(secret), secret.substring(0, HINT), actor.name(), change.at())
                    .orElseThrow(() -> new Clash(HouseProblem.ALREADY_TAKEN, "Another key has or had this name. Give another one."));
            Map<String, Object> told = terms.told();
            told.put("hint", key.hint());
            change.note("api_key.made", null, null, null, told);
            return key;
        });
        return new NewApiKey(made, secret);
    }

    /// Revoking again changes nothing.
    public ApiKey revoke(ApiKeyId id, Actor actor) {
        return revoke(id, "", actor);
    }

    /// @param reason for the audit trail; may be empty
    public ApiKey revoke(ApiKeyId id, String reason, Actor actor) {
        return changes.make(actor, change -> {
            ApiKey now = existing(id);
            if (now.revokedAt() != null) {
                return now;
            }
            change.note("api_key.revoked", null, null, null, Changes.because(reason, Map.of("name", now.name())));
            return keys.revoke(id, change.at());
        });
    }

    /// Who presents this key. Unknown, expired and revoked keys look alike; a hash is looked up, so timing tells nothing of it.
    Optional<ApiKey> recognise(String secret) {
        Instant now = clock.instant();
        Optional<ApiKey> key = secret.startsWith(PREFIX) ? keys.byHash(SecretCode.sha256(secret)).filter(found -> found.at(now) == ApiKey.State.IN_FORCE) : Optional.empty();
        key.filter(used -> used.lastUsedAt() == null || used.lastUsedAt().plus(USE_IS_NOTED_EVERY).isBefore(now))
                .ifPresent(used -> keys.noteUse(used.id(), now));
        return key;
    }
}
