package org.admitone.provider.zoom.meetings;

import java.util.Optional;
import java.util.UUID;

/// The address under which a way in is registered: the way's own number at a domain of the school's choice. Says nothing of the person.
final class Alias {

    private static final int DIGITS = 32;

    private Alias() {}

    static String of(UUID way, String domain) {
        return way.toString().replace("-", "") + "@" + domain;
    }

    /// Empty for the address of somebody whom we did not register.
    static Optional<UUID> wayOf(String address) {
        if (address.length() <= DIGITS || address.charAt(DIGITS) != '@' || !address.substring(0, DIGITS).matches("[0-9a-fA-F]+")) {
            return Optional.empty();
        }
        long high = Long.parseUnsignedLong(address, 0, DIGITS / 2, 16);
        return Optional.of(new UUID(high, Long.parseUnsignedLong(address, DIGITS / 2, DIGITS, 16)));
    }
}
