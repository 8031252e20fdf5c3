package org.admitone.admission;

import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.Clock;
import java.time.Duration;
import java.util.Base64;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.admitone.platform.SecretKeys;
import org.springframework.stereotype.Component;

/// Server nonces for device signatures: the server's second, authenticated. They make the age of a signature a matter of the
/// server's clock alone (I10), need no memory and are good on every node. They are not single-use; the knock's id is.
@Component
public final class Nonces {

    /// How long a nonce may be signed.
    static final Duration LIFETIME = Duration.ofMinutes(5);
    /// How far another node's clock may be ahead.
    private static final long SKEW_SECONDS = 30;
    private static final int MAC_BYTES = 16;

    private final SecretKeySpec key;
    private final Clock clock;
    private volatile Fresh fresh = new Fresh(Long.MIN_VALUE, "");

    private record Fresh(long second, String nonce) {}

    Nonces(SecretKeys keys, Clock clock) {
        this.key = keys.forPurpose("door nonce");
        this.clock = clock;
    }

    /// The current nonce; the same for everybody within a second.
    public String fresh() {
        long second = clock.instant().getEpochSecond();
        Fresh known = fresh;
        if (known.second != second) {
            known = new Fresh(second, make(second));
            fresh = known;
        }
        return known.nonce;
    }

    /// The current nonce as a `Server-Timing` header: the one header of a page's own answer that its script may read. Saves a slow phone one way there and back.
    public String asTiming() {
        return "nonce;desc=\"" + fresh() + "\"";
    }

    boolean isCurrent(String nonce) {
        byte[] bytes;
        try {
            bytes = Base64.getUrlDecoder().decode(nonce);
        } catch (IllegalArgumentException notBase64) {
            return false;
        }
        if (bytes.length != Long.BYTES + MAC_BYTES) {
            return false;
        }
        long second = ByteBuffer.wrap(bytes).getLong();
        long age = clock.instant().getEpochSecond() - second;
        return age >= -SKEW_SECONDS && age <= LIFETIME.toSeconds()
                && MessageDigest.isEqual(bytes, Base64.getUrlDecoder().decode(make(second)));
    }

    private String make(long second) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(key);
            ByteBuffer nonce = ByteBuffer.allocate(Long.BYTES + MAC_BYTES).putLong(second);
            nonce.put(mac.doFinal(ByteBuffer.allocate(Long.BYTES).putLong(second).array()), 0, MAC_BYTES);
            return Base64.getUrlEncoder().withoutPadding().encodeToString(nonce.array());
        } catch (GeneralSecurityException impossible) {
            throw new AssertionError(impossible);
        }
    }
}
