package org.admitone.console.house;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.admitone.api.ApiKey;
import org.admitone.api.KeyTerms;
import org.admitone.api.Reach;
import org.admitone.console.Chip;
import org.admitone.console.When;
import org.admitone.platform.words.Words;

/// How keys are told to staff.
final class KeyWords {

    private KeyWords() {}

    static KeysPage.Key row(ApiKey key, When when) {
        Words words = when.words();
        ApiKey.State state = key.at(when.now());
        Instant end = key.terms().expiresAt();
        return new KeysPage.Key(key.id().toString(), key.name(), key.hint(), may(key.terms(), words), words.say("keys.made-by", when.dayAndTime(key.createdAt()), key.createdBy()),
                key.lastUsedAt() == null ? words.say("keys.never") : when.distance(key.lastUsedAt()), end == null ? "" : words.say("keys.ends", when.dayAndTime(end)),
                chip(state, words), state != ApiKey.State.REVOKED);
    }

    private static List<String> may(KeyTerms terms, Words words) {
        List<String> may = new ArrayList<>(switch (terms.reach()) {
            case Reach.Everything() -> List.of(words.say("keys.everything"));
            case Reach.Only(var scopes) -> scopes.stream().map(scope -> words.of("scope", scope)).toList();
        });
        if (terms.care() == KeyTerms.Care.ALWAYS_CONDITIONAL) {
            may.add(words.say("keys.conditional"));
        }
        return may;
    }

    private static Chip chip(ApiKey.State state, Words words) {
        return switch (state) {
            case IN_FORCE -> Chip.good(words.say("keys.in-force"));
            case EXPIRED -> Chip.bad(words.say("keys.expired"));
            case REVOKED -> Chip.bad(words.say("keys.revoked"));
        };
    }
}
