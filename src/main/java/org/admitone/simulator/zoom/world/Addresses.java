package org.admitone.simulator.zoom.world;

import java.util.HashSet;
import java.util.Locale;
import java.util.Set;

/// What Zoom knows of addresses that are none of this account's.
public final class Addresses {

    private final Set<String> elsewhere = new HashSet<>();
    private final Set<String> blocked = new HashSet<>();

    /// Somebody with another account at Zoom has this address.
    public void usedElsewhere(String email) {
        elsewhere.add(email.toLowerCase(Locale.ROOT));
    }

    public void block(String domain) {
        blocked.add(domain.toLowerCase(Locale.ROOT));
    }

    public boolean isUsedElsewhere(String email) {
        return elsewhere.contains(email.toLowerCase(Locale.ROOT));
    }

    public boolean isBlocked(String email) {
        return blocked.contains(email.substring(email.lastIndexOf('@') + 1).toLowerCase(Locale.ROOT));
    }
}
