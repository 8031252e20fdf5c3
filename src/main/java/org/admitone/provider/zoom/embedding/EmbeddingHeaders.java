package org.admitone.provider.zoom.embedding;

import jakarta.servlet.http.HttpServletResponse;
import java.net.URI;
import java.util.Collection;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.admitone.provider.zoom.EmbeddingSettings;
import org.springframework.stereotype.Component;

/// What the one page that shows a class may load beyond our own files: the configured origins' and Zoom's, and shared memory for the SDK's
/// decoders. No other page has these headers.
@Component
public final class EmbeddingHeaders {

    private static final String ZOOM = "https://zoom.us https://*.zoom.us";

    private final String content;

    EmbeddingHeaders(EmbeddingSettings settings) {
        String scripts = origins(settings.scripts());
        String styles = origins(settings.styles());
        String all = origins(Stream.of(settings.scripts(), settings.styles()).flatMap(Collection::stream).toList());
        this.content = "default-src 'none'; script-src 'self'" + scripts + " " + ZOOM + " blob: 'wasm-unsafe-eval'; style-src 'self'" + styles + " " + ZOOM + " 'unsafe-inline'; "
                + "img-src 'self' data: blob:" + all + " " + ZOOM + "; media-src 'self' blob: " + ZOOM + "; font-src 'self' data:" + all + " " + ZOOM + "; "
                + "connect-src 'self'" + all + " " + ZOOM + " wss://*.zoom.us; worker-src 'self' blob:; form-action 'self'; base-uri 'none'; frame-ancestors 'none'";
    }

    public void on(HttpServletResponse response) {
        response.setHeader("Content-Security-Policy", content);
        response.setHeader("Cross-Origin-Opener-Policy", "same-origin");
        response.setHeader("Cross-Origin-Embedder-Policy", "credentialless");
    }

    private static String origins(Collection<URI> addresses) {
        return addresses.stream().filter(URI::isAbsolute).map(address -> " " + address.getScheme() + "://" + address.getRawAuthority()).distinct().sorted().collect(Collectors.joining());
    }
}
