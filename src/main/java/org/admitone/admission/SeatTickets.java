package org.admitone.admission;

import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.Base64;
import java.util.Optional;
import java.util.UUID;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.admitone.platform.SecretKeys;
import org.springframework.stereotype.Component;

/// The ticket to the seat in the room: the knock's number and a keyed MAC over knock, seat and device. It can be made again
/// for the same knock (I3) and is stored nowhere; that it is used once is kept by the knock's row.
@Component
final class SeatTickets {

    private static final int ID_BYTES = 16;
    private static final int MAC_BYTES = 20;

    private final SecretKeySpec key;

    SeatTickets(SecretKeys keys) {
        this.key = keys.forPurpose("seat ticket");
    }

    String codeFor(UUID knock, SeatId seat, DeviceKey device) {
        byte[] code = ByteBuffer.allocate(ID_BYTES + MAC_BYTES).put(bytes(knock)).put(mac(knock, seat, device)).array();
        return Base64.getUrlEncoder().withoutPadding().encodeToString(code);
    }

    /// The number of the knock that a code claims to come from.
    static Optional<UUID> claimedKnock(String code) {
        byte[] bytes;
        try {
            bytes = Base64.getUrlDecoder().decode(code);
        } catch (IllegalArgumentException notBase64) {
            return Optional.empty();
        }
        if (bytes.length != ID_BYTES + MAC_BYTES) {
            return Optional.empty();
        }
        ByteBuffer buffer = ByteBuffer.wrap(bytes);
        return Optional.of(new UUID(buffer.getLong(), buffer.getLong()));
    }

    boolean isFor(String code, UUID knock, SeatId seat, DeviceKey device) {
        return MessageDigest.isEqual(codeFor(knock, seat, device).getBytes(java.nio.charset.StandardCharsets.US_ASCII),
                code.getBytes(java.nio.charset.StandardCharsets.US_ASCII));
    }

    private byte[] mac(UUID knock, SeatId seat, DeviceKey device) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(key);
            mac.update(bytes(knock));
            mac.update(bytes(seat.value()));
            mac.update(device.thumbprint());
            return Arrays.copyOf(mac.doFinal(), MAC_BYTES);
        } catch (GeneralSecurityException impossible) {
            throw new AssertionError(impossible);
        }
    }

    private static byte[] bytes(UUID id) {
        return ByteBuffer.allocate(ID_BYTES).putLong(id.getMostSignificantBits()).putLong(id.getLeastSignificantBits()).array();
    }
}
