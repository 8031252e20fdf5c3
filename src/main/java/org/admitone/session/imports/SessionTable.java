package org.admitone.session.imports;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import org.admitone.platform.lists.Columns;
import org.admitone.platform.lists.HeadedTable;
import org.admitone.platform.lists.ImportFault;
import org.admitone.platform.lists.Line;
import org.admitone.platform.lists.Spot;
import org.admitone.roster.Wording;
import org.jspecify.annotations.Nullable;

/// A table of sessions with a header line, in any order of columns. Pure.
final class SessionTable {

    private final Columns<SessionColumn> columns;
    private final List<SessionRow> rows = new ArrayList<>();
    private final List<ImportFault> faults = new ArrayList<>();

    private SessionTable(HeadedTable table) {
        columns = new Columns<>(SessionColumn.class, table, SessionColumn::named);
        faults.addAll(columns.faults());
        if (!table.header().isEmpty() && !columns.has(SessionColumn.START)) {
            faults.add(new ImportFault(Spot.line(table.line()), null, "The table needs a column start: a date and a time, or the time and beside it a column date.", null));
        }
        if (!table.header().isEmpty() && !columns.has(SessionColumn.END) && !columns.has(SessionColumn.MINUTES)) {
            faults.add(new ImportFault(Spot.line(table.line()), null, "The table needs a column end or minutes, so that it is clear how long a session lasts.", null));
        }
    }

    static SessionList read(String text) {
        if (text.isBlank()) {
            return SessionList.unreadable("The list is empty.");
        }
        HeadedTable table = HeadedTable.find(text, name -> SessionColumn.named(name) != null, SessionList.MOST);
        if (table == null) {
            return SessionList.unreadable("The first line must name the columns: code, title, date, start and end, for example.");
        }
        if (table.records().size() > SessionList.MOST) {
            return SessionList.unreadable("The list has more than " + SessionList.MOST + " entries; send it in parts.");
        }
        SessionTable sessions = new SessionTable(table);
        if (sessions.faults.isEmpty()) {
            sessions.faults.addAll(table.faults());
            table.records().forEach(record -> new Line<>(sessions.columns, record, Wording::tidy).read(line -> sessions.new Row(line).read(), sessions.rows, sessions.faults));
        }
        SessionList read = new SessionList(table.form(), sessions.rows, sessions.faults, sessions.notes());
        return read.rows().isEmpty() && read.faults().isEmpty() ? SessionList.unreadable("The list names no session.") : read;
    }

    private List<String> notes() {
        List<String> notes = new ArrayList<>(columns.notes());
        if (!columns.has(SessionColumn.CODE)) {
            notes.add("There is no column code, so a session is known by its start: one that is moved later would be a new one.");
        }
        return notes;
    }

    private final class Row {

        private final Line<SessionColumn> line;

        Row(Line<SessionColumn> line) {
            this.line = line;
        }

        SessionRow read() {
            boolean cancelled = Boolean.TRUE.equals(line.cell(SessionColumn.STATUS, Cells::cancelled));
            String code = line.checked(SessionColumn.CODE, Wording::wrongWithCode);
            LocalDate date = line.cell(SessionColumn.DATE, Cells::date);
            boolean mayBeSilent = cancelled && code != null && line.said(SessionColumn.START) == null;
            ListedTime starts = mayBeSilent ? null : starts(date);
            ListedTime ends = starts == null ? null : ends(starts, date);
            return new SessionRow(line.spot(), line.said(SessionColumn.COURSE), code, line.checked(SessionColumn.TITLE, Wording::wrongWithTitle), starts, ends,
                    line.cell(SessionColumn.ZONE, Cells::zone), line.cell(SessionColumn.OPENS, Cells::minutes), line.cell(SessionColumn.CLOSES, Cells::minutes), line.said(SessionColumn.PROVIDER), cancelled);
        }

        private @Nullable ListedTime starts(@Nullable LocalDate date) {
            if (line.said(SessionColumn.START) == null) {
                line.fault(SessionColumn.START, "The start is missing.", null);
            }
            return line.cell(SessionColumn.START, text -> Cells.time(text, date));
        }

        /// A time alone that does not come after the start is meant of the next day.
        private @Nullable ListedTime ends(ListedTime starts, @Nullable LocalDate date) {
            String said = line.said(SessionColumn.END);
            LocalTime alone = said == null ? null : Cells.timeAlone(said);
            if (alone != null && starts instanceof ListedTime.OfTheClock(LocalDateTime from)) {
                LocalDate day = alone.isAfter(from.toLocalTime()) ? from.toLocalDate() : from.toLocalDate().plusDays(1);
                return new ListedTime.OfTheClock(day.atTime(alone));
            }
            if (said != null) {
                return line.cell(SessionColumn.END, text -> Cells.time(text, date));
            }
            Integer minutes = line.cell(SessionColumn.MINUTES, Cells::minutes);
            if (line.said(SessionColumn.MINUTES) == null) {
                line.fault(columns.has(SessionColumn.END) ? SessionColumn.END : SessionColumn.MINUTES, "Say when the session ends, or how many minutes it lasts.", null);
            }
            return minutes == null ? null : after(starts, minutes);
        }

        private static ListedTime after(ListedTime starts, int minutes) {
            return switch (starts) {
                case ListedTime.Exact(var at) -> new ListedTime.Exact(at.plusSeconds(60L * minutes));
                case ListedTime.OfTheClock(var at) -> new ListedTime.OfTheClock(at.plusMinutes(minutes));
            };
        }
    }
}
