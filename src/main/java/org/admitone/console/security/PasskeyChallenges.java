package org.admitone.console.security;

import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Base64;
import java.util.Optional;
import org.admitone.platform.KeyedHash;
import org.admitone.platform.SecretKeys;
import org.springframework.stereotype.Component;

/// What a passkey signs: random, good for some minutes and for one purpose, and ours, which its own keyed hash tells. Nothing is
/// stored for a page that was only looked at; that one is answered once is for [PostgresPasskeys] to see to.
@Component
final class PasskeyChallenges {

    static final Duration LASTS = Duration.ofMinutes(10);
    private static final int RANDOM_BYTES = 24;
    private static final int BYTES = RANDOM_BYTES + Long.BYTES + 32;

    private final SecureRandom random = new SecureRandom();
    private final KeyedHash hash;
    private final Clock clock;

    PasskeyChallenges(SecretKeys keys, Clock clock) {
        this.hash = new KeyedHash(keys.forPurpose("passkey challenges"));
        this.clock = clock;
    }

    String fresh(String purpose) {
        byte[] some = new byte[RANDOM_BYTES];
        random.nextBytes(some);
        ByteBuffer open = ByteBuffer.allocate(BYTES).put(some).putLong(clock.instant().plus(LASTS).getEpochSecond());
        open.put(mark(Arrays.copyOf(open.array(), RANDOM_BYTES + Long.BYTES), purpose));
        return Base64.getUrlEncoder().withoutPadding().encodeToString(open.array());
    }

    /// Until when it is good; empty: it is over, for another purpose, or not ours.
    Optional<Instant> until(byte[] challenge, String purpose) {
        if (challenge.length != BYTES) {
            return Optional.empty();
        }
        byte[] open = Arrays.copyOf(challenge, RANDOM_BYTES + Long.BYTES);
        if (!MessageDigest.isEqual(mark(open, purpose), Arrays.copyOfRange(challenge, open.length, BYTES))) {
            return Optional.empty();
        }
        Instant until = Instant.ofEpochSecond(ByteBuffer.wrap(open).getLong(RANDOM_BYTES));
        return until.isAfter(clock.instant()) ? Optional.of(until) : Optional.empty();
    }

    private byte[] mark(byte[] open, String purpose) {
        return hash.of(purpose + "\n" + Base64.getEncoder().encodeToString(open));
    }
}
