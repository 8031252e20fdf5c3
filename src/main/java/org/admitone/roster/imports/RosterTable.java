package org.admitone.roster.imports;

import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import org.admitone.platform.lists.Columns;
import org.admitone.platform.lists.HeadedTable;
import org.admitone.platform.lists.ImportFault;
import org.admitone.platform.lists.Line;
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
            table.records().forEach(record -> new Line<>(roster.columns, record, Wording::tidy).read(line -> roster.new Row(line).read(), roster.rows, roster.faults));
        }
        return new RosterList(table.form(), roster.rows, roster.faults, roster.columns.notes());
    }

    private final class Row {

        private final Line<Column> line;

        Row(Line<Column> line) {
            this.line = line;
        }

        RosterRow read() {
            String uid = line.checked(Column.UID, Wording::wrongWithUid);
            String email = line.checked(Column.EMAIL, Wording::wrongWithEmail);
            String name = name();
            Said<Language> language = cell(Column.LANGUAGE, Cells::language);
            TermsSaid terms = new TermsSaid(role(), cell(Column.FROM, text -> Cells.from(text, zone)),
                    cell(Column.UNTIL, text -> Cells.until(text, zone)), sessions(), suspended());
            if (!line.hasFaults() && uid == null && email == null) {
                line.fault(null, "This line names nobody; give a uid or a mail address.", null);
            }
            return new RosterRow(line.spot(), uid, email, name, language, terms);
        }

        private @Nullable String name() {
            String whole = line.checked(Column.NAME, Wording::wrongWithName);
            String first = line.checked(Column.FIRST_NAME, Wording::wrongWithName);
            String last = line.checked(Column.LAST_NAME, Wording::wrongWithName);
            if (whole != null || first == null && last == null) {
                return whole;
            }
            String joined = first == null ? java.util.Objects.requireNonNull(last) : last == null ? first : first + " " + last;
            String wrong = Wording.wrongWithName(joined);
            if (wrong != null) {
                line.fault(Column.LAST_NAME, wrong, joined);
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
            String reason = line.checked(Column.REASON, text -> text.length() > Suspension.LONGEST_REASON
                    ? "A reason can have " + Suspension.LONGEST_REASON + " characters at most." : Wording.wrongWithLine("The reason", text));
            return switch (said) {
                case Said.Unsaid<Boolean>() -> Said.unsaid();
                case Said.None<Boolean>() -> Said.none();
                case Said.That<Boolean>(Boolean yes) -> yes ? Said.that(reason == null ? "" : reason) : Said.none();
            };
        }

        private <T> Said<T> cell(Column column, Function<String, T> reader) {
            String text = line.text(column);
            if (text == null) {
                return Said.unsaid();
            }
            if (text.isEmpty()) {
                return Said.none();
            }
            T value = line.cell(column, reader);
            return value == null ? Said.unsaid() : Said.that(value);
        }
    }
}
