package org.admitone.platform;

/// Text for a table that spreadsheets open. What begins with one of `= + - @` (or their wide forms), a tab or a line end gets an apostrophe
/// before it, as spreadsheets themselves mark text, and is thus never computed.
public final class HarmlessCell {

    private static final String BEGINS_A_FORMULA = "=+-@\t\r\n\uFF1D\uFF0B\uFF0D\uFF20";

    private HarmlessCell() {
    }

    public static String of(String text) {
        return !text.isEmpty() && BEGINS_A_FORMULA.indexOf(text.charAt(0)) >= 0 ? "'" + text : text;
    }
}
