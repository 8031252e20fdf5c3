package org.admitone.console.security;

import jakarta.servlet.http.HttpServletRequest;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Where to go after signing in: only ever a page of the console itself.
final class Onward {

    private static final Pattern OURS = Pattern.compile("/console(/[A-Za-z0-9_~-][A-Za-z0-9._~-]*)*(\\?[A-Za-z0-9._~=&%+-]*)?");
    private static final int LONGEST = 500;

    private Onward() {}

    static String parameter(HttpServletRequest request) {
        String query = request.getQueryString();
        String path = request.getRequestURI() + (query == null ? "" : "?" + query);
        return parameter(path);
    }

    static String parameter(String path) {
        return path.equals("/console") || !fits(path) ? "" : "?to=" + URLEncoder.encode(path, StandardCharsets.UTF_8);
    }

    static String path(@Nullable String wanted) {
        return wanted != null && fits(wanted) ? wanted : "/console";
    }

    private static boolean fits(String path) {
        return path.length() <= LONGEST && OURS.matcher(path).matches() && !path.startsWith("/console/sign-")
                && !path.startsWith("/console/welcome");
    }
}
