package org.admitone.provider.zoom.creation;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/// Lists of accounts as people write them.
public final class BatchText {

    /// Stands for the number.
    public static final String NUMBER = "#";

    private BatchText() {}

    /// One a line: the address, and after a comma, a semicolon or a tab a first and a last name. Without a name it is called by what stands
    /// before the at sign. Empty lines count for nothing.
    public static List<WantedHost> lines(String text) {
        List<WantedHost> hosts = new ArrayList<>();
        for (String line : text.lines().map(String::strip).filter(line -> !line.isEmpty()).toList()) {
            String[] parts = line.split("[,;\\t]", 3);
            hosts.add(named(parts[0].strip(), parts.length > 1 ? parts[1].strip() : "", parts.length > 2 ? parts[2].strip() : ""));
        }
        return hosts;
    }

    private static WantedHost named(String email, String first, String last) {
        return new WantedHost(email, first.isEmpty() && last.isEmpty() ? email.split("@", 2)[0] : first, last);
    }

    /// Such as `rooms+#@school.example`, `Room #` from 1 to 20. Without the sign the number stands at the name's end, and as an alias before the
    /// at sign.
    public static List<WantedHost> numbered(String address, String name, int from, int to) {
        String email = address.contains(NUMBER) ? address : address.replaceFirst("@", "+" + NUMBER + "@");
        String called = name.isBlank() ? "Room " + NUMBER : name.contains(NUMBER) ? name : name + " " + NUMBER;
        return IntStream.rangeClosed(from, Math.min(to, from + Batch.MOST)).mapToObj(Integer::toString)
                .map(number -> split(email.replace(NUMBER, number), called.replace(NUMBER, number))).toList();
    }

    /// Zoom shows first and last name one after the other.
    private static WantedHost split(String email, String name) {
        int space = name.strip().lastIndexOf(' ');
        return space < 0 ? new WantedHost(email, name, "") : new WantedHost(email, name.strip().substring(0, space), name.strip().substring(space + 1));
    }
}
