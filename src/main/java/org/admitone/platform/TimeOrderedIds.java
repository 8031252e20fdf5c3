package org.admitone.platform;

import java.security.SecureRandom;
import java.time.Instant;
import java.util.UUID;

/// Version 7 UUIDs (RFC 9562): the millisecond, then 74 random bits. Rows made together lie together in their index.
public final class TimeOrderedIds {

    private static final SecureRandom RANDOM = new SecureRandom();

    private TimeOrderedIds() {}

    public static UUID next(Instant now) {
        byte[] random = new byte[10];
        RANDOM.nextBytes(random);
        long high = now.toEpochMilli() << 16 | 0x7000 | (random[0] & 0x0f) << 8 | random[1] & 0xff;
        long low = 0;
        for (int i = 2; i < random.length; i++) {
            low = low << 8 | random[i] & 0xff;
        }
        return new UUID(high, low & 0x3fffffffffffffffL | 0x8000000000000000L);
    }
}
