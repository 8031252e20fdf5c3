package org.admitone.roster.imports;

import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import org.admitone.platform.lists.Columns;
import org.admitone.platform.lists.HeadedTable;
import org.admitone.platform.lists.ImportFault;
import org.admitone.platform.lists.Spot;
import org.admitone.platform.words.Language;
import org.admitone.roster.Role;
import org.admitone.roster.Suspension;
import org.admitone.roster.Wording;
import org.jspecify.annotations.Nullable;

/// A table with a header line, in any order of columns. Pure.
final class RosterTable {

    private final ZoneId zone;
    private final Columns<Column> columns;
    private final List<RosterRow> rows = new ArrayList<>();
    private final List<ImportFault> faults = new ArrayList<>();

    private RosterTable(ZoneId zone, HeadedTable table) {
        this.zone = zone;
        this.columns = new Columns<>(Column.class, table, Column::named);
        faults.addAll(columns.faults());
        if (!table.header().isEmpty() && !columns.has(Column.UID) && !columns.has(Column.EMAIL)) {
            faults.add(new ImportFault(Spot.line(table.line()), null, "The table needs a column uid or email, so that it is clear who is meant.", null));
        }
    }

    static RosterList read(HeadedTable table, ZoneId zone) {
        RosterTable roster = new RosterTable(zone, table);
        if (roster.faults.isEmpty()) {
            roster.faults.addAll(table.faults());
            table.records().forEach(roster::row);
        }
        return new RosterList(table.form(), roster.rows, roster.faults, roster.columns.notes());
    }

    private void row(HeadedTable.Record record) {
        new Row(record).read();
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
            String uid = checked(Column.UID, Wording::wrongWithUid);
            String email = checked(Column.EMAIL, Wording::wrongWithEmail);
            String name = name();
            Said<Language> language = cell(Column.LANGUAGE, Cells::language);
            TermsSaid terms = new TermsSaid(role(), cell(Column.FROM, text -> Cells.from(text, zone)),
                    cell(Column.UNTIL, text -> Cells.until(text, zone)), sessions(), suspended());
            if (faults.size() == faultsBefore && uid == null && email == null) {
                fault(null, "This line names nobody; give a uid or a mail address.", null);
            }
            if (faults.size() == faultsBefore) {
                rows.add(new RosterRow(Spot.line(record.line()), uid, email, name, language, terms));
            }
        }

        private @Nullable String name() {
            String whole = checked(Column.NAME, Wording::wrongWithName);
            String first = checked(Column.FIRST_NAME, Wording::wrongWithName);
            String last = checked(Column.LAST_NAME, Wording::wrongWithName);
            if (whole != null || first == null && last == null) {
                return whole;
            }
            String joined = first == null ? java.util.Objects.requireNonNull(last) : last == null ? first : first + " " + last;
            String wrong = Wording.wrongWithName(joined);
            if (wrong != null) {
                fault(Column.LAST_NAME, wrong, joined);
            }
            return joined;
        }

        private Said<Role> role() {
            return cell(Column.ROLE, Cells::role) instanceof Said.That<Role> that ? that : Said.unsaid();
        }

        private Said<Set<String>> sessions() {
            Said<Set<String>> said = cell(Column.SESSIONS, Cells::sessions);
            boolean all = said instanceof Said.That<Set<String>>(Set<String> codes) && codes.size() == 1
                    && (codes.contains("all") || codes.contains("alle"));
            return all ? Said.none() : said;
        }

        private Said<String> suspended() {
            Said<Boolean> said = cell(Column.SUSPENDED, Cells::yes);
            String reason = checked(Column.REASON, text -> text.length() > Suspension.LONGEST_REASON
                    ? "A reason can have " + Suspension.LONGEST_REASON + " characters at most." : Wording.wrongWithLine("The reason", text));
            return switch (said) {
                case Said.Unsaid<Boolean>() -> Said.unsaid();
                case Said.None<Boolean>() -> Said.none();
                case Said.That<Boolean>(Boolean yes) -> yes ? Said.that(reason == null ? "" : reason) : Said.none();
            };
        }

        private @Nullable String checked(Column column, Function<String, @Nullable String> rule) {
            String text = text(column);
            if (text == null || text.isEmpty()) {
                return null;
            }
            String wrong = rule.apply(text);
            if (wrong != null) {
                fault(column, wrong, text);
            }
            return text;
        }

        private <T> Said<T> cell(Column column, Function<String, T> reader) {
            String text = text(column);
            if (text == null) {
                return Said.unsaid();
            }
            if (text.isEmpty()) {
                return Said.none();
            }
            try {
                return Said.that(reader.apply(text));
            } catch (IllegalArgumentException wrong) {
                fault(column, String.valueOf(wrong.getMessage()), text);
                return Said.unsaid();
            }
        }

        private @Nullable String text(Column column) {
            String text = columns.text(record, column);
            return text == null ? null : Wording.tidy(text);
        }

        private void fault(@Nullable Column column, String what, @Nullable String seen) {
            faults.add(columns.fault(record, column, what, seen));
        }
    }
}
