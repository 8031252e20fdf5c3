package org.admitone.provider.zoom.embedding;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Instant;
import java.util.Base64;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.admitone.provider.zoom.MeetingNumber;
import org.admitone.provider.zoom.account.Secret;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// The signature, taken apart by hand.
class SdkSignatureTest {

    private static final Instant NOW = Instant.parse("2026-09-03T08:00:00Z");
    private static final Secret SECRET = new Secret("a secret of some length, as Zoom gives them");

    @Test
    void it_is_a_jwt_of_the_secret_over_its_own_header_and_claims() throws Exception {
        String[] parts = signature("2026-09-03T10:00:00Z").split("\\.");
        assertThat(parts).hasSize(3).noneMatch(part -> part.contains("="));
        assertThat(json(parts[0])).isEqualTo(JsonMapper.shared().readTree("{\"alg\":\"HS256\",\"typ\":\"JWT\"}"));
        assertThat(MessageDigest.isEqual(Base64.getUrlDecoder().decode(parts[2]), hmac(SECRET.value(), parts[0] + "." + parts[1]))).isTrue();
        assertThat(Base64.getUrlDecoder().decode(parts[2])).as("another secret signs otherwise").isNotEqualTo(hmac("another", parts[0] + "." + parts[1]));
        assertThat(json(parts[1])).isEqualTo(JsonMapper.shared().readTree(("{\"appKey\":\"key-1\",\"mn\":\"81234567890\",\"role\":0,\"iat\":%d,\"exp\":%2$d,\"tokenExp\":%2$d}")
                .formatted(NOW.getEpochSecond() - 30, Instant.parse("2026-09-03T10:00:00Z").getEpochSecond())));
    }

    /// From half a minute ago: as long as the seat, half an hour at least, two days at most.
    @ParameterizedTest
    @CsvSource({"2026-09-03T08:50:00Z, 2026-09-03T08:50:00Z", "2026-09-03T08:29:30Z, 2026-09-03T08:29:30Z", "2026-09-03T08:05:00Z, 2026-09-03T08:29:30Z",
            "2026-09-03T07:00:00Z, 2026-09-03T08:29:30Z", "2026-09-05T07:59:30Z, 2026-09-05T07:59:30Z", "2026-09-09T08:00:00Z, 2026-09-05T07:59:30Z"})
    void it_lasts_as_long_as_the_seat_within_what_zoom_takes(String seatsEnd, Instant expected) {
        JsonNode claims = json(signature(seatsEnd).split("\\.")[1]);
        assertThat(Instant.ofEpochSecond(claims.path("exp").longValue())).isEqualTo(expected);
        assertThat(claims.path("tokenExp")).isEqualTo(claims.path("exp"));
    }

    private static String signature(String seatsEnd) {
        return SdkSignature.of("key-1", SECRET, new MeetingNumber(81234567890L), NOW, Instant.parse(seatsEnd));
    }

    private static JsonNode json(String part) {
        return JsonMapper.shared().readTree(Base64.getUrlDecoder().decode(part));
    }

    private static byte[] hmac(String secret, String text) throws Exception {
        Mac mac = Mac.getInstance("HmacSHA256");
        mac.init(new SecretKeySpec(secret.getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
        return mac.doFinal(text.getBytes(StandardCharsets.UTF_8));
    }
}
