package org.admitone.platform.lists;

import org.jspecify.annotations.Nullable;

/// Something in the list that cannot be used.
///
/// @param column as the list's header calls it; null: the line as a whole
/// @param what   one sentence: what is wrong and what would be right
/// @param seen   the beginning of what stands there, harmless to print; for whoever sent the list only, never for a log
public record ImportFault(Spot spot, @Nullable String column, String what, @Nullable String seen) {

    private static final int EXCERPT = 60;

    public ImportFault {
        seen = seen == null ? null : excerpt(seen);
    }

    private static String excerpt(String text) {
        String start = text.length() > EXCERPT ? text.substring(0, EXCERPT) + "…" : text;
        return start.codePoints().map(c -> Character.isISOControl(c) || Character.getType(c) == Character.SURROGATE ? 0xFFFD : c)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append).toString();
    }

    @Override
    public String toString() {
        return "ImportFault[" + spot.words() + ", " + column + ", " + what + "]";
    }
}
