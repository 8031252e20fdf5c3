package org.admitone.provider.zoom.pool.groups;

import java.util.UUID;
import org.admitone.platform.NotThere;

/// A host group's id.
public record HostGroupId(UUID value) {

    /// Of a group that is still to be made.
    public static final HostGroupId NONE_YET = new HostGroupId(new UUID(0, 0));

    /// @throws NotThere where it is none
    public static HostGroupId of(String text) {
        try {
            return new HostGroupId(UUID.fromString(text));
        } catch (IllegalArgumentException noId) {
            throw new NotThere("host group");
        }
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
