package org.admitone.console.security;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import org.admitone.console.StillAllowed;
import org.admitone.console.Teaching;
import org.admitone.platform.SecretCode;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Component;

/// Asks for the sign-in behind a long answer again, by the token it came with, and judges it as a new request would be.
@Component
final class SameSignIn implements StillAllowed {

    private static final Logger LOG = LoggerFactory.getLogger(SameSignIn.class);

    private final PostgresStaffSessions sessions;
    private final StaffCookie cookie;
    private final ConsoleAccess access;
    private final Clock clock;

    SameSignIn(PostgresStaffSessions sessions, StaffCookie cookie, Teaching teaching, Clock clock) {
        this.sessions = sessions;
        this.cookie = cookie;
        this.access = new ConsoleAccess(teaching);
        this.clock = clock;
    }

    @Override
    public Watch of(HttpServletRequest request) {
        return of(cookie.in(request), request.getMethod(), request.getRequestURI());
    }

    Watch of(@Nullable SecretCode token, String method, String path) {
        var before = token == null ? null : sessions.find(token.hash(), clock.instant()).orElse(null);
        return token == null || before == null ? () -> false : () -> holds(token.hash(), before, method, path);
    }

    private boolean holds(byte[] tokenHash, PostgresStaffSessions.Live before, String method, String path) {
        try {
            return sessions.find(tokenHash, clock.instant())
                    .filter(now -> now.member().role() == before.member().role() && now.rights().equals(before.rights()))
                    .filter(now -> access.judge(method, path, now.member(), now.rights()).isGranted()).isPresent();
        } catch (DataAccessException unreadable) {
            LOG.warn("The database does not say whether {} may still have {}; asked again in a moment, and nothing new can be read until then",
                    before.member().id(), path, unreadable);
            return true;
        }
    }
}
