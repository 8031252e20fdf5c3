package org.admitone.session.imports;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.admitone.platform.lists.Columns;
import org.admitone.platform.lists.HeadedTable;
import org.admitone.platform.lists.ImportFault;
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
            table.records().forEach(record -> sessions.new Row(record).read());
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

    /// Reads one line; its first fault does not keep the others from being told.
    private final class Row {

        private final HeadedTable.Record record;
        private final int faultsBefore = faults.size();

        Row(HeadedTable.Record record) {
            this.record = record;
        }

        void read() {
            ImportFault tooMuch = columns.tooMuch(record);
            if (tooMuch != null) {
                faults.add(tooMuch);
                return;
            }
            boolean cancelled = Boolean.TRUE.equals(cell(SessionColumn.STATUS, Cells::cancelled));
            String code = checked(SessionColumn.CODE, Wording::wrongWithCode);
            LocalDate date = cell(SessionColumn.DATE, Cells::date);
            boolean mayBeSilent = cancelled && code != null && text(SessionColumn.START) == null;
            ListedTime starts = mayBeSilent ? null : starts(date);
            ListedTime ends = starts == null ? null : ends(starts, date);
            var row = new SessionRow(Spot.line(record.line()), text(SessionColumn.COURSE), code, checked(SessionColumn.TITLE, Wording::wrongWithTitle), starts, ends,
                    cell(SessionColumn.ZONE, Cells::zone), cell(SessionColumn.OPENS, Cells::minutes), cell(SessionColumn.CLOSES, Cells::minutes), text(SessionColumn.PROVIDER), cancelled);
            if (faults.size() == faultsBefore) {
                rows.add(row);
            }
        }

        private @Nullable ListedTime starts(@Nullable LocalDate date) {
            if (text(SessionColumn.START) == null) {
                fault(SessionColumn.START, "The start is missing.", null);
            }
            return cell(SessionColumn.START, text -> Cells.time(text, date));
        }

        /// A time alone that does not come after the start is meant of the next day.
        private @Nullable ListedTime ends(ListedTime starts, @Nullable LocalDate date) {
            String said = text(SessionColumn.END);
            LocalTime alone = said == null ? null : Cells.timeAlone(said);
            if (alone != null && starts instanceof ListedTime.OfTheClock(LocalDateTime from)) {
                LocalDate day = alone.isAfter(from.toLocalTime()) ? from.toLocalDate() : from.toLocalDate().plusDays(1);
                return new ListedTime.OfTheClock(day.atTime(alone));
            }
            if (said != null) {
                return cell(SessionColumn.END, text -> Cells.time(text, date));
            }
            Integer minutes = cell(SessionColumn.MINUTES, Cells::minutes);
            if (text(SessionColumn.MINUTES) == null) {
                fault(columns.has(SessionColumn.END) ? SessionColumn.END : SessionColumn.MINUTES, "Say when the session ends, or how many minutes it lasts.", null);
            }
            return minutes == null ? null : after(starts, minutes);
        }

        private static ListedTime after(ListedTime starts, int minutes) {
            return switch (starts) {
                case ListedTime.Exact(var at) -> new ListedTime.Exact(at.plusSeconds(60L * minutes));
                case ListedTime.OfTheClock(var at) -> new ListedTime.OfTheClock(at.plusMinutes(minutes));
            };
        }

        private @Nullable String checked(SessionColumn column, Function<String, @Nullable String> rule) {
            String text = text(column);
            String wrong = text == null ? null : rule.apply(text);
            if (wrong != null) {
                fault(column, wrong, text);
            }
            return text;
        }

        private <T> @Nullable T cell(SessionColumn column, Function<String, T> reader) {
            String text = text(column);
            if (text == null) {
                return null;
            }
            try {
                return reader.apply(text);
            } catch (IllegalArgumentException wrong) {
                fault(column, String.valueOf(wrong.getMessage()), text);
                return null;
            }
        }

        /// Null also where the cell is empty: what is not said stays as it is.
        private @Nullable String text(SessionColumn column) {
            String text = columns.text(record, column);
            return text == null || text.isBlank() ? null : Wording.tidy(text);
        }

        private void fault(@Nullable SessionColumn column, String what, @Nullable String seen) {
            faults.add(columns.fault(record, column, what, seen));
        }
    }
}
