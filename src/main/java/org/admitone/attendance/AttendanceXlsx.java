package org.admitone.attendance;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.List;
import org.admitone.attendance.AttendanceTable.Cell;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;

/// A sheet as a spreadsheet (XLSX), with the columns of the CSV. Texts are text cells in the format *text*: a name that looks like a formula
/// is shown as it is, and stays a text when somebody edits the cell or saves the file anew. There is no formula in the file.
public final class AttendanceXlsx {

    private static final String TEXT = "@";

    private AttendanceXlsx() {}

    public static void write(AttendanceSheet sheet, OutputStream out) {
        try (Workbook book = new Workbook(out, "AdmitOne", "1.0")) {
            Worksheet page = book.newWorksheet("Attendance");
            for (int column = 0; column < AttendanceTable.HEADER.size(); column++) {
                page.value(0, column, AttendanceTable.HEADER.get(column));
                page.style(0, column).bold().set();
            }
            List<List<Cell>> rows = AttendanceTable.rows(sheet);
            for (int row = 0; row < rows.size(); row++) {
                write(page, row + 1, rows.get(row));
            }
            page.freezePane(2, 1);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void write(Worksheet page, int row, List<Cell> cells) {
        for (int column = 0; column < cells.size(); column++) {
            switch (cells.get(column)) {
                case Cell.Number(long number) -> page.value(row, column, number);
                case Cell.Text(String text) -> {
                    if (!text.isEmpty()) {
                        page.value(row, column, text);
                        page.style(row, column).format(TEXT).set();
                    }
                }
            }
        }
    }
}
