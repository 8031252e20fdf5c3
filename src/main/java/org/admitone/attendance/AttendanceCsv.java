package org.admitone.attendance;

import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.stream.Collectors;
import org.admitone.presence.Interval;
import org.jspecify.annotations.Nullable;

/// A sheet as CSV (RFC 4180) for spreadsheets and other systems; times in the session's zone with their offset.
///
/// A name that a spreadsheet would take for a formula is written with an apostrophe before it, as spreadsheets themselves
/// mark text; what begins with one of `= + - @` (or their wide forms), a tab or a line end is thus never computed.
public final class AttendanceCsv {

    private static final String[] HEADER = {"uid", "name", "role", "expected", "admitted_at", "admissions", "first_in", "last_out",
            "minutes", "late_minutes", "left_early_minutes", "verdict", "intervals", "told_by"};

    private AttendanceCsv() {
    }

    public static void write(AttendanceSheet sheet, Writer out) {
        try (CsvWriter csv = CsvWriter.builder().build(out)) {
            csv.writeRecord(HEADER);
            sheet.lines().forEach(line -> csv.writeRecord(cells(line, sheet.session().zone())));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String[] cells(AttendanceLine line, ZoneId zone) {
        Attendee person = line.person();
        return new String[] {
                harmless(person.uid()), harmless(person.displayName()), person.role() == null ? "" : person.role().code(),
                person.standing() == Attendee.Standing.EXPECTED ? "yes" : "no",
                time(person.admittedAt(), zone), Integer.toString(person.admissions()), time(line.firstIn(), zone), time(line.lastOut(), zone),
                Long.toString(line.minutes()), Long.toString(line.late().toMinutes()), Long.toString(line.leftEarly().toMinutes()),
                line.verdict().code(), line.intervals().stream().map(interval -> text(interval, zone)).collect(Collectors.joining(" ")),
                String.join(";", line.toldBy())};
    }

    private static String text(Interval interval, ZoneId zone) {
        return time(interval.from(), zone) + "/" + time(interval.until(), zone);
    }

    private static String time(@Nullable Instant at, ZoneId zone) {
        return at == null ? "" : DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(at.truncatedTo(ChronoUnit.SECONDS).atZone(zone));
    }

    static String harmless(String cell) {
        return !cell.isEmpty() && "=+-@\t\r\n\uFF1D\uFF0B\uFF0D\uFF20".indexOf(cell.charAt(0)) >= 0 ? "'" + cell : cell;
    }
}
