package org.admitone.provider.zoom.governance;

import java.util.Optional;

/// One setting at Zoom as it should be.
///
/// @param name   as Zoom has it: section and key
/// @param should a truth or a text
/// @param held   where it can be set
public record GuardedSetting(String name, Object should, Held held) {

    public enum Held {
        /// Set for the group, and locked there.
        LOCKED,
        /// Set for the group; Zoom offers no lock for it, and members cannot change it by themselves.
        GROUP,
        /// Zoom has it for each host only.
        HOST
    }

    static GuardedSetting locked(String name, Object should) {
        return new GuardedSetting(name, should, Held.LOCKED);
    }

    static GuardedSetting ofGroup(String name, Object should) {
        return new GuardedSetting(name, should, Held.GROUP);
    }

    static GuardedSetting ofHost(String name, Object should) {
        return new GuardedSetting(name, should, Held.HOST);
    }

    /// What Zoom does not mention is as it should be where "off" was asked for: it leaves out features that the account lacks.
    boolean isKept(Optional<String> said) {
        return said.map(value -> value.equals(should.toString())).orElse(should.equals(false));
    }
}
