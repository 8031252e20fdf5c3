package org.admitone.console.security;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import org.admitone.platform.PublicAddress;
import org.admitone.platform.SecretCode;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseCookie;
import org.springframework.stereotype.Component;

/// Carries a staff sign-in: out of scripts' reach, not sent by other sites' forms, over HTTPS only where there is HTTPS.
@Component
final class StaffCookie {

    static final String NAME = "admitone_staff";
    /// Of a sign-in whose second step is still to come.
    static final String HALF = "admitone_half";
    private final PublicAddress address;

    StaffCookie(PublicAddress address) {
        this.address = address;
    }

    @Nullable SecretCode in(HttpServletRequest request) {
        return in(request, NAME);
    }

    @Nullable SecretCode in(HttpServletRequest request, String name) {
        String value = value(request, name);
        return value == null || value.isEmpty() || value.length() > 100 ? null : new SecretCode(value);
    }

    /// Of a page that only somebody signed in gets to.
    SecretCode current(HttpServletRequest request) {
        SecretCode token = in(request);
        return token == null ? new SecretCode("") : token;
    }

    void give(SecretCode token, Duration lasts, HttpServletRequest request, HttpServletResponse response) {
        response.addHeader("Set-Cookie", cookie(NAME, token.value(), lasts, request));
    }

    void take(HttpServletRequest request, HttpServletResponse response) {
        response.addHeader("Set-Cookie", cookie(NAME, "", Duration.ZERO, request));
    }

    void giveHalf(SecretCode token, HttpServletRequest request, HttpServletResponse response) {
        response.addHeader("Set-Cookie", cookie(HALF, token.value(), SecondStepDesk.LASTS, request));
    }

    void takeHalf(HttpServletRequest request, HttpServletResponse response) {
        response.addHeader("Set-Cookie", cookie(HALF, "", Duration.ZERO, request));
    }

    String cookie(String name, String value, Duration lasts, HttpServletRequest request) {
        return ResponseCookie.from(name, value).path("/console").maxAge(lasts).httpOnly(true)
                .secure(address.origin(request).startsWith("https:")).sameSite("Lax").build().toString();
    }

    static @Nullable String value(HttpServletRequest request, String name) {
        Cookie[] cookies = request.getCookies();
        if (cookies != null) {
            for (Cookie cookie : cookies) {
                if (cookie.getName().equals(name)) {
                    return cookie.getValue();
                }
            }
        }
        return null;
    }
}
