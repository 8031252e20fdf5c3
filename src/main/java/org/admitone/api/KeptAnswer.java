package org.admitone.api;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;

/// An answer as it was given, to be given again. May hold links; prints itself masked.
record KeptAnswer(int status, Map<String, String> headers, byte[] body) {

    KeptAnswer {
        headers = java.util.Collections.unmodifiableMap(new LinkedHashMap<>(headers));
    }

    /// One a line, as HTTP writes them.
    String headerLines() {
        return headers.entrySet().stream().map(each -> each.getKey() + ": " + each.getValue()).collect(Collectors.joining("\n"));
    }

    static Map<String, String> headers(String lines) {
        Map<String, String> headers = new LinkedHashMap<>();
        lines.lines().forEach(line -> headers.put(line.substring(0, line.indexOf(':')), line.substring(line.indexOf(':') + 2)));
        return headers;
    }

    @Override
    public String toString() {
        return "KeptAnswer[" + status + ", masked]";
    }
}
