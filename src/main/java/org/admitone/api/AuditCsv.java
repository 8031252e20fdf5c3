package org.admitone.api;

import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.IOException;
import java.io.Writer;
import java.util.List;
import java.util.function.LongFunction;
import org.admitone.audit.AuditLine;
import org.admitone.platform.HarmlessCell;
import org.jspecify.annotations.Nullable;

/// Lines of the audit trail as CSV (RFC 4180), the newest first. No cell is one that a spreadsheet computes.
public final class AuditCsv {

    public static final int AT_ONCE = 1000;

    private final AuditNames names;

    public AuditCsv(AuditNames names) {
        this.names = names;
    }

    /// @param before the next lines with a smaller number, [#AT_ONCE] at most; none: that was all
    public void write(LongFunction<List<AuditLine>> before, Writer out) throws IOException {
        try (CsvWriter csv = CsvWriter.builder().build(out)) {
            csv.writeRecord("number", "at", "actor", "action", "course", "session", "uid", "detail", "whole");
            List<AuditLine> part = before.apply(Long.MAX_VALUE);
            while (!part.isEmpty()) {
                part.forEach(line -> csv.writeRecord(Long.toString(line.seq()), line.at().toString(), HarmlessCell.of(line.actor()), line.action(), cell(names.course(line.course())),
                        line.session() == null ? "" : line.session().toString(), cell(names.person(line.person())), HarmlessCell.of(line.detail()), line.whole() ? "yes" : "no"));
                part = before.apply(part.getLast().seq());
            }
        }
    }

    private static String cell(@Nullable String text) {
        return text == null ? "" : HarmlessCell.of(text);
    }
}
