package org.admitone.console;

import java.util.Comparator;
import java.util.List;
import org.admitone.platform.words.Words;
import org.admitone.provider.Guarantee;
import org.admitone.provider.Need;
import org.admitone.provider.Strength;

/// How strongly a provider keeps what was asked, as staff see it.
public final class StrengthWords {

    /// The weakest first: what remains possible is what staff should know.
    public static final Comparator<Guarantee> WEAKEST_FIRST = Comparator.comparing(Guarantee::strength).reversed().thenComparing(Guarantee::need);

    private StrengthWords() {}

    public static Chip chip(Strength strength, Words words) {
        return switch (strength) {
            case ENFORCED -> Chip.good(words.say("strength.enforced"));
            case CORRECTED -> Chip.wait(words.say("strength.corrected"));
            case NOTICED -> Chip.quiet(words.say("strength.noticed"));
        };
    }

    /// `3 noticed, 7 corrected, 9 enforced`, without those that there are none of.
    public static String counted(List<Guarantee> guarantees, Words words) {
        return guarantees.stream().map(Guarantee::strength).distinct().sorted(Comparator.reverseOrder())
                .map(strength -> words.say(many(strength), guarantees.stream().filter(each -> each.strength() == strength).count()))
                .collect(java.util.stream.Collectors.joining(", "));
    }

    private static String many(Strength strength) {
        return switch (strength) {
            case ENFORCED -> "strength.many-enforced";
            case CORRECTED -> "strength.many-corrected";
            case NOTICED -> "strength.many-noticed";
        };
    }

    /// What is kept so strongly and no stronger: `who comes in, second devices`.
    public static String topics(List<Guarantee> guarantees, Strength strength, Words words) {
        return guarantees.stream().filter(each -> each.strength() == strength).map(Guarantee::need).distinct().sorted().map(need -> words.of("topic", need))
                .collect(java.util.stream.Collectors.joining(", "));
    }
}
