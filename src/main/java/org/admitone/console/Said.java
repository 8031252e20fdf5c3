package org.admitone.console;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseCookie;

/// One sentence that crosses a redirect, in a cookie of a minute. Never holds a secret; it is escaped like any text.
final class Said {

    private static final String COOKIE = "admitone_said";
    private static final int LONGEST = 600;

    private Said() {}

    static void next(String sentence, HttpServletRequest request, HttpServletResponse response) {
        String kept = sentence.length() > LONGEST ? sentence.substring(0, LONGEST) : sentence;
        String value = Base64.getUrlEncoder().withoutPadding().encodeToString(kept.getBytes(StandardCharsets.UTF_8));
        response.addHeader("Set-Cookie", cookie(value, 60, request));
    }

    static @Nullable String in(HttpServletRequest request) {
        String value = value(request);
        if (value == null || value.isEmpty()) {
            return null;
        }
        try {
            return new String(Base64.getUrlDecoder().decode(value), StandardCharsets.UTF_8);
        } catch (IllegalArgumentException notOurs) {
            return null;
        }
    }

    static void forget(HttpServletRequest request, HttpServletResponse response) {
        if (value(request) != null) {
            response.addHeader("Set-Cookie", cookie("", 0, request));
        }
    }

    private static @Nullable String value(HttpServletRequest request) {
        Cookie[] cookies = request.getCookies();
        if (cookies != null) {
            for (Cookie cookie : cookies) {
                if (cookie.getName().equals(COOKIE)) {
                    return cookie.getValue();
                }
            }
        }
        return null;
    }

    private static String cookie(String value, int seconds, HttpServletRequest request) {
        return ResponseCookie.from(COOKIE, value).path("/console").maxAge(seconds).httpOnly(true)
                .secure(request.isSecure()).sameSite("Lax").build().toString();
    }
}
