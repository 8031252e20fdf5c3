package org.admitone.platform;

import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/// Where browsers reach this server. Configured (`admitone.public-url`) behind a proxy; otherwise as the request says, which
/// is safe for device signatures: a browser keeps its key per origin, so another site's signatures come from other keys.
@Component
public final class PublicAddress {

    private final String configured;

    PublicAddress(@Value("${admitone.public-url:}") String configured) {
        this.configured = configured.endsWith("/") ? configured.substring(0, configured.length() - 1) : configured;
    }

    /// Scheme, host and port, without a trailing slash.
    public String origin(HttpServletRequest request) {
        if (!configured.isEmpty()) {
            return configured;
        }
        String host = request.getHeader("Host");
        return request.getScheme() + "://" + (host == null ? request.getServerName() + ":" + request.getServerPort() : host);
    }

    /// The request's address as the browser signed it: without query.
    public String of(HttpServletRequest request) {
        return origin(request) + request.getRequestURI();
    }

    /// Whether links can be made where no request is at hand (mails).
    public boolean isConfigured() {
        return !configured.isEmpty();
    }

    /// The configured address as a URI; empty path when not configured.
    public URI configured() {
        return URI.create(configured);
    }
}
