package org.admitone.hooks;

import org.jspecify.annotations.Nullable;

/// Which webhooks are asked for.
///
/// @param text stands in the name or the address; null: any
public record EndpointSearch(@Nullable String text, Which which) {

    public static final EndpointSearch ALL = new EndpointSearch(null, Which.ALL);

    public enum Which { ALL, ON, FAILING, OFF }

    public EndpointSearch {
        text = text == null || text.isBlank() ? null : text.strip();
    }
}
