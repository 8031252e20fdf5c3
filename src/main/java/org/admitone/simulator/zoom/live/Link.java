package org.admitone.simulator.zoom.live;

import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// What a join link says, whichever of Zoom's forms it has. Knows nothing about whether it is any good.
public sealed interface Link {

    Pattern PATH = Pattern.compile("/(?:w|j|s|wc|wc/join)/(\\d{1,18})(?:/(?:join|start))?");

    long meeting();

    /// A personal link: of a registrant, or of somebody invited by name.
    ///
    /// @param customerKey what an embedded client gave along as `customer_key`; usually empty
    record Personal(long meeting, String token, String customerKey) implements Link {
        @Override
        public String toString() {
            return "Personal[" + meeting + "]";
        }
    }

    /// Signed in as a user of the account.
    record SignedIn(long meeting, String zak) implements Link {
        @Override
        public String toString() {
            return "SignedIn[" + meeting + "]";
        }
    }

    /// The link everybody gets.
    record Plain(long meeting, String passcode, String name) implements Link {
        @Override
        public String toString() {
            return "Plain[" + meeting + "]";
        }
    }

    /// No link to a meeting at all.
    record Unreadable(long meeting) implements Link {}

    static Link read(String url) {
        try {
            return read(URI.create(url));
        } catch (IllegalArgumentException malformed) {
            return new Unreadable(0);
        }
    }

    private static Link read(URI address) {
        Matcher path = PATH.matcher(address.getPath() == null ? "" : address.getPath());
        if (!path.matches()) {
            return new Unreadable(0);
        }
        return of(Long.parseLong(path.group(1)), query(address.getRawQuery() == null ? "" : address.getRawQuery()));
    }

    static Link of(long meeting, Map<String, String> query) {
        if (query.containsKey("zak")) {
            return new SignedIn(meeting, query.getOrDefault("zak", ""));
        }
        if (query.containsKey("tk")) {
            return new Personal(meeting, query.getOrDefault("tk", ""), query.getOrDefault("customer_key", ""));
        }
        return new Plain(meeting, query.getOrDefault("pwd", ""), query.getOrDefault("uname", ""));
    }

    private static Map<String, String> query(String raw) {
        Map<String, String> query = new HashMap<>();
        for (String pair : raw.split("&")) {
            String[] parts = pair.split("=", 2);
            if (parts.length == 2) {
                query.put(parts[0], URLDecoder.decode(parts[1], StandardCharsets.UTF_8));
            }
        }
        return query;
    }
}
