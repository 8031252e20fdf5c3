package org.admitone.attendance;

import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.util.List;
import org.admitone.attendance.AttendanceTable.Cell;
import org.admitone.platform.HarmlessCell;

/// A sheet as CSV (RFC 4180) for spreadsheets and other systems.
public final class AttendanceCsv {

    private AttendanceCsv() {
    }

    public static void write(AttendanceSheet sheet, Writer out) {
        try (CsvWriter csv = CsvWriter.builder().build(out)) {
            csv.writeRecord(AttendanceTable.HEADER);
            AttendanceTable.rows(sheet).forEach(row -> csv.writeRecord(texts(row)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<String> texts(List<Cell> row) {
        return row.stream().map(cell -> switch (cell) {
            case Cell.Text(String text) -> harmless(text);
            case Cell.Number(long number) -> Long.toString(number);
        }).toList();
    }

    /// A cell that no spreadsheet computes.
    public static String harmless(String cell) {
        return HarmlessCell.of(cell);
    }
}
