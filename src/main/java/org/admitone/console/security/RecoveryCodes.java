package org.admitone.console.security;

import java.security.SecureRandom;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.admitone.console.StaffId;
import org.admitone.platform.KeyedHash;
import org.admitone.platform.SecretKeys;
import org.springframework.stereotype.Component;

/// Codes for the day the authenticator is gone: ten, 50 random bits each, each good once. Kept as keyed hashes, since they are
/// short enough to be tried out on a copy of the database.
@Component
final class RecoveryCodes {

    static final int HOW_MANY = 10;
    private static final int BYTES = 7;                     // twelve letters, of which ten are used
    private static final int LENGTH = 10;

    private final SecureRandom random = new SecureRandom();
    private final KeyedHash hash;

    RecoveryCodes(SecretKeys keys) {
        this.hash = new KeyedHash(keys.forPurpose("recovery codes of staff"));
    }

    /// As they are shown: `abcde-fghij`.
    List<String> fresh() {
        return Stream.generate(this::one).distinct().limit(HOW_MANY).toList();
    }

    /// However it was typed: capitals, blanks and hyphens make no difference.
    byte[] hash(StaffId of, String typed) {
        return hash.of(of + "\n" + typed.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]", ""));
    }

    private String one() {
        byte[] bytes = new byte[BYTES];
        random.nextBytes(bytes);
        String letters = Base32.of(bytes).toLowerCase(Locale.ROOT).substring(0, LENGTH);
        return letters.substring(0, LENGTH / 2) + "-" + letters.substring(LENGTH / 2);
    }
}
