package org.admitone.console.security;

import java.util.List;
import java.util.Objects;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;

/// The headers of every answer: no script or style but our own files, no framing, no address handed to other sites,
/// camera and microphone for our own pages only.
final class AnswerHeaders {

    static final String CONTENT = "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data: blob:; "
            + "media-src 'self' blob:; font-src 'self'; connect-src 'self'; worker-src 'self'; manifest-src 'self'; "
            + "form-action 'self'; base-uri 'none'; frame-ancestors 'none'";
    static final String POWERS = "camera=(self), microphone=(self), display-capture=(self), screen-wake-lock=(self), "
            + "geolocation=(), payment=(), usb=(), serial=(), hid=(), midi=()";

    private static final List<String> PARTS = List.of("text/css", "text/javascript");

    private AnswerHeaders() {}

    static void on(HttpSecurity http) {
        http.headers(headers -> headers
                .contentSecurityPolicy(policy -> policy.policyDirectives(CONTENT))
                .referrerPolicy(policy -> policy.policy(ReferrerPolicy.NO_REFERRER))
                .permissionsPolicyHeader(policy -> policy.policy(POWERS))
                .frameOptions(frame -> frame.deny())
                .crossOriginOpenerPolicy(policy -> policy.policy(
                        org.springframework.security.web.header.writers.CrossOriginOpenerPolicyHeaderWriter.CrossOriginOpenerPolicy.SAME_ORIGIN)));
    }

    /// For the program's own files: a style sheet or script is ruled by the page that loads it, so that it needs none of a page's headers, which weigh more
    /// than many a file. Whatever else answers there, a picture or that there is no such file, has them.
    static void onFiles(HttpSecurity http) {
        http.headers(headers -> headers.defaultsDisabled().addHeaderWriter((request, response) -> {
            response.setHeader("X-Content-Type-Options", "nosniff");
            response.setHeader("Vary", "Accept-Encoding");              // and not by who asks, as the handler of files says three times
            if (PARTS.stream().noneMatch(part -> Objects.requireNonNullElse(response.getContentType(), "").startsWith(part))) {
                response.setHeader("Content-Security-Policy", CONTENT);
                response.setHeader("Permissions-Policy", POWERS);
                response.setHeader("Referrer-Policy", ReferrerPolicy.NO_REFERRER.getPolicy());
                response.setHeader("X-Frame-Options", "DENY");
            }
        }));
    }
}
