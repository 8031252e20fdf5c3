package org.admitone.provider.zoom.creation;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Locale;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.admitone.platform.SealedSecrets;
import org.admitone.platform.SecretKeys;
import org.springframework.stereotype.Component;

/// Addresses as they are kept: sealed, and as a keyed hash by which the same one is found again.
@Component
final class CreationSeal {

    private static final String MARKING = "HmacSHA256";

    private final SealedSecrets seal;
    private final SecretKeySpec marks;

    CreationSeal(SecretKeys keys) {
        this.seal = new SealedSecrets(keys, "zoom host addresses");
        this.marks = keys.forPurpose("marks: zoom host addresses");
    }

    byte[] seal(String address, CreationId id) {
        return seal.seal(address.getBytes(StandardCharsets.UTF_8), id.toString());
    }

    String open(byte[] sealed, CreationId id) {
        return new String(seal.open(sealed, id.toString()), StandardCharsets.UTF_8);
    }

    /// However it is written; Zoom does not tell large letters from small ones.
    byte[] mark(String address) {
        try {
            Mac mac = Mac.getInstance(MARKING);
            mac.init(marks);
            return mac.doFinal(address.toLowerCase(Locale.ROOT).getBytes(StandardCharsets.UTF_8));
        } catch (GeneralSecurityException impossible) {
            throw new AssertionError(impossible);
        }
    }

    /// Enough to recognise it: the first letter, what tells aliases of one mailbox apart, the domain.
    static String masked(String address) {
        int at = address.lastIndexOf('@');
        int plus = address.indexOf('+');
        return at < 1 ? "…" : address.substring(0, address.offsetByCodePoints(0, 1)) + "…" + (plus > 0 && plus < at ? address.substring(plus, at) : "") + address.substring(at);
    }
}
