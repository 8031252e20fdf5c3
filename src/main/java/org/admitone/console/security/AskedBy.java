package org.admitone.console.security;

import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;

/// Who sent a request: somebody, or a page that keeps itself up to date whether anybody looks at it or not. Only the former uses a sign-in. A program
/// that pretends to be a page shortens nobody's sign-in but its own.
enum AskedBy {
    PERSON,
    PAGE;

    /// As the scripts of pages say it; streams of events cannot, but say what they read.
    static final String HEADER = "Asked-By";

    static AskedBy of(HttpServletRequest request) {
        return says(request.getHeader(HEADER), "page") || says(request.getHeader("Accept"), "text/event-stream") ? PAGE : PERSON;
    }

    private static boolean says(@Nullable String header, String word) {
        return header != null && header.equalsIgnoreCase(word);
    }
}
