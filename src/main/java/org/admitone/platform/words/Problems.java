package org.admitone.platform.words;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Finds an English sentence of the families [Words#LOOKED_UP] again, with the values that stand in it.
final class Problems {

    private static final Pattern PLACE = Pattern.compile("\\{\\d}");
    private static final List<Known> KNOWN = known();

    private Problems() {}

    record Found(String key, List<String> values) {}

    private record Known(String key, Pattern shape) {}

    static Optional<Found> keyOf(String english) {
        for (Known known : KNOWN) {
            Matcher fits = known.shape().matcher(english);
            if (fits.matches()) {
                List<String> values = new ArrayList<>();
                for (int group = 1; group <= fits.groupCount(); group++) {
                    values.add(fits.group(group));
                }
                return Optional.of(new Found(known.key(), values));
            }
        }
        return Optional.empty();
    }

    /// The longest first: what says more wins over what would swallow it. Places stand in the English sentence in their order.
    private static List<Known> known() {
        return Words.LOOKED_UP.stream().flatMap(family -> Words.ENGLISH.family(family).entrySet().stream())
                .sorted(Comparator.comparing(each -> -each.getValue().length()))
                .map(each -> new Known(each.getKey(), shape(each.getValue()))).toList();
    }

    private static Pattern shape(String sentence) {
        StringBuilder shape = new StringBuilder();
        Matcher place = PLACE.matcher(sentence);
        int from = 0;
        while (place.find()) {
            shape.append(Pattern.quote(sentence.substring(from, place.start()))).append("(.*)");
            from = place.end();
        }
        return Pattern.compile(shape.append(Pattern.quote(sentence.substring(from))).toString(), Pattern.DOTALL);
    }
}
