package org.admitone.console.security;

import java.util.LinkedHashMap;
import java.util.Map;
import org.admitone.platform.words.Words;
import org.jspecify.annotations.Nullable;

/// Tells a person which of their browsers is meant. Comes from the browser itself and is never trusted. Kept in English, as the audit trail tells it.
final class BrowserName {

    private static final String ON = " on ";
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

    /// What is no name of its own, and its key.
    private static final Map<String, String> KEYS = Map.of("A browser", "sign-ins.some-browser", "a Mac", "sign-ins.mac", "a Chromebook", "sign-ins.chromebook", "some computer", "sign-ins.some-system");

    private BrowserName() {}

    static String of(@Nullable String userAgent) {
        String agent = userAgent == null ? "" : userAgent;
        return first(BROWSERS, agent, "A browser") + ON + first(SYSTEMS, agent, "some computer");
    }

    /// What is kept, for whoever reads it.
    static String told(String kept, Words words) {
        int on = kept.indexOf(ON);
        return on < 0 ? kept : words.say("sign-ins.on", name(kept.substring(0, on), words), name(kept.substring(on + ON.length()), words));
    }

    private static String name(String kept, Words words) {
        String key = KEYS.get(kept);
        return key == null ? kept : words.say(key);
    }

    private static String first(Map<String, String> words, String agent, String otherwise) {
        return words.entrySet().stream().filter(word -> agent.contains(word.getKey())).map(Map.Entry::getValue).findFirst().orElse(otherwise);
    }
}
