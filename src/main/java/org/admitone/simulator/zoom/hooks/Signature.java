package org.admitone.simulator.zoom.hooks;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.HexFormat;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/// Zoom's keyed hash over what it posts.
final class Signature {

    private Signature() {}

    /// Version 0: over the time stamp in seconds and the body's bytes as they are sent.
    static String of(String secret, long seconds, byte[] body) {
        return "v0=" + hash(secret, ("v0:" + seconds + ":").getBytes(StandardCharsets.UTF_8), body);
    }

    static String token(String secret, String plain) {
        return hash(secret, plain.getBytes(StandardCharsets.UTF_8));
    }

    private static String hash(String secret, byte[]... parts) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(secret.getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
            for (byte[] part : parts) {
                mac.update(part);
            }
            return HexFormat.of().formatHex(mac.doFinal());
        } catch (GeneralSecurityException missing) {
            throw new IllegalStateException("This Java has no HmacSHA256", missing);
        }
    }
}
