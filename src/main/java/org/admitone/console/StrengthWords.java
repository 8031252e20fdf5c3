package org.admitone.console;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import org.admitone.provider.Guarantee;
import org.admitone.provider.Need;
import org.admitone.provider.Strength;

/// How strongly a provider keeps what was asked, as staff see it.
public final class StrengthWords {

    /// The weakest first: what remains possible is what staff should know.
    public static final Comparator<Guarantee> WEAKEST_FIRST = Comparator.comparing(Guarantee::strength).reversed().thenComparing(Guarantee::need);

    private StrengthWords() {}

    public static Chip chip(Strength strength) {
        return switch (strength) {
            case ENFORCED -> Chip.good("Enforced");
            case CORRECTED -> Chip.wait("Corrected");
            case NOTICED -> Chip.quiet("Noticed");
        };
    }

    /// `3 noticed, 7 corrected, 9 enforced`, without those that there are none of.
    public static String counted(List<Guarantee> guarantees) {
        return guarantees.stream().map(Guarantee::strength).distinct().sorted(Comparator.reverseOrder())
                .map(strength -> guarantees.stream().filter(each -> each.strength() == strength).count() + " " + chip(strength).word().toLowerCase(Locale.ROOT))
                .collect(java.util.stream.Collectors.joining(", "));
    }

    /// What is kept so strongly and no stronger: `who comes in, second devices`.
    public static String topics(List<Guarantee> guarantees, Strength strength) {
        return guarantees.stream().filter(each -> each.strength() == strength).map(Guarantee::need).distinct().sorted().map(Need::topic)
                .collect(java.util.stream.Collectors.joining(", "));
    }
}
