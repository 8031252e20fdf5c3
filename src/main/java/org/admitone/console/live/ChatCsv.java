package org.admitone.console.live;

import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.List;
import org.admitone.attendance.AttendanceCsv;
import org.admitone.provider.rooms.chat.ChatEntry;

/// A kept chat as CSV (RFC 4180). What a spreadsheet would take for a formula is marked as text, as in the attendance.
final class ChatCsv {

    private ChatCsv() {}

    static String of(List<ChatEntry> entries) {
        StringWriter out = new StringWriter();
        try (CsvWriter csv = CsvWriter.builder().build(out)) {
            csv.writeRecord("at", "uid", "name", "text");
            entries.forEach(entry -> csv.writeRecord(entry.at().toString(), AttendanceCsv.harmless(entry.uid()), AttendanceCsv.harmless(entry.displayName()),
                    AttendanceCsv.harmless(entry.text())));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toString();
    }
}
