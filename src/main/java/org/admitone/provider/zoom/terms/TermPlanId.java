package org.admitone.provider.zoom.terms;

import java.util.UUID;
import org.admitone.platform.NotThere;

/// A term plan's id.
public record TermPlanId(UUID value) {

    /// @throws NotThere where it is none
    public static TermPlanId of(String text) {
        try {
            return new TermPlanId(UUID.fromString(text));
        } catch (IllegalArgumentException noId) {
            throw new NotThere("term plan");
        }
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
