package org.admitone.console.security;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.Instant;
import java.util.OptionalLong;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/// The codes of authenticator apps (RFC 6238): HMAC-SHA1 over the number of half minutes since 1970, six digits. Clocks may
/// differ by one step. Does not remember which codes were used; whoever asks says after which step.
final class Totp {

    static final int SECONDS = 30;
    static final int DIGITS = 6;
    private static final long[] ALLOWED_DRIFT = {0, -1, 1};

    private Totp() {}

    static long stepAt(Instant at) {
        return Math.floorDiv(at.getEpochSecond(), SECONDS);
    }

    /// The step that the typed code belongs to, if it is a code of about now and of a step after `after`.
    static OptionalLong step(byte[] secret, String typed, Instant now, long after) {
        byte[] sent = typed.getBytes(StandardCharsets.UTF_8);
        OptionalLong found = OptionalLong.empty();
        for (long drift : ALLOWED_DRIFT) {
            long step = stepAt(now) + drift;
            boolean same = MessageDigest.isEqual(code(secret, step, DIGITS).getBytes(StandardCharsets.UTF_8), sent);
            if (same && step > after && found.isEmpty()) {
                found = OptionalLong.of(step);
            }
        }
        return found;
    }

    static String code(byte[] secret, long step, int digits) {
        try {
            Mac mac = Mac.getInstance("HmacSHA1");
            mac.init(new SecretKeySpec(secret, "HmacSHA1"));
            byte[] hash = mac.doFinal(ByteBuffer.allocate(Long.BYTES).putLong(step).array());
            int offset = hash[hash.length - 1] & 0xf;
            long number = ByteBuffer.wrap(hash).getInt(offset) & 0x7fffffffL;
            String text = Long.toString(number % (long) Math.pow(10, digits));
            return "0".repeat(digits - text.length()) + text;
        } catch (GeneralSecurityException impossible) {
            throw new AssertionError(impossible);
        }
    }
}
