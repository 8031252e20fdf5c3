package org.admitone.admission;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.Provider;
import java.security.Signature;
import java.security.spec.X509EncodedKeySpec;
import java.util.HexFormat;
import org.conscrypt.Conscrypt;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/// Verifies ECDSA P-256 signatures with Conscrypt (BoringSSL), some eight times faster than the JDK's own provider, which would
/// dominate the door. Where Conscrypt's native part does not load, the JDK's is used: slower, same answers.
@Component
final class P256 {

    private static final Logger LOG = LoggerFactory.getLogger(P256.class);
    /// SubjectPublicKeyInfo of an uncompressed P-256 point, up to the point.
    private static final byte[] KEY_PREFIX = HexFormat.of().parseHex("3059301306072a8648ce3d020106082a8648ce3d03010703420004");

    private final Provider provider = chooseProvider();

    private static Provider chooseProvider() {
        try {
            return Conscrypt.newProvider();
        } catch (UnsatisfiedLinkError | NoClassDefFoundError notOnThisPlatform) {
            LOG.warn("Conscrypt does not load on this platform; device signatures are checked by the JDK, some eight times slower.");
            return java.security.Security.getProvider("SunEC");
        }
    }

    /// @param x,y  the public key's coordinates, 32 bytes each
    /// @param jose the signature as JOSE writes it: r and s, 32 bytes each
    boolean verifies(byte[] x, byte[] y, String text, byte[] jose) {
        if (jose.length != 64) {
            return false;
        }
        byte[] encoded = new byte[KEY_PREFIX.length + 64];
        System.arraycopy(KEY_PREFIX, 0, encoded, 0, KEY_PREFIX.length);
        System.arraycopy(x, 0, encoded, KEY_PREFIX.length, 32);
        System.arraycopy(y, 0, encoded, KEY_PREFIX.length + 32, 32);
        try {
            Signature verifier = Signature.getInstance("SHA256withECDSA", provider);
            verifier.initVerify(KeyFactory.getInstance("EC", provider).generatePublic(new X509EncodedKeySpec(encoded)));
            verifier.update(text.getBytes(StandardCharsets.US_ASCII));
            return verifier.verify(der(jose));
        } catch (GeneralSecurityException notAPointOrNotASignature) {
            return false;
        }
    }

    /// JOSE's fixed-width r and s as the DER sequence that JCA expects.
    private static byte[] der(byte[] jose) {
        byte[] r = unsigned(jose, 0);
        byte[] s = unsigned(jose, 32);
        byte[] der = new byte[6 + r.length + s.length];
        der[0] = 0x30;
        der[1] = (byte) (der.length - 2);
        int at = writeInteger(der, 2, r);
        writeInteger(der, at, s);
        return der;
    }

    private static int writeInteger(byte[] der, int at, byte[] value) {
        der[at] = 0x02;
        der[at + 1] = (byte) value.length;
        System.arraycopy(value, 0, der, at + 2, value.length);
        return at + 2 + value.length;
    }

    private static byte[] unsigned(byte[] jose, int from) {
        int start = from;
        while (start < from + 31 && jose[start] == 0) {
            start++;
        }
        int pad = jose[start] < 0 ? 1 : 0;
        byte[] value = new byte[from + 32 - start + pad];
        System.arraycopy(jose, start, value, pad, from + 32 - start);
        return value;
    }
}
