package org.admitone.scenario;

import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.MessageDigest;
import java.security.Signature;
import java.security.interfaces.ECPublicKey;
import java.security.spec.ECGenParameterSpec;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import tools.jackson.databind.json.JsonMapper;

/// The key that a browser would hold, and its signatures: proofs in the shape of DPoP. Written from the RFCs and without the
/// product's code, so that it is a second opinion.
public final class DeviceKeys {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final Base64.Encoder BASE64 = Base64.getUrlEncoder().withoutPadding();

    private final KeyPair pair;

    private DeviceKeys(KeyPair pair) {
        this.pair = pair;
    }

    public static DeviceKeys fresh() {
        try {
            KeyPairGenerator generator = KeyPairGenerator.getInstance("EC");
            generator.initialize(new ECGenParameterSpec("secp256r1"));
            return new DeviceKeys(generator.generateKeyPair());
        } catch (GeneralSecurityException e) {
            throw new AssertionError(e);
        }
    }

    /// The public key as a JWK.
    public Map<String, Object> jwk() {
        ECPublicKey key = (ECPublicKey) pair.getPublic();
        Map<String, Object> jwk = new LinkedHashMap<>();
        jwk.put("kty", "EC");
        jwk.put("crv", "P-256");
        jwk.put("x", BASE64.encodeToString(fixed(key.getW().getAffineX())));
        jwk.put("y", BASE64.encodeToString(fixed(key.getW().getAffineY())));
        return jwk;
    }

    /// RFC 7638.
    public byte[] thumbprint() {
        return sha256(JSON.writeValueAsString(new TreeMap<>(jwk())));
    }

    public Map<String, Object> header() {
        Map<String, Object> header = new LinkedHashMap<>();
        header.put("typ", "dpop+jwt");
        header.put("alg", "ES256");
        header.put("jwk", jwk());
        return header;
    }

    public static Map<String, Object> payload(String method, String address, String presented, String nonce, UUID id) {
        Map<String, Object> payload = new LinkedHashMap<>();
        payload.put("htm", method);
        payload.put("htu", address);
        payload.put("iat", 0);                                 // the server judges age by its own nonce
        payload.put("jti", id.toString());
        payload.put("nonce", nonce);
        payload.put("ath", BASE64.encodeToString(sha256(presented)));
        return payload;
    }

    public String proof(String method, String address, String presented, String nonce, UUID id) {
        return sign(header(), payload(method, address, presented, nonce, id));
    }

    /// Signs whatever it is given, also what no browser would say.
    public String sign(Map<String, ?> header, Map<String, ?> payload) {
        String signed = base64(JSON.writeValueAsString(header)) + "." + base64(JSON.writeValueAsString(payload));
        try {
            Signature signature = Signature.getInstance("SHA256withECDSAinP1363Format");
            signature.initSign(pair.getPrivate());
            signature.update(signed.getBytes(StandardCharsets.US_ASCII));
            return signed + "." + BASE64.encodeToString(signature.sign());
        } catch (GeneralSecurityException e) {
            throw new AssertionError(e);
        }
    }

    static String base64(String text) {
        return BASE64.encodeToString(text.getBytes(StandardCharsets.UTF_8));
    }

    static byte[] sha256(String text) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
        } catch (GeneralSecurityException e) {
            throw new AssertionError(e);
        }
    }

    private static byte[] fixed(BigInteger coordinate) {
        byte[] bytes = coordinate.toByteArray();
        byte[] fixed = new byte[32];
        int length = Math.min(bytes.length, 32);
        System.arraycopy(bytes, bytes.length - length, fixed, 32 - length, length);
        return fixed;
    }
}
