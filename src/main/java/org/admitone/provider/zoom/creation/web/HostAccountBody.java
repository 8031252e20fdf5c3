package org.admitone.provider.zoom.creation.web;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.admitone.provider.zoom.HostId;
import org.admitone.provider.zoom.creation.Creation;
import org.admitone.provider.zoom.creation.Obstacle;
import org.jspecify.annotations.Nullable;

/// A wanted host account, as programs see it; never with its whole address.
///
/// @param host its id at Zoom; null: it is not known there
record HostAccountBody(UUID id, String emailMasked, String name, String way, String licence, String state, @Nullable ObstacleBody obstacle, @Nullable String host, Instant wantedAt,
                       Instant changedAt) {

    /// @param detail scopes, or a number of Zoom's
    record ObstacleBody(String kind, String detail) {}

    /// All that one request asked for.
    record Several(List<HostAccountBody> accounts) {}

    static HostAccountBody of(Creation one) {
        Obstacle why = one.obstacle();
        HostId host = one.host();
        return new HostAccountBody(one.id().value(), one.addressMasked(), one.name(), word(one.way()), word(one.licence()), word(one.state()),
                why == null ? null : new ObstacleBody(word(why.kind()), why.detail()), host == null ? null : host.value(), one.wantedAt(), one.changedAt());
    }

    static String word(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT);
    }
}
