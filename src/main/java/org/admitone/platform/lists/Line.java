package org.admitone.platform.lists;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/// One line of a table as it is read: what stands in its cells, and what is wrong with them. Its first fault does not keep the others from being told.
///
/// @param <C> the columns that are known
public final class Line<C extends Enum<C>> {

    private final Columns<C> columns;
    private final HeadedTable.Record record;
    private final UnaryOperator<String> tidy;
    private final List<ImportFault> faults = new ArrayList<>();

    /// @param tidy how a text is written here, whatever stands in the cell
    public Line(Columns<C> columns, HeadedTable.Record record, UnaryOperator<String> tidy) {
        this.columns = columns;
        this.record = record;
        this.tidy = tidy;
    }

    /// What the reader makes of it joins the rows, and what is wrong joins the faults; a line with a fault makes no row.
    public <R> void read(Function<Line<C>, R> reader, List<? super R> rows, List<ImportFault> wrong) {
        ImportFault tooMuch = columns.tooMuch(record);
        if (tooMuch != null) {
            wrong.add(tooMuch);
            return;
        }
        R row = reader.apply(this);
        if (faults.isEmpty()) {
            rows.add(row);
        }
        wrong.addAll(faults);
    }

    public Spot spot() {
        return Spot.line(record.line());
    }

    public boolean hasFaults() {
        return !faults.isEmpty();
    }

    /// Null where the table has no such column, or the line ends before it; empty where the cell is.
    public @Nullable String text(C column) {
        String text = columns.text(record, column);
        return text == null ? null : tidy.apply(text);
    }

    /// Null also where the cell is empty.
    public @Nullable String said(C column) {
        String text = text(column);
        return text == null || text.isEmpty() ? null : text;
    }

    /// What is said, even if the rule finds it wrong.
    ///
    /// @param rule what is wrong with a text; null: nothing
    public @Nullable String checked(C column, Function<String, @Nullable String> rule) {
        String text = said(column);
        String wrong = text == null ? null : rule.apply(text);
        if (wrong != null) {
            fault(column, wrong, text);
        }
        return text;
    }

    /// Null where nothing is said, and where the reader refuses it.
    public <T> @Nullable T cell(C column, Function<String, T> reader) {
        String text = said(column);
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

    /// @param column null: the line as a whole
    public void fault(@Nullable C column, String what, @Nullable String seen) {
        faults.add(columns.fault(record, column, what, seen));
    }
}
