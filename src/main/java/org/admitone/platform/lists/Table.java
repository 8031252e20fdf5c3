package org.admitone.platform.lists;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.util.ArrayList;
import java.util.List;
import java.util.NoSuchElementException;
import org.jspecify.annotations.Nullable;

/// Cuts separated text into records. A record that cannot be cut is a fault of its line, and cutting goes on with the next
/// line; so one stray quotation mark spoils one line and not the rest. Pure.
final class Table {

    private static final int MOST_UNCUT = 100;
    private static final int LONGEST_LINE = 20_000;

    private final char separator;
    private final int most;
    private final List<HeadedTable.Record> records = new ArrayList<>();
    private final List<ImportFault> faults = new ArrayList<>();

    private Table(char separator, int most) {
        this.separator = separator;
        this.most = most;
    }

    /// @param offset where the text's first record begins
    /// @param line   that place's line
    /// @param most   records; cutting ends after one more
    static Table cut(String text, int offset, int line, char separator, int most) {
        Table table = new Table(separator, most);
        int at = offset;
        int number = line;
        while (at >= 0 && at < text.length() && table.faults.size() < MOST_UNCUT) {
            int spoilt = table.cutUntilSpoilt(text.substring(at), number);
            for (int i = number; spoilt >= 0 && i <= spoilt; i++) {
                at = nextLine(text, at);
            }
            if (spoilt < 0 || at < 0) {
                break;
            }
            number = spoilt + 1;
        }
        return table;
    }

    /// The cells of one line, or null where it cannot be cut.
    static @Nullable List<String> cells(String line, char separator) {
        Table table = cut(line, 0, 1, separator, 1);
        return table.records.size() == 1 && table.faults.isEmpty() ? table.records.getFirst().cells() : null;
    }

    List<HeadedTable.Record> records() {
        return records;
    }

    List<ImportFault> faults() {
        return faults;
    }

    /// @return the line that could not be cut, or -1 when all was
    private int cutUntilSpoilt(String text, int firstLine) {
        int next = firstLine;
        try (CsvReader<CsvRecord> reader = CsvReader.builder().fieldSeparator(separator).skipEmptyLines(false)
                .allowExtraFields(true).allowMissingFields(true).allowExtraCharsAfterClosingQuote(false).allowUnclosedQuote(false)
                .trimWhitespacesAroundQuotes(true).ofCsvRecord(text)) {
            var iterator = reader.iterator();
            while (iterator.hasNext()) {
                CsvRecord record = iterator.next();
                int line = firstLine + (int) record.getStartingLineNumber() - 1;
                next = line + 1 + breaks(record);
                keep(line, record);
                if (records.size() > most) {
                    return -1;
                }
            }
            return -1;
        } catch (CsvParseException | NoSuchElementException spoilt) {
            faults.add(new ImportFault(Spot.line(next), null,
                    "The quotation marks of this line do not match. Put cells that contain quotation marks or separators into quotation "
                            + "marks and double the ones within.", null));
            return next;
        } catch (java.io.IOException impossible) {
            throw new java.io.UncheckedIOException(impossible);
        }
    }

    private void keep(int line, CsvRecord record) {
        List<String> cells = record.getFields();
        if (cells.stream().mapToInt(String::length).sum() > LONGEST_LINE) {
            faults.add(new ImportFault(Spot.line(line), null, "This line is longer than " + LONGEST_LINE + " characters.", null));
        } else if (!cells.stream().allMatch(String::isBlank)) {
            records.add(new HeadedTable.Record(line, cells));
        }
    }

    private static int breaks(CsvRecord record) {
        int breaks = 0;
        for (String cell : record.getFields()) {
            breaks += (int) cell.lines().count() > 0 ? (int) cell.lines().count() - 1 : 0;
        }
        return breaks;
    }

    private static int nextLine(String text, int from) {
        for (int i = from; i < text.length(); i++) {
            if (text.charAt(i) == '\n' || text.charAt(i) == '\r' && (i + 1 == text.length() || text.charAt(i + 1) != '\n')) {
                return i + 1;
            }
        }
        return -1;
    }
}
