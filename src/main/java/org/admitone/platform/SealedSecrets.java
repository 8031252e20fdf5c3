package org.admitone.platform;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Arrays;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/// What the database keeps but a copy of it must not tell: sealed with AES-256-GCM under a key that is not in the database
/// ([SecretKeys]), one key per purpose. A random nonce each time, so that equal texts do not look alike. The context (say, the
/// row's key) is authenticated with it: what was sealed for one place cannot be opened in another. Does not hide the length.
public final class SealedSecrets {

    /// Somebody altered or moved what was sealed, or the key file is not the one it was sealed with.
    public static final class SealBroken extends RuntimeException {
        SealBroken() {
            super("a sealed value does not open: it was altered or moved, or secret.key is not the one of this database", null, false, false);
        }
    }

    private static final byte FIRST_FORM = 1;
    private static final int NONCE_BYTES = 12;
    private static final int TAG_BITS = 128;
    private static final int SHORTEST = 1 + NONCE_BYTES + TAG_BITS / 8;
    private final SecureRandom random = new SecureRandom();
    private final SecretKeySpec key;

    public SealedSecrets(SecretKeys keys, String purpose) {
        this.key = new SecretKeySpec(keys.forPurpose("sealed: " + purpose).getEncoded(), "AES");
    }

    public byte[] seal(byte[] clear, String context) {
        byte[] nonce = new byte[NONCE_BYTES];
        random.nextBytes(nonce);
        byte[] sealed = new byte[SHORTEST + clear.length];
        sealed[0] = FIRST_FORM;
        System.arraycopy(nonce, 0, sealed, 1, NONCE_BYTES);
        try {
            cipher(Cipher.ENCRYPT_MODE, nonce, context).doFinal(clear, 0, clear.length, sealed, 1 + NONCE_BYTES);
            return sealed;
        } catch (GeneralSecurityException impossible) {
            throw new AssertionError(impossible);
        }
    }

    /// @throws SealBroken when it was not sealed by this key in this context
    public byte[] open(byte[] sealed, String context) {
        if (sealed.length < SHORTEST || sealed[0] != FIRST_FORM) {
            throw new SealBroken();
        }
        try {
            return cipher(Cipher.DECRYPT_MODE, Arrays.copyOfRange(sealed, 1, 1 + NONCE_BYTES), context)
                    .doFinal(sealed, 1 + NONCE_BYTES, sealed.length - 1 - NONCE_BYTES);
        } catch (GeneralSecurityException doesNotFit) {
            throw new SealBroken();
        }
    }

    private Cipher cipher(int mode, byte[] nonce, String context) throws GeneralSecurityException {
        Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
        cipher.init(mode, key, new GCMParameterSpec(TAG_BITS, nonce));
        cipher.updateAAD(context.getBytes(StandardCharsets.UTF_8));
        return cipher;
    }

    @Override
    public String toString() {
        return "SealedSecrets[masked]";
    }
}
