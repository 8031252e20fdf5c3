package org.admitone.provider.zoom.embedding;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.admitone.provider.zoom.MeetingNumber;
import org.admitone.provider.zoom.account.Secret;
import tools.jackson.databind.json.JsonMapper;

/// What lets a page's Web SDK into one meeting as a participant: a JWT by the SDK's secret, good until the seat's end as far as Zoom allows.
/// It is no one-shot ticket: Zoom demands half an hour at least, and it names no person. Who comes is told by the registrant's token beside it.
final class SdkSignature {

    private static final Duration CLOCKS_APART = Duration.ofSeconds(30);
    private static final Duration SHORTEST = Duration.ofMinutes(30);
    private static final Duration LONGEST = Duration.ofHours(48);
    private static final int PARTICIPANT = 0;
    private static final Base64.Encoder BASE64 = Base64.getUrlEncoder().withoutPadding();
    private static final JsonMapper JSON = JsonMapper.shared();

    private SdkSignature() {}

    /// @param key       the SDK app's public half
    /// @param seatsEnd  after it, the signature is as short as it may be
    static String of(String key, Secret secret, MeetingNumber meeting, Instant now, Instant seatsEnd) {
        Instant from = now.minus(CLOCKS_APART);
        long until = until(from, seatsEnd).getEpochSecond();
        Map<String, Object> claims = new LinkedHashMap<>();
        claims.put("appKey", key);
        claims.put("mn", Long.toString(meeting.value()));
        claims.put("role", PARTICIPANT);
        claims.put("iat", from.getEpochSecond());
        claims.put("exp", until);
        claims.put("tokenExp", until);
        String signed = encoded(JSON.writeValueAsBytes(Map.of("alg", "HS256", "typ", "JWT"))) + "." + encoded(JSON.writeValueAsBytes(claims));
        return signed + "." + encoded(sign(signed, secret));
    }

    private static Instant until(Instant from, Instant seatsEnd) {
        Instant latest = from.plus(LONGEST);
        Instant soonest = from.plus(SHORTEST);
        Instant until = seatsEnd.isAfter(latest) ? latest : seatsEnd;
        return until.isBefore(soonest) ? soonest : until;
    }

    private static String encoded(byte[] bytes) {
        return BASE64.encodeToString(bytes);
    }

    private static byte[] sign(String text, Secret secret) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(secret.value().getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
            return mac.doFinal(text.getBytes(StandardCharsets.US_ASCII));
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException("every Java has HmacSHA256", impossible);
        }
    }
}
