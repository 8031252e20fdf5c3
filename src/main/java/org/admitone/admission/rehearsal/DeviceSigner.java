package org.admitone.admission.rehearsal;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.Provider;
import java.security.Signature;
import java.security.interfaces.ECPublicKey;
import java.security.spec.ECGenParameterSpec;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.UUID;
import org.admitone.platform.SecretCode;
import org.conscrypt.Conscrypt;

/// Devices as a browser would hold them, and their signatures over requests. Used before the load, never during it.
public final class DeviceSigner {

    private static final Base64.Encoder ENCODER = Base64.getUrlEncoder().withoutPadding();
    private final Provider provider = Conscrypt.newProvider();
    private final List<Device> devices = new ArrayList<>();

    private record Device(KeyPair keys, String header, byte[] thumbprint) {}

    public DeviceSigner(int count) throws GeneralSecurityException {
        KeyPairGenerator generator = KeyPairGenerator.getInstance("EC", provider);
        generator.initialize(new ECGenParameterSpec("prime256v1"));
        for (int i = 0; i < count; i++) {
            devices.add(device(generator.generateKeyPair()));
        }
    }

    private static Device device(KeyPair keys) {
        ECPublicKey key = (ECPublicKey) keys.getPublic();
        String x = ENCODER.encodeToString(fixed(key.getW().getAffineX().toByteArray()));
        String y = ENCODER.encodeToString(fixed(key.getW().getAffineY().toByteArray()));
        String header = "{\"typ\":\"dpop+jwt\",\"alg\":\"ES256\",\"jwk\":{\"kty\":\"EC\",\"crv\":\"P-256\",\"x\":\"" + x + "\",\"y\":\"" + y + "\"}}";
        return new Device(keys, encode(header),
                SecretCode.sha256("{\"crv\":\"P-256\",\"kty\":\"EC\",\"x\":\"" + x + "\",\"y\":\"" + y + "\"}"));
    }

    public int count() {
        return devices.size();
    }

    public byte[] thumbprint(int device) {
        return devices.get(device).thumbprint;
    }

    public String proof(int device, String method, String address, String presented, String nonce) throws GeneralSecurityException {
        Device signing = devices.get(device);
        String payload = "{\"htm\":\"" + method + "\",\"htu\":\"" + address + "\",\"iat\":1,\"jti\":\"" + UUID.randomUUID() + "\",\"nonce\":\"" + nonce
                + "\",\"ath\":\"" + ENCODER.encodeToString(SecretCode.sha256(presented)) + "\"}";
        String text = signing.header + "." + encode(payload);
        Signature signature = Signature.getInstance("SHA256withECDSA", provider);
        signature.initSign(signing.keys.getPrivate());
        signature.update(text.getBytes(StandardCharsets.US_ASCII));
        return text + "." + ENCODER.encodeToString(jose(signature.sign()));
    }

    /// DER to the two fixed-width numbers of JOSE.
    private static byte[] jose(byte[] der) {
        byte[] jose = new byte[64];
        int rLength = der[3];
        byte[] r = fixed(java.util.Arrays.copyOfRange(der, 4, 4 + rLength));
        byte[] s = fixed(java.util.Arrays.copyOfRange(der, 6 + rLength, der.length));
        System.arraycopy(r, 0, jose, 0, 32);
        System.arraycopy(s, 0, jose, 32, 32);
        return jose;
    }

    private static byte[] fixed(byte[] number) {
        byte[] fixed = new byte[32];
        int length = Math.min(32, number.length);
        System.arraycopy(number, number.length - length, fixed, 32 - length, length);
        return fixed;
    }

    private static String encode(String text) {
        return ENCODER.encodeToString(text.getBytes(StandardCharsets.UTF_8));
    }
}
