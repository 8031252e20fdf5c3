package org.admitone.provider.zoom.pool.groups.web;

import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import org.admitone.platform.json.JsonIn;
import org.admitone.provider.zoom.pool.groups.HostAccount;
import org.admitone.provider.zoom.pool.groups.HostTerms;
import org.jspecify.annotations.Nullable;

/// What a host can hold, as programs see it.
///
/// @param address  masked
/// @param capacity as staff say; null: as known
record HostBody(String id, String name, String address, boolean licensed, String use, String kind, @Nullable Integer capacity, @Nullable Integer people, @Nullable Integer minutes,
                       int knownCapacity, int knownPeople, @Nullable String group, long revision) {

    static HostBody of(HostAccount account) {
        HostTerms terms = account.terms();
        return new HostBody(account.id().value(), account.name(), account.emailMasked(), account.licence() == HostAccount.Licence.LICENSED, word(terms.use()), word(terms.kind()),
                terms.capacity().orElse(null), terms.people().orElse(null), terms.minutes().orElse(null), account.known().capacity(), account.known().people(),
                account.group().map(Object::toString).orElse(null), account.revision());
    }

    private static String word(Enum<?> word) {
        return word.name().toLowerCase(Locale.ROOT);
    }

    /// What is left out stays; null is as known.
    static HostTerms read(JsonIn body, HostTerms before) {
        HostTerms.Use use = Objects.requireNonNullElse(body.oneOf("use", HostTerms.Use.class), before.use());
        HostTerms.Kind kind = Objects.requireNonNullElse(body.oneOf("kind", HostTerms.Kind.class), before.kind());
        Optional<Integer> capacity = number(body, "capacity", before.capacity());
        Optional<Integer> people = number(body, "people", before.people());
        Optional<Integer> minutes = number(body, "minutes", before.minutes());
        return body.finish(() -> new HostTerms(use, kind, capacity, people, minutes));
    }

    private static Optional<Integer> number(JsonIn body, String field, Optional<Integer> before) {
        return !body.mentions(field) ? before : body.says(field) ? Optional.of(body.whole(field, 0)) : Optional.empty();
    }
}
