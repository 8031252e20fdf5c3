package org.admitone.admission;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import org.admitone.platform.SecretCode;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// Tells this server's own practice knocks from real ones, by a code that lives in its memory alone.
@Component
public final class Rehearsal {

    public static final String HEADER = "X-Rehearsal";

    private final String code = SecretCode.random().value();

    public String code() {
        return code;
    }

    public boolean isMeantBy(@Nullable String header) {
        return header != null && MessageDigest.isEqual(header.getBytes(StandardCharsets.UTF_8), code.getBytes(StandardCharsets.UTF_8));
    }
}
