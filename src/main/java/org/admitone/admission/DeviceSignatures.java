package org.admitone.admission;

import java.security.MessageDigest;
import java.util.Base64;
import java.util.UUID;
import java.util.regex.Pattern;
import org.admitone.platform.SecretCode;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// Checks that a request was signed by a device's key: a JWT in the shape of DPoP (RFC 9449), with the key in its header, over
/// method, address, server nonce and the hash of what the request presents. Promises that whoever sent it held the key after
/// the nonce was given out, and meant this request. Does not say whose key it is.
@Component
public final class DeviceSignatures {

    /// A proof of this shape has some 700 characters; anything much longer is not one.
    private static final int LONGEST_PROOF = 2_000;
    private static final Pattern UUID_TEXT = Pattern.compile("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");
    private static final Base64.Decoder DECODER = Base64.getUrlDecoder();
    private static final Base64.Encoder ENCODER = Base64.getUrlEncoder().withoutPadding();

    private final Nonces nonces;
    private final P256 p256;
    private final JsonMapper json = JsonMapper.builder().build();

    DeviceSignatures(Nonces nonces, P256 p256) {
        this.nonces = nonces;
        this.p256 = p256;
    }

    /// For the next request to sign over.
    public String freshNonce() {
        return nonces.fresh();
    }

    /// @param proof     the `DPoP` header
    /// @param method    the request's method
    /// @param address   the request's address without query, as the browser knows it
    /// @param presented the ticket, link or pass id that the request presents; the signature must cover its hash
    public SignatureCheck check(@Nullable String proof, String method, String address, String presented) {
        if (proof == null || proof.length() > LONGEST_PROOF) {
            return new SignatureCheck.Bad();
        }
        int headerEnd = proof.indexOf('.');
        int payloadEnd = proof.lastIndexOf('.');
        if (headerEnd < 0 || headerEnd == payloadEnd) {
            return new SignatureCheck.Bad();
        }
        try {
            JsonNode header = json.readTree(DECODER.decode(proof.substring(0, headerEnd)));
            JsonNode payload = json.readTree(DECODER.decode(proof.substring(headerEnd + 1, payloadEnd)));
            byte[] signature = DECODER.decode(proof.substring(payloadEnd + 1));
            if (!isDeviceProof(header) || !isFor(payload, method, address, presented)) {
                return new SignatureCheck.Bad();
            }
            String nonce = text(payload, "nonce");
            if (nonce == null || !nonces.isCurrent(nonce)) {
                return new SignatureCheck.Stale();
            }
            return verify(proof.substring(0, payloadEnd), header.get("jwk"), payload, signature);
        } catch (IllegalArgumentException | JacksonException garbage) {
            return new SignatureCheck.Bad();
        }
    }

    private SignatureCheck verify(String signed, JsonNode jwk, JsonNode payload, byte[] signature) {
        byte[] x = coordinate(text(jwk, "x"));
        byte[] y = coordinate(text(jwk, "y"));
        String id = text(payload, "jti");
        if (x.length == 0 || y.length == 0 || id == null || !UUID_TEXT.matcher(id).matches()
                || !p256.verifies(x, y, signed, signature)) {
            return new SignatureCheck.Bad();
        }
        String members = "{\"crv\":\"P-256\",\"kty\":\"EC\",\"x\":\"" + ENCODER.encodeToString(x)
                + "\",\"y\":\"" + ENCODER.encodeToString(y) + "\"}";
        return new SignatureCheck.Signed(new DeviceKey(SecretCode.sha256(members)), UUID.fromString(id));
    }

    private static boolean isDeviceProof(JsonNode header) {
        JsonNode jwk = header.get("jwk");
        return "dpop+jwt".equals(text(header, "typ")) && "ES256".equals(text(header, "alg"))
                && jwk != null && jwk.isObject()
                && "EC".equals(text(jwk, "kty")) && "P-256".equals(text(jwk, "crv")) && !jwk.has("d");
    }

    private static boolean isFor(JsonNode payload, String method, String address, String presented) {
        String hash = text(payload, "ath");
        return method.equals(text(payload, "htm")) && address.equals(text(payload, "htu")) && hash != null
                && MessageDigest.isEqual(DECODER.decode(hash), SecretCode.sha256(presented));
    }

    private static @Nullable String text(@Nullable JsonNode object, String member) {
        JsonNode value = object == null ? null : object.get(member);
        return value != null && value.isString() ? value.stringValue() : null;
    }

    private static byte[] coordinate(@Nullable String text) {
        byte[] bytes = text == null ? new byte[0] : DECODER.decode(text);
        return bytes.length == 32 ? bytes : new byte[0];
    }
}
