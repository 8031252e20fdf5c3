package org.admitone.hooks;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// What an endpoint's address may look like. Pure: where its name leads is looked at before each call ([Reach]).
final class TargetUrl {

    private static final int LONGEST = 2000;
    private static final Pattern DOTTED = Pattern.compile("(25[0-5]|2[0-4]\\d|1?\\d?\\d)(\\.(25[0-5]|2[0-4]\\d|1?\\d?\\d)){3}");
    private static final Pattern NUMBER_AT_THE_END = Pattern.compile("(.*\\.)?(\\d+|0[xX][0-9a-fA-F]*)\\.?");

    private TargetUrl() {}

    /// One sentence, or null when all is well.
    static @Nullable String wrongWith(String url) {
        if (url.isEmpty()) {
            return "The address is missing.";
        }
        if (url.length() > LONGEST) {
            return "The address is longer than " + LONGEST + " characters.";
        }
        try {
            return wrongWith(new URI(url));
        } catch (URISyntaxException notOne) {
            return "This is not an address; one looks like https://lms.example.org/hooks/admitone.";
        }
    }

    private static @Nullable String wrongWith(URI url) {
        String scheme = url.getScheme() == null ? "" : url.getScheme().toLowerCase(Locale.ROOT);
        String host = url.getHost();
        if (!scheme.equals("https") && !scheme.equals("http") || host == null || !url.toASCIIString().equals(url.toString())) {
            return "The address must begin with https:// and a host name; one looks like https://lms.example.org/hooks/admitone.";
        }
        if (url.getRawUserInfo() != null || url.getRawFragment() != null) {
            return "The address must have neither a user name before the host nor a # part.";
        }
        if (url.getPort() == 0 || url.getPort() > 65_535) {
            return "This port does not exist.";
        }
        if (NUMBER_AT_THE_END.matcher(host).matches() && !DOTTED.matcher(host).matches()) {
            return "A numeric host is written as four decimal numbers, such as 192.0.2.7.";
        }
        return scheme.equals("http") && !namesLoopback(url) ? "Only https is taken; http is for programs on this very machine (localhost)." : null;
    }

    /// Whether it says that it means this machine, in so many words.
    static boolean namesLoopback(URI url) {
        String host = url.getHost().toLowerCase(Locale.ROOT);
        return host.equals("localhost") || host.endsWith(".localhost") || host.equals("[::1]") || host.startsWith("127.") && DOTTED.matcher(host).matches();
    }
}
