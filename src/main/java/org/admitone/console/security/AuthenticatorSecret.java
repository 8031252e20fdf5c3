package org.admitone.console.security;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;

/// What an authenticator app and this house share: 160 random bits. Shown while it is set up and never again.
record AuthenticatorSecret(byte[] bytes) {

    private static final SecureRandom RANDOM = new SecureRandom();
    private static final int BYTES = 20;

    static AuthenticatorSecret random() {
        byte[] bytes = new byte[BYTES];
        RANDOM.nextBytes(bytes);
        return new AuthenticatorSecret(bytes);
    }

    /// To be typed in, in groups of four.
    String typed() {
        return Base32.of(bytes).replaceAll("(.{4})(?!$)", "$1 ");
    }

    /// What the apps' link and QR code hold.
    String link(String school, String login) {
        return "otpauth://totp/" + encoded(school) + ":" + encoded(login) + "?secret=" + Base32.of(bytes) + "&issuer=" + encoded(school)
                + "&algorithm=SHA1&digits=" + Totp.DIGITS + "&period=" + Totp.SECONDS;
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
    }

    @Override
    public String toString() {
        return "AuthenticatorSecret[masked]";
    }
}
