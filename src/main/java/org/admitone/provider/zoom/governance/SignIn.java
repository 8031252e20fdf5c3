package org.admitone.provider.zoom.governance;

import java.time.Instant;
import java.util.Locale;
import org.admitone.provider.zoom.HostId;
import org.jspecify.annotations.Nullable;

/// Something that happened to a host account itself. Classes are started from our page, so nobody needs to sign in to one.
///
/// @param client such as `browser` or `win`; often empty
/// @param known  who said that it is all right; null: nobody yet
public record SignIn(String key, HostId host, Kind kind, Instant at, String client, @Nullable Known known) {

    public enum Kind {
        SIGNED_IN, PASSWORD, HOST_KEY, SWITCHED_OFF, REMOVED, ROLE;

        /// As programs and the database write it; stable.
        public String code() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }

    public record Known(Instant at, String by) {}
}
