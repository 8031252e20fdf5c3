package org.admitone.provider.rooms.chat;

import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.List;
import org.admitone.platform.HarmlessCell;

/// A kept chat as CSV (RFC 4180). What a spreadsheet would take for a formula is marked as text.
public final class ChatCsv {

    private ChatCsv() {}

    public static String of(List<ChatEntry> entries) {
        StringWriter out = new StringWriter();
        try (CsvWriter csv = CsvWriter.builder().build(out)) {
            csv.writeRecord("at", "uid", "name", "text");
            entries.forEach(entry -> csv.writeRecord(entry.at().toString(), HarmlessCell.of(entry.uid()), HarmlessCell.of(entry.displayName()),
                    HarmlessCell.of(entry.text())));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toString();
    }
}
