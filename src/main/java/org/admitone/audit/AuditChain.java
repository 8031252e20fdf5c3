package org.admitone.audit;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.admitone.platform.SecretKeys;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/// The chain's arithmetic: each line's hash is an HMAC over the hash before it and the line's own bytes. The key is not in
/// the database, so whoever writes there cannot make a chain that verifies.
@Component
final class AuditChain {

    static final byte[] START = new byte[32];
    private static final char UNIT = '\u001f';

    private final SecretKeySpec key;
    private final JsonMapper json = JsonMapper.builder().build();

    AuditChain(SecretKeys keys) {
        this.key = keys.forPurpose("audit chain");
    }

    /// A line as it stands in the table, without its hash.
    record Line(long seq, Instant at, String actor, String action, @Nullable UUID course, @Nullable UUID session,
                @Nullable UUID person, String detail) {}

    Line line(long seq, AuditEntry entry) {
        return new Line(seq, entry.at().truncatedTo(ChronoUnit.MICROS), entry.actor(), entry.action(), entry.course(),
                entry.session(), entry.person(), json.writeValueAsString(entry.detail()));
    }

    /// One MAC for many lines; not shared between threads.
    Mac mac() {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(key);
            return mac;
        } catch (GeneralSecurityException impossible) {
            throw new AssertionError(impossible);
        }
    }

    static byte[] hash(Mac mac, byte[] before, Line line) {
        mac.update(before);
        StringBuilder text = new StringBuilder(400).append(line.seq).append(UNIT).append(line.at).append(UNIT)
                .append(line.actor).append(UNIT).append(line.action).append(UNIT).append(orEmpty(line.course)).append(UNIT)
                .append(orEmpty(line.session)).append(UNIT).append(orEmpty(line.person)).append(UNIT).append(line.detail);
        return mac.doFinal(text.toString().getBytes(StandardCharsets.UTF_8));
    }

    private static String orEmpty(@Nullable UUID id) {
        return id == null ? "" : id.toString();
    }
}
