package org.admitone.console.security;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/// The codes are those of RFC 6238, and one counts for a minute and a half and once.
class TotpTest {

    /// The secret of appendix B.
    private static final byte[] SECRET = "12345678901234567890".getBytes(StandardCharsets.US_ASCII);
    private static final Instant NOW = Instant.parse("2026-11-23T09:00:10Z");
    private static final long STEP = Totp.stepAt(NOW);

    @Test
    void theVectorsOfTheRfcComeOut() {
        Map<Long, String> vectors = Map.of(59L, "94287082", 1111111109L, "07081804", 1111111111L, "14050471", 1234567890L, "89005924",
                2000000000L, "69279037", 20000000000L, "65353130");
        vectors.forEach((second, code) -> assertThat(Totp.code(SECRET, Totp.stepAt(Instant.ofEpochSecond(second)), 8)).isEqualTo(code));
        assertThat(Totp.code(SECRET, 1, 6)).as("RFC 4226, appendix D").isEqualTo("287082");
    }

    @Test
    void clocksMayDifferByOneStepAndNoMore() {
        IntStream.rangeClosed(-3, 3).forEach(drift -> assertThat(Totp.step(SECRET, Totp.code(SECRET, STEP + drift, 6), NOW, 0).isPresent())
                .as("%s steps off", drift).isEqualTo(Math.abs(drift) <= 1));
    }

    @Test
    void aCodeOfAStepThatWasUsedCountsNoMore() {
        assertThat(Totp.step(SECRET, Totp.code(SECRET, STEP, 6), NOW, STEP - 1)).hasValue(STEP);
        assertThat(Totp.step(SECRET, Totp.code(SECRET, STEP, 6), NOW, STEP)).isEmpty();
        assertThat(Totp.step(SECRET, Totp.code(SECRET, STEP - 1, 6), NOW, STEP)).isEmpty();
        assertThat(Totp.step(SECRET, Totp.code(SECRET, STEP + 1, 6), NOW, STEP)).hasValue(STEP + 1);
    }

    @Test
    void otherTextsAreNoCodes() {
        for (String text : new String[] {"", "12345", "1234567", "abcdef", "٣٣٣٣٣٣", Totp.code(SECRET, STEP, 6) + " "}) {
            assertThat(Totp.step(SECRET, text, NOW, 0)).as(text).isEmpty();
        }
    }

    /// The vectors of RFC 4648, section 10, without padding.
    @Test
    void secretsAreWrittenInBase32() {
        Map.of("", "", "f", "MY", "fo", "MZXQ", "foo", "MZXW6", "foob", "MZXW6YQ", "fooba", "MZXW6YTB", "foobar", "MZXW6YTBOI")
                .forEach((text, written) -> assertThat(Base32.of(text.getBytes(StandardCharsets.US_ASCII))).isEqualTo(written));
        var secret = new AuthenticatorSecret(SECRET);
        assertThat(secret.typed()).isEqualTo("GEZD GNBV GY3T QOJQ GEZD GNBV GY3T QOJQ");
        assertThat(secret.link("Lyceum & Lake", "ada@x")).isEqualTo("otpauth://totp/Lyceum%20%26%20Lake:ada%40x?secret=GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ"
                + "&issuer=Lyceum%20%26%20Lake&algorithm=SHA1&digits=6&period=30");
        assertThat(secret.toString()).doesNotContain("GEZD");
    }
}
