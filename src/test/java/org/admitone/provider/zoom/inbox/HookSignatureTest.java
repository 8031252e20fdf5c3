package org.admitone.provider.zoom.inbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Stream;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.admitone.provider.zoom.inbox.HookSignature.Verdict;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/// Which hooks are heard, as a table. The signatures are made here as Zoom's pages describe them, not by the code that is tested.
class HookSignatureTest {

    private static final Instant NOW = Instant.parse("2026-09-01T10:00:00Z");
    private static final String IN_TIME = String.valueOf(NOW.getEpochSecond() - 1);
    private static final byte[] BODY = "{\"event\":\"meeting.started\", \"payload\":{\"name\":\"Ädä\"}}".getBytes(StandardCharsets.UTF_8);
    private static final WebhookSecret OLD = WebhookSecret.of("old-token");
    private static final WebhookSecret NEW = WebhookSecret.of("new-token");

    static Stream<Arguments> hooks() throws Exception {
        String good = sign("new-token", IN_TIME, BODY);
        byte[] changed = BODY.clone();
        changed[20] ^= 1;
        return Stream.of(
                hook("signed with the secret", Verdict.Genuine.class, good, IN_TIME, BODY),
                hook("signed with the old secret while both count", Verdict.Genuine.class, sign("old-token", IN_TIME, BODY), IN_TIME, BODY),
                hook("digits in capitals", Verdict.Genuine.class, "v0=" + good.substring(3).toUpperCase(java.util.Locale.ROOT), IN_TIME, BODY),
                hook("an empty body", Verdict.Genuine.class, sign("new-token", IN_TIME, new byte[0]), IN_TIME, new byte[0]),
                hook("repeated 85 minutes later", Verdict.Genuine.class, sign("new-token", at(-85 * 60), BODY), at(-85 * 60), BODY),
                hook("two hours old", Verdict.Genuine.class, sign("new-token", at(-7_200), BODY), at(-7_200), BODY),
                hook("older than two hours", Verdict.Stale.class, sign("new-token", at(-7_201), BODY), at(-7_201), BODY),
                hook("from the future", Verdict.Stale.class, sign("new-token", at(7_201), BODY), at(7_201), BODY),
                hook("in milliseconds, hence far in the future", Verdict.Unsigned.class, sign("new-token", IN_TIME + "000", BODY), IN_TIME + "000", BODY),
                hook("signed with a strange secret", Verdict.Forged.class, sign("strange", IN_TIME, BODY), IN_TIME, BODY),
                hook("one bit of the body changed", Verdict.Forged.class, good, IN_TIME, changed),
                hook("one byte more", Verdict.Forged.class, good, IN_TIME, java.util.Arrays.copyOf(BODY, BODY.length + 1)),
                hook("the timestamp changed", Verdict.Forged.class, good, at(-2), BODY),
                hook("one digit of the signature changed", Verdict.Forged.class, good.substring(0, 66) + (good.endsWith("0") ? "1" : "0"), IN_TIME, BODY),
                hook("signed without the version", Verdict.Unsigned.class, good.substring(3), IN_TIME, BODY),
                hook("of another version", Verdict.Unsigned.class, "v1" + good.substring(2), IN_TIME, BODY),
                hook("a signature cut short", Verdict.Unsigned.class, good.substring(0, 65), IN_TIME, BODY),
                hook("without a signature", Verdict.Unsigned.class, "", IN_TIME, BODY),
                hook("without a timestamp", Verdict.Unsigned.class, good, "", BODY),
                hook("a timestamp that is no number", Verdict.Unsigned.class, good, "now", BODY));
    }

    private static Arguments hook(String what, Class<? extends Verdict> verdict, String signature, String timestamp, byte[] body) {
        return Arguments.of(what, verdict, new HookHeaders(signature, timestamp, ""), body);
    }

    @ParameterizedTest(name = "{0}: {1}")
    @MethodSource("hooks")
    void only_what_a_secret_in_force_has_signed_is_heard(String what, Class<? extends Verdict> verdict, HookHeaders headers, byte[] body) {
        assertThat(HookSignature.check(headers, body, List.of(OLD, NEW), NOW)).as(what).isInstanceOf(verdict);
    }

    @Test
    void a_genuine_hook_names_the_secret_and_the_old_one_stops_counting() throws Exception {
        HookHeaders byOld = new HookHeaders(sign("old-token", IN_TIME, BODY), IN_TIME, "");
        assertThat(HookSignature.check(byOld, BODY, List.of(NEW, OLD), NOW)).isEqualTo(new Verdict.Genuine(OLD));
        assertThat(HookSignature.check(byOld, BODY, List.of(NEW), NOW)).isEqualTo(new Verdict.Forged());
        assertThat(HookSignature.check(byOld, BODY, List.of(), NOW)).isEqualTo(new Verdict.Forged());
    }

    @Test
    void secrets_do_not_print() {
        assertThat(NEW.toString()).doesNotContain("new-token");
        assertThat(new InboxSettings(List.of("new-token"), 1, java.time.Duration.ofSeconds(1), java.time.Duration.ofDays(30)).toString()).doesNotContain("new-token");
    }

    private static String at(long seconds) {
        return String.valueOf(NOW.getEpochSecond() + seconds);
    }

    private static String sign(String secret, String timestamp, byte[] body) throws Exception {
        Mac mac = Mac.getInstance("HmacSHA256");
        mac.init(new SecretKeySpec(secret.getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
        mac.update(("v0:" + timestamp + ":").getBytes(StandardCharsets.UTF_8));
        return "v0=" + HexFormat.of().formatHex(mac.doFinal(body));
    }
}
