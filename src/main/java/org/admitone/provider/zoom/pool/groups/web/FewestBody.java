package org.admitone.provider.zoom.pool.groups.web;

import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;
import org.admitone.platform.BadInput;
import org.admitone.platform.json.JsonIn;
import org.admitone.provider.zoom.pool.FewerHosts;
import org.admitone.provider.zoom.pool.FewestHosts;
import org.jspecify.annotations.Nullable;

/// What bringing classes together on as few hosts as possible does, as programs see it.
///
/// @param writes   meetings made anew, each of which takes a write of its new host
/// @param writesBy the last day (UTC) on which one is made; null: none is
record FewestBody(int licencesBefore, int licencesAfter, int licencesAtLeast, int writes, @Nullable LocalDate writesBy, String digest, PoolEffectBody effect) {

    static FewestBody of(FewerHosts fewer, Optional<LocalDate> doneBy) {
        return new FewestBody(fewer.effect().used().before(), fewer.effect().used().after(), fewer.lowerBound(), fewer.madeAnew().size(), doneBy.orElse(null), fewer.digest(),
                PoolEffectBody.of(fewer.effect()));
    }

    static FewestHosts.Made made(String word) {
        return switch (word) {
            case "may_move" -> FewestHosts.Made.MAY_MOVE;
            case "stays" -> FewestHosts.Made.STAYS;
            default -> throw new BadInput("made", "Known are: may_move, stays.");
        };
    }

    /// What is not said may move.
    static FewestHosts.Made made(JsonIn body) {
        return Objects.requireNonNullElse(body.oneOf("made", FewestHosts.Made.class), FewestHosts.Made.MAY_MOVE);
    }
}
