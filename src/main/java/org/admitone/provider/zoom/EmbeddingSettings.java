package org.admitone.provider.zoom;

import java.net.URI;
import java.util.List;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/// Whether classes are shown inside our page, by Zoom's Web SDK, instead of by a link.
///
/// @param scripts of the SDK, in the order in which they are loaded; their origins are allowed for that page alone
/// @param styles  of the SDK
@ConfigurationProperties("admitone.zoom.embedding")
public record EmbeddingSettings(@DefaultValue("false") boolean enabled, @DefaultValue List<URI> scripts, @DefaultValue List<URI> styles) {

    public EmbeddingSettings {
        scripts = List.copyOf(scripts);
        styles = List.copyOf(styles);
        if (enabled && scripts.isEmpty()) {
            throw new IllegalArgumentException("admitone.zoom.embedding.scripts is missing: where browsers load Zoom's Web SDK from");
        }
    }
}
