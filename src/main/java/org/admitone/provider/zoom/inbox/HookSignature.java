package org.admitone.provider.zoom.inbox;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;

/// Whether a hook comes from Zoom. Pure. The signature covers the raw bytes of the body, which are therefore never read and
/// written again before it is checked. Does not keep out a repetition: Zoom itself repeats hooks for 85 minutes, so that an old
/// timestamp proves nothing below two hours; the inbox stores each once instead.
public final class HookSignature {

    public sealed interface Verdict {

        /// @param by the secret that fits
        record Genuine(WebhookSecret by) implements Verdict {}

        /// Signed, but not by any secret that counts.
        record Forged() implements Verdict {}

        /// Signed longer ago than any repetition may be, or in the future.
        record Stale() implements Verdict {}

        /// Without a signature that could be checked.
        record Unsigned() implements Verdict {}
    }

    private static final Duration FURTHEST = Duration.ofHours(2);
    private static final String VERSION = "v0=";
    private static final int DIGITS = 64;

    private HookSignature() {}

    /// What the headers alone already rule out, so that nobody's body is read for nothing.
    public static Optional<Verdict> ruledOut(HookHeaders headers, Instant now) {
        String signature = headers.signature();
        if (!signature.startsWith(VERSION) || !Shape.is(signature.substring(VERSION.length()), DIGITS, DIGITS, HexFormat::isHexDigit)
                || !Shape.is(headers.timestamp(), 1, 11, Shape::digit)) {
            return Optional.of(new Verdict.Unsigned());
        }
        Duration age = Duration.between(Instant.ofEpochSecond(Long.parseLong(headers.timestamp())), now).abs();
        return age.compareTo(FURTHEST) > 0 ? Optional.of(new Verdict.Stale()) : Optional.empty();
    }

    public static Verdict check(HookHeaders headers, byte[] body, List<WebhookSecret> secrets, Instant now) {
        return ruledOut(headers, now).orElseGet(() -> signer(headers, body, secrets));
    }

    private static Verdict signer(HookHeaders headers, byte[] body, List<WebhookSecret> secrets) {
        byte[] signature = HexFormat.of().parseHex(headers.signature(), VERSION.length(), VERSION.length() + DIGITS);
        byte[] before = before(headers.timestamp());
        for (WebhookSecret secret : secrets) {
            if (secret.hasSigned(signature, before, body)) {
                return new Verdict.Genuine(secret);
            }
        }
        return new Verdict.Forged();
    }

    /// The header's value as Zoom would write it.
    public static String of(String timestamp, byte[] body, WebhookSecret secret) {
        return VERSION + secret.sign(before(timestamp), body);
    }

    private static byte[] before(String timestamp) {
        return ("v0:" + timestamp + ":").getBytes(StandardCharsets.US_ASCII);
    }
}
