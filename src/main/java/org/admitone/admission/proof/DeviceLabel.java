package org.admitone.admission.proof;

import java.util.LinkedHashMap;
import java.util.Map;
import org.admitone.admission.DeviceNames;
import org.jspecify.annotations.Nullable;

/// Names a kind of device from the browser's own words. The words may be lies; the label is one of a few dozen of ours, and
/// helps people to recognise their devices, nothing more.
public final class DeviceLabel {

    private static final Map<String, String> BROWSERS = ordered("Edg", "Edge", "OPR/", "Opera", "SamsungBrowser/", "Samsung Internet",
            "FxiOS/", "Firefox", "Firefox/", "Firefox", "CriOS/", "Chrome", "HeadlessChrome/", "Chrome", "Chrome/", "Chrome",
            "Safari/", "Safari");
    private static final Map<String, String> SYSTEMS = ordered("iPhone", "iPhone", "iPad", "iPad", "Android", "Android",
            "CrOS", "Chromebook", "Windows", "Windows", "Macintosh", "Mac", "Linux", "Linux");

    private DeviceLabel() {}

    public static String of(@Nullable String userAgent) {
        String words = userAgent == null ? "" : userAgent.substring(0, Math.min(userAgent.length(), 500));
        return first(BROWSERS, words, "Browser") + " on " + first(SYSTEMS, words, DeviceNames.ANOTHER_SYSTEM);
    }

    private static String first(Map<String, String> names, String words, String otherwise) {
        return names.entrySet().stream().filter(name -> words.contains(name.getKey()))
                .map(Map.Entry::getValue).findFirst().orElse(otherwise);
    }

    private static Map<String, String> ordered(String... pairs) {
        Map<String, String> map = new LinkedHashMap<>();
        for (int i = 0; i < pairs.length; i += 2) {
            map.put(pairs[i], pairs[i + 1]);
        }
        return map;
    }
}
