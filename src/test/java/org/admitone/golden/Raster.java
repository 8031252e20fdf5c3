package org.admitone.golden;

import java.awt.image.BufferedImage;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/// What a picture is from afar: a character for each cell of 16 by 16 pixels. Greys go from paper (a space) to ink (`@`). What has a colour is a letter,
/// small where it is light, large where it is dark: r(ed), a(mber), g(reen), b(lue), p(urple).
///
/// It says where something stands and in which colour, not what is written there.
record Raster(List<String> rows) {

    static final int CELL = 16;
    static final String GREYS = " .:-=+*%#@";
    /// Between the strongest and the weakest of red, green and blue. The house's paper has 4, its weakest tint 12.
    private static final int COLOURED = 10;
    private static final int LIGHT = 140;

    Raster {
        rows = List.copyOf(rows);
    }

    static Raster of(BufferedImage picture) {
        int across = cells(picture.getWidth());
        return new Raster(IntStream.range(0, cells(picture.getHeight())).mapToObj(row -> IntStream.range(0, across)
                .mapToObj(column -> String.valueOf(cell(picture, column * CELL, row * CELL))).collect(Collectors.joining())).toList());
    }

    /// As [#text] wrote it.
    static Raster read(String text) {
        return new Raster(text.lines().filter(line -> line.startsWith("|") && line.endsWith("|") && line.length() > 1).map(line -> line.substring(1, line.length() - 1)).toList());
    }

    /// Between bars, so that no editor takes paper away at the end of a line.
    String text() {
        return rows.stream().map(row -> "|" + row + "|\n").collect(Collectors.joining());
    }

    /// Outside of the picture is `?`.
    char at(int column, int row) {
        return row < rows.size() && column < rows.get(row).length() ? rows.get(row).charAt(column) : '?';
    }

    int width() {
        return rows.isEmpty() ? 0 : rows.getFirst().length();
    }

    int height() {
        return rows.size();
    }

    private static int cells(int pixels) {
        return (pixels + CELL - 1) / CELL;
    }

    private static char cell(BufferedImage picture, int left, int top) {
        int right = Math.min(left + CELL, picture.getWidth());
        int bottom = Math.min(top + CELL, picture.getHeight());
        long red = 0;
        long green = 0;
        long blue = 0;
        for (int y = top; y < bottom; y++) {
            for (int x = left; x < right; x++) {
                int pixel = picture.getRGB(x, y);
                red += pixel >> 16 & 255;
                green += pixel >> 8 & 255;
                blue += pixel & 255;
            }
        }
        int pixels = (right - left) * (bottom - top);
        return letter((int) (red / pixels), (int) (green / pixels), (int) (blue / pixels));
    }

    private static char letter(int red, int green, int blue) {
        int lightness = (299 * red + 587 * green + 114 * blue) / 1000;
        int most = Math.max(red, Math.max(green, blue));
        int chroma = most - Math.min(red, Math.min(green, blue));
        if (chroma < COLOURED) {
            return GREYS.charAt((255 - lightness) * GREYS.length() / 256);
        }
        String hue = hue(red, green, blue, most, chroma);
        return (lightness < LIGHT ? hue.toUpperCase(Locale.ROOT) : hue).charAt(0);
    }

    private static String hue(int red, int green, int blue, int most, int chroma) {
        double sixth = most == red ? (double) (green - blue) / chroma : most == green ? 2 + (double) (blue - red) / chroma : 4 + (double) (red - green) / chroma;
        double degrees = (sixth * 60 + 360) % 360;
        return degrees < 20 || degrees >= 330 ? "r" : degrees < 70 ? "a" : degrees < 180 ? "g" : degrees < 260 ? "b" : "p";
    }
}
