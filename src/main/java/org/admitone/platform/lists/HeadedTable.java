package org.admitone.platform.lists;

import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/// A table whose first line names the columns, whatever separates them. Pure.
///
/// @param form   how it was understood, e.g. `table with semicolons`
/// @param line   that of the header, counted from 1
/// @param faults of lines that could not be cut
public record HeadedTable(String form, List<String> header, int line, List<Record> records, List<ImportFault> faults) {

    private static final char[] SEPARATORS = {',', ';', '\t', '|'};
    private static final int LONGEST_HEADER = 5_000;

    /// @param line where the record begins, counted from 1
    public record Record(int line, List<String> cells) {}

    public HeadedTable {
        header = List.copyOf(header);
        records = List.copyOf(records);
        faults = List.copyOf(faults);
    }

    /// Null where the first line names no column that is known.
    ///
    /// @param known whether this is a column's name
    /// @param most  records to read; one more is read than this, so that it can be told
    public static @Nullable HeadedTable find(String text, Predicate<String> known, int most) {
        int line = 1;
        int offset = text.startsWith("\uFEFF") ? 1 : 0;
        while (offset < text.length()) {
            int end = lineEnd(text, offset);
            int next = end + (text.startsWith("\r\n", end) ? 2 : 1);
            String first = text.substring(offset, Math.min(end, offset + LONGEST_HEADER));
            if (!first.isBlank() && !first.toLowerCase(Locale.ROOT).startsWith("sep=")) {
                HeadedTable table = withHeader(text, first, next, line, known, most);
                return table == null || end - offset <= LONGEST_HEADER ? table : unreadable(line);
            }
            offset = next;
            line++;
        }
        return null;
    }

    private static HeadedTable unreadable(int line) {
        return new HeadedTable("unreadable", List.of(), line, List.of(), List.of(new ImportFault(Spot.line(line), null,
                "The line that names the columns is longer than " + LONGEST_HEADER + " characters.", null)));
    }

    private static @Nullable HeadedTable withHeader(String text, String first, int next, int line, Predicate<String> known, int most) {
        List<String> header = null;
        char separator = ',';
        long mostKnown = 0;
        for (char candidate : SEPARATORS) {
            List<String> cells = Table.cells(first, candidate);
            long these = cells == null ? 0 : cells.stream().filter(known).count();
            if (these > mostKnown) {
                mostKnown = these;
                header = cells;
                separator = candidate;
            }
        }
        if (header == null) {
            return null;
        }
        Table table = Table.cut(text, next, line + 1, separator, most);
        return new HeadedTable("table with " + nameOf(separator), header, line, table.records(), table.faults());
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
