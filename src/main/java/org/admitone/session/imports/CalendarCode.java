package org.admitone.session.imports;

import java.time.format.DateTimeFormatter;
import java.util.HexFormat;
import java.util.Locale;
import org.admitone.platform.SecretCode;

/// The code of a session that comes from a calendar: the event's UID and, of one that repeats, the start it was first planned for. It fits into an address. Pure.
final class CalendarCode {

    static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("uuuuMMdd'T'HHmmss", Locale.ROOT);
    private static final int LONGEST_UID = 70;

    private CalendarCode() {
    }

    static String of(String uid, String day) {
        String plain = uid.strip().replaceAll("[^A-Za-z0-9._@+{}-]", "-");
        String own = plain.equals(uid) && plain.length() <= LONGEST_UID ? plain
                : plain.substring(0, Math.min(plain.length(), LONGEST_UID - 13)) + "-" + HexFormat.of().formatHex(SecretCode.sha256(uid), 0, 6);
        return day.isEmpty() ? own : own + "_" + day;
    }
}
