package org.admitone.platform;

import jakarta.servlet.http.HttpServletRequest;
import java.util.concurrent.atomic.AtomicInteger;
import org.springframework.boot.web.server.context.WebServerInitializedEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/// Where browsers reach this server. Configured (`admitone.public-url`) behind a proxy; otherwise as the request says, which
/// is safe for device signatures: a browser keeps its key per origin, so another site's signatures come from other keys.
@Component
public class PublicAddress {

    private final String configured;
    private final AtomicInteger port = new AtomicInteger();

    PublicAddress(ServerSettings settings) {
        this.configured = settings.publicUrl() == null ? "" : settings.publicUrl().toString();
    }

    @EventListener
    void started(WebServerInitializedEvent event) {
        port.set(event.getWebServer().getPort());
    }

    /// Scheme, host and port, without a trailing slash.
    public String origin(HttpServletRequest request) {
        if (isConfigured()) {
            return configured;
        }
        String host = request.getHeader("Host");
        return request.getScheme() + "://" + (host == null ? request.getServerName() + ":" + request.getServerPort() : host);
    }

    /// The request's address as the browser signed it: without query.
    public String of(HttpServletRequest request) {
        return origin(request) + request.getRequestURI();
    }

    /// For links made where no request is at hand (mails, the terminal): the configured address, else this machine's own.
    public String base() {
        return isConfigured() ? configured : "http://localhost:" + port.get();
    }

    public boolean isConfigured() {
        return !configured.isEmpty();
    }
}
