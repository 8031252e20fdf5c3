package org.admitone.roster.imports;

import java.time.ZoneId;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Finds out what somebody pasted or uploaded: a table with a header, whatever its separator, or a plain list of
/// addresses or ids. Pure.
final class RosterReader {

    private static final char[] SEPARATORS = {',', ';', '\t', '|'};
    private static final int LONGEST_HEADER = 5_000;

    private RosterReader() {
    }

    /// @param zone in which dates without one are meant
    static RosterList read(String text, ZoneId zone) {
        String plain = text.startsWith("\uFEFF") ? text.substring(1) : text;
        if (plain.isBlank()) {
            return RosterList.unreadable("The list is empty.");
        }
        RosterList list = asTable(plain, zone);
        RosterList read = list != null ? list : MailList.read(plain);
        if (read.rows().size() > RosterList.MOST) {
            return RosterList.unreadable("The list has more than " + RosterList.MOST + " entries; send it in parts.");
        }
        return read.rows().isEmpty() && read.faults().isEmpty() ? RosterList.unreadable("The list names nobody.") : read;
    }

    private static @Nullable RosterList asTable(String text, ZoneId zone) {
        int line = 1;
        int offset = 0;
        while (offset < text.length()) {
            int end = lineEnd(text, offset);
            int next = end + (text.startsWith("\r\n", end) ? 2 : 1);
            String first = text.substring(offset, Math.min(end, offset + LONGEST_HEADER));
            if (!first.isBlank() && !first.toLowerCase(java.util.Locale.ROOT).startsWith("sep=")) {
                RosterList table = withHeader(text, first, next, line, zone);
                return table == null || end - offset <= LONGEST_HEADER ? table
                        : RosterList.unreadable("The line that names the columns is longer than " + LONGEST_HEADER + " characters.");
            }
            offset = next;
            line++;
        }
        return null;
    }

    private static @Nullable RosterList withHeader(String text, String first, int next, int line, ZoneId zone) {
        List<String> header = null;
        char separator = ',';
        long most = 0;
        for (char candidate : SEPARATORS) {
            List<String> cells = Table.cells(first, candidate);
            long known = cells == null ? 0 : cells.stream().filter(cell -> Column.named(cell) != null).count();
            if (known > most) {
                most = known;
                header = cells;
                separator = candidate;
            }
        }
        return header == null ? null
                : RosterTable.read("table with " + nameOf(separator), zone, header, line, Table.cut(text, next, line + 1, separator));
    }

    private static String nameOf(char separator) {
        return switch (separator) {
            case ',' -> "commas";
            case ';' -> "semicolons";
            case '\t' -> "tabs";
            default -> "bars";
        };
    }

    private static int lineEnd(String text, int from) {
        int i = from;
        while (i < text.length() && text.charAt(i) != '\n' && text.charAt(i) != '\r') {
            i++;
        }
        return i;
    }
}
