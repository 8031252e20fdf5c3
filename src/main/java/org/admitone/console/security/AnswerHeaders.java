package org.admitone.console.security;

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
}
