package org.admitone.console.security;

import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Tells a person which of their browsers is meant. Comes from the browser itself and is never trusted.
final class BrowserName {

    private static final Map<String, String> BROWSERS = new LinkedHashMap<>();
    private static final Map<String, String> SYSTEMS = new LinkedHashMap<>();

    static {
        BROWSERS.put("Edg", "Edge");                 // the order matters: each of these also claims to be the next
        BROWSERS.put("OPR/", "Opera");
        BROWSERS.put("Firefox/", "Firefox");
        BROWSERS.put("FxiOS/", "Firefox");
        BROWSERS.put("CriOS/", "Chrome");
        BROWSERS.put("Chrome/", "Chrome");
        BROWSERS.put("Safari/", "Safari");
        SYSTEMS.put("iPhone", "iPhone");
        SYSTEMS.put("iPad", "iPad");
        SYSTEMS.put("Android", "Android");
        SYSTEMS.put("Windows", "Windows");
        SYSTEMS.put("Mac OS", "a Mac");
        SYSTEMS.put("CrOS", "a Chromebook");
        SYSTEMS.put("Linux", "Linux");
    }

    private BrowserName() {}

    static String of(@Nullable String userAgent) {
        String agent = userAgent == null ? "" : userAgent;
        return first(BROWSERS, agent, "A browser") + " on " + first(SYSTEMS, agent, "some computer");
    }

    private static String first(Map<String, String> words, String agent, String otherwise) {
        return words.entrySet().stream().filter(word -> agent.contains(word.getKey())).map(Map.Entry::getValue).findFirst().orElse(otherwise);
    }
}
