package org.admitone.provider.zoom.inbox;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.HexFormat;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/// The secret token of an app at Zoom: what its webhooks are signed with. Prints itself masked.
public final class WebhookSecret {

    private final SecretKeySpec key;

    private WebhookSecret(SecretKeySpec key) {
        this.key = key;
    }

    public static WebhookSecret of(String token) {
        return of(token.getBytes(StandardCharsets.UTF_8));
    }

    public static WebhookSecret of(byte[] token) {
        if (token.length == 0) {
            throw new IllegalArgumentException("a webhook secret is never empty");
        }
        return new WebhookSecret(new SecretKeySpec(token, "HmacSHA256"));
    }

    /// In hexadecimal digits, over the parts one after the other.
    public String sign(byte[]... parts) {
        return HexFormat.of().formatHex(mac(parts));
    }

    /// In constant time, whatever differs.
    boolean hasSigned(byte[] signature, byte[]... parts) {
        return MessageDigest.isEqual(signature, mac(parts));
    }

    private byte[] mac(byte[]... parts) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(key);
            for (byte[] part : parts) {
                mac.update(part);
            }
            return mac.doFinal();
        } catch (GeneralSecurityException impossible) {
            throw new AssertionError(impossible);
        }
    }

    @Override
    public String toString() {
        return "WebhookSecret[masked]";
    }
}
