package org.admitone.provider.zoom.governance;

import java.util.Optional;
import org.admitone.provider.zoom.HostId;

/// What is guarded: the group, or one host.
public record Subject(String code) {

    public static final Subject GROUP = new Subject("group");

    static Subject of(HostId host) {
        return new Subject(host.value());
    }

    /// Empty: the group.
    public Optional<HostId> host() {
        return equals(GROUP) ? Optional.empty() : Optional.of(new HostId(code));
    }

    @Override
    public String toString() {
        return code;
    }
}
