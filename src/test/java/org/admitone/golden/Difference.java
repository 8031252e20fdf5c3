package org.admitone.golden;

import java.util.stream.Collectors;
import java.util.stream.IntStream;

/// How a picture differs from the one that was kept.
record Difference(Raster kept, Raster seen) {

    /// What another build of the browser draws otherwise at the edge of a control. A word more is more than this.
    private static final int FEW = 6;
    /// Of the cells of a long page.
    private static final int ONE_IN = 600;
    private static final int ROWS_TOLD = 40;

    boolean tolerable() {
        return cells() <= Math.max(FEW, kept.width() * kept.height() / ONE_IN);
    }

    /// Those that are not alike.
    int cells() {
        return IntStream.range(0, rows()).map(this::inRow).sum();
    }

    /// The rows that differ, as they were and as they are, each cell that is not alike marked below.
    String told() {
        String rows = IntStream.range(0, rows()).filter(row -> inRow(row) > 0).limit(ROWS_TOLD).mapToObj(this::row).collect(Collectors.joining());
        String size = kept.width() == seen.width() && kept.height() == seen.height() ? ""
                : "It was %d by %d cells and is %d by %d.%n".formatted(kept.width(), kept.height(), seen.width(), seen.height());
        return "%d of %d cells differ (of 16 by 16 pixels; greys from paper to ink are \"%s\", letters are colours).%n%s%s"
                .formatted(cells(), kept.width() * kept.height(), Raster.GREYS, size, rows);
    }

    private String row(int row) {
        String marks = IntStream.range(0, columns()).mapToObj(column -> alike(column, row) ? " " : "^").collect(Collectors.joining());
        return "row %3d was |%s|%n         is |%s|%n             %s%n".formatted(row, whole(kept, row), whole(seen, row), marks);
    }

    private String whole(Raster raster, int row) {
        return IntStream.range(0, columns()).mapToObj(column -> String.valueOf(raster.at(column, row))).collect(Collectors.joining());
    }

    private int inRow(int row) {
        return (int) IntStream.range(0, columns()).filter(column -> !alike(column, row)).count();
    }

    /// Greys may be neighbours, and a colour a little lighter or darker.
    private boolean alike(int column, int row) {
        char was = kept.at(column, row);
        char is = seen.at(column, row);
        if (was == is) {
            return true;
        }
        int grey = Raster.GREYS.indexOf(was);
        int other = Raster.GREYS.indexOf(is);
        return grey >= 0 && other >= 0 ? Math.abs(grey - other) == 1 : Character.toLowerCase(was) == Character.toLowerCase(is);
    }

    private int rows() {
        return Math.max(kept.height(), seen.height());
    }

    private int columns() {
        return Math.max(kept.width(), seen.width());
    }
}
