package org.admitone.platform.lists;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/// Which columns a table has, and what stands in them. Pure.
///
/// @param <C> the columns that are known
public final class Columns<C extends Enum<C>> {

    private static final int LONGEST_NAME = 40;

    private final Map<C, Integer> places;
    private final List<String> header;
    private final List<ImportFault> faults = new ArrayList<>();
    private final List<String> notes = new ArrayList<>();

    /// @param named the column of this name; null: none
    public Columns(Class<C> known, HeadedTable table, Function<String, @Nullable C> named) {
        places = new EnumMap<>(known);
        header = table.header();
        for (int i = 0; i < header.size(); i++) {
            C column = named.apply(header.get(i));
            if (column == null && !header.get(i).isBlank()) {
                notes.add("The column “" + shortened(header.get(i)) + "” is not used.");
            } else if (column != null && places.putIfAbsent(column, i) != null) {
                faults.add(new ImportFault(Spot.line(table.line()), header.get(i), "This column is there twice; leave one of them out.", null));
            }
        }
    }

    /// Small letters and digits only, umlauts spelled out: `E-Mail Address` and `e_mail-address:` are one.
    public static String bare(String header) {
        String spelled = header.strip().toLowerCase(Locale.ROOT).replace("ä", "ae").replace("ö", "oe").replace("ü", "ue").replace("ß", "ss");
        return Normalizer.normalize(spelled, Normalizer.Form.NFKD).replaceAll("[^a-z0-9]", "");
    }

    public boolean has(C column) {
        return places.containsKey(column);
    }

    /// Of the header.
    public List<ImportFault> faults() {
        return faults;
    }

    /// What is worth knowing and no fault: columns that are not used.
    public List<String> notes() {
        return notes;
    }

    /// Null where the table has no such column, or the line ends before it.
    public @Nullable String text(HeadedTable.Record record, C column) {
        Integer place = places.get(column);
        return place == null || place >= record.cells().size() ? null : record.cells().get(place);
    }

    /// @param column null: the line as a whole
    public ImportFault fault(HeadedTable.Record record, @Nullable C column, String what, @Nullable String seen) {
        Integer place = column == null ? null : places.get(column);
        return new ImportFault(Spot.line(record.line()), place == null ? null : shortened(header.get(place)), what, seen);
    }

    /// Null where no more stands in the line than the header names.
    public @Nullable ImportFault tooMuch(HeadedTable.Record record) {
        for (int i = header.size(); i < record.cells().size(); i++) {
            if (!record.cells().get(i).isBlank()) {
                return fault(record, null, "This line has more cells than the header. Put a cell that contains the separator into quotation marks.", record.cells().get(i));
            }
        }
        return null;
    }

    private static String shortened(String text) {
        String tidy = text.strip().replaceAll("\\p{Cntrl}", "\uFFFD");
        return tidy.length() > LONGEST_NAME ? tidy.substring(0, LONGEST_NAME) + "…" : tidy;
    }
}
