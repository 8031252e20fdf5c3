package org.admitone.roster.imports;

import java.time.ZoneId;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.admitone.platform.words.Language;
import org.admitone.roster.Role;
import org.admitone.roster.Suspension;
import org.admitone.roster.Wording;
import org.jspecify.annotations.Nullable;

/// A table with a header line, in any order of columns. Pure.
final class RosterTable {

    private final ZoneId zone;
    private final Map<Column, Integer> places = new EnumMap<>(Column.class);
    private final List<String> header;
    private final List<RosterRow> rows = new ArrayList<>();
    private final List<ImportFault> faults = new ArrayList<>();
    private final List<String> notes = new ArrayList<>();

    private RosterTable(ZoneId zone, List<String> header, int headerLine) {
        this.zone = zone;
        this.header = header;
        for (int i = 0; i < header.size(); i++) {
            Column column = Column.named(header.get(i));
            if (column == null && !header.get(i).isBlank()) {
                notes.add("The column “" + shortened(header.get(i)) + "” is not used.");
            } else if (column != null && places.putIfAbsent(column, i) != null) {
                faults.add(new ImportFault(Spot.line(headerLine), header.get(i), "This column is there twice; leave one of them out.", null));
            }
        }
        if (!places.containsKey(Column.UID) && !places.containsKey(Column.EMAIL)) {
            faults.add(new ImportFault(Spot.line(headerLine), null, "The table needs a column uid or email, so that it is clear who is meant.", null));
        }
    }

    static RosterList read(String form, ZoneId zone, List<String> header, int headerLine, Table table) {
        RosterTable roster = new RosterTable(zone, header, headerLine);
        if (roster.faults.isEmpty()) {
            roster.faults.addAll(table.faults());
            table.records().forEach(roster::row);
        }
        return new RosterList(form, roster.rows, roster.faults, roster.notes);
    }

    private void row(Table.Record record) {
        new Row(record).read();
    }

    private static String shortened(String text) {
        String tidy = Wording.tidy(text).replaceAll("\\p{Cntrl}", "\uFFFD");
        return tidy.length() > 40 ? tidy.substring(0, 40) + "…" : tidy;
    }

    /// Reads one line; its first fault does not keep the others from being told.
    private final class Row {

        private final Table.Record record;
        private final int faultsBefore = faults.size();

        Row(Table.Record record) {
            this.record = record;
        }

        void read() {
            for (int i = header.size(); i < record.cells().size(); i++) {
                if (!record.cells().get(i).isBlank()) {
                    fault(null, "This line has more cells than the header. Put a cell that contains the separator into quotation marks.", record.cells().get(i));
                    return;
                }
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

        /// Null where the table has no such column, or the line ends before it.
        private @Nullable String text(Column column) {
            Integer place = places.get(column);
            return place == null || place >= record.cells().size() ? null : Wording.tidy(record.cells().get(place));
        }

        private void fault(@Nullable Column column, String what, @Nullable String seen) {
            Integer place = column == null ? null : places.get(column);
            faults.add(new ImportFault(Spot.line(record.line()), place == null ? null : shortened(header.get(place)), what, seen));
        }
    }
}
