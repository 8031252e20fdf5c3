package org.admitone.console;

import jakarta.servlet.http.HttpServletRequest;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.StringJoiner;
import org.admitone.platform.Revision;
import org.jspecify.annotations.Nullable;

/// Addresses of the other parts of a long list, and what a form was based on.
public final class Links {

    private Links() {}

    /// This page with its search, from there on; null where nothing follows.
    public static @Nullable String next(HttpServletRequest request, @Nullable String cursor) {
        if (cursor == null) {
            return null;
        }
        String rest = query(request);
        return request.getRequestURI() + "?" + rest + (rest.isEmpty() ? "" : "&") + "after=" + encoded(cursor);
    }

    /// This page with its search, from the start; null where this is the start.
    public static @Nullable String first(HttpServletRequest request, @Nullable String after) {
        if (after == null) {
            return null;
        }
        String rest = query(request);
        return request.getRequestURI() + (rest.isEmpty() ? "" : "?" + rest);
    }

    /// What somebody changes is the state they saw.
    public static Revision revision(Form form) {
        try {
            return new Revision(Long.parseLong(form.value("revision")));
        } catch (IllegalArgumentException none) {
            return Revision.ANY;
        }
    }

    private static String query(HttpServletRequest request) {
        var query = new StringJoiner("&");
        request.getParameterMap().forEach((name, values) -> {
            if (!name.equals("after") && !values[0].isBlank()) {
                query.add(encoded(name) + "=" + encoded(values[0]));
            }
        });
        return query.toString();
    }

    public static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
