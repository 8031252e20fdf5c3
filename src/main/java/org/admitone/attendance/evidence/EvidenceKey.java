package org.admitone.attendance.evidence;

import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.MessageDigest;
import java.security.Signature;
import java.security.spec.X509EncodedKeySpec;
import java.util.Base64;
import java.util.HexFormat;

/// The public half of the key that signs sheets (Ed25519).
///
/// @param encoded as X.509 has it
public record EvidenceKey(byte[] encoded) {

    private static final int LINE = 64;

    public String pem() {
        return "-----BEGIN PUBLIC KEY-----\n" + Base64.getMimeEncoder(LINE, new byte[] {'\n'}).encodeToString(encoded) + "\n-----END PUBLIC KEY-----\n";
    }

    /// What two people compare: SHA-256 of the key, in hexadecimal digits.
    public String fingerprint() {
        return sha256(encoded);
    }

    static String sha256(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (GeneralSecurityException impossible) {
            throw new AssertionError(impossible);
        }
    }

    /// False also for what is no key and no signature at all.
    boolean signed(byte[] bytes, byte[] signature) {
        try {
            Signature check = Signature.getInstance("Ed25519");
            check.initVerify(KeyFactory.getInstance("Ed25519").generatePublic(new X509EncodedKeySpec(encoded)));
            check.update(bytes);
            return check.verify(signature);
        } catch (GeneralSecurityException notASignature) {
            return false;
        }
    }
}
