package org.admitone.hooks;

import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;

/// The beginning of what an endpoint answered, for the log. Pure: without control characters, mail addresses and anything long enough to be
/// a secret, for some programs send back what they were sent.
final class Excerpt {

    static final int LONGEST = 200;
    private static final Pattern SECRETIVE = Pattern.compile("whsec_\\S*|v1,\\S*|\\S*@\\S*|[A-Za-z0-9+/=_.-]{24,}");

    private Excerpt() {}

    static String of(byte[] answer) {
        String text = new String(answer, StandardCharsets.UTF_8).replaceAll("[\\p{Cntrl}\\s\uFFFD]+", " ").strip();
        String masked = SECRETIVE.matcher(text).replaceAll("…");
        return masked.length() > LONGEST ? masked.substring(0, LONGEST) : masked;
    }
}
