package org.admitone.console.security;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.Duration;
import java.util.Base64;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.admitone.platform.SecretCode;
import org.admitone.platform.SecretKeys;
import org.jspecify.annotations.Nullable;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.security.web.csrf.CsrfTokenRepository;
import org.springframework.stereotype.Component;

/// Ties each form to the sign-in it was made for: its token is a keyed hash of the sign-in's cookie, so that there is
/// nothing to store and nothing another site could plant. Before sign-in a random cookie stands in.
@Component
final class HouseCsrf implements CsrfTokenRepository {

    private static final String BEFORE = "admitone_before";
    private final SecretKeySpec key;
    private final StaffCookie cookies;

    HouseCsrf(SecretKeys keys, StaffCookie cookies) {
        this.key = keys.forPurpose("forms of the console");
        this.cookies = cookies;
    }

    /// @param seed the cookie it hangs on
    private record Token(String seed, String value) implements CsrfToken {
        @Override
        public String getHeaderName() {
            return "X-CSRF-TOKEN";
        }

        @Override
        public String getParameterName() {
            return "_csrf";
        }

        @Override
        public String getToken() {
            return value;
        }

        @Override
        public String toString() {
            return "Token[masked]";
        }
    }

    @Override
    public CsrfToken generateToken(HttpServletRequest request) {
        return of(SecretCode.random().value());
    }

    @Override
    public void saveToken(@Nullable CsrfToken token, HttpServletRequest request, HttpServletResponse response) {
        if (token instanceof Token ours) {
            response.addHeader("Set-Cookie", cookies.cookie(BEFORE, ours.seed, Duration.ofDays(1), request));
        }
    }

    @Override
    public @Nullable CsrfToken loadToken(HttpServletRequest request) {
        String signedIn = StaffCookie.value(request, StaffCookie.NAME);
        String seed = signedIn != null && !signedIn.isEmpty() ? signedIn : StaffCookie.value(request, BEFORE);
        return seed == null || seed.isEmpty() ? null : of(seed);
    }

    private Token of(String seed) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(key);
            byte[] value = mac.doFinal(seed.getBytes(StandardCharsets.UTF_8));
            return new Token(seed, Base64.getUrlEncoder().withoutPadding().encodeToString(value));
        } catch (GeneralSecurityException impossible) {
            throw new AssertionError(impossible);
        }
    }
}
