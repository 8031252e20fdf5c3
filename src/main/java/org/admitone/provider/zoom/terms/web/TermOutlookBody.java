package org.admitone.provider.zoom.terms.web;

import java.time.Instant;
import java.util.Locale;
import org.admitone.platform.words.Words;
import org.admitone.provider.zoom.terms.Outlook;
import org.jspecify.annotations.Nullable;

/// When a term will be ready, as programs see it.
record TermOutlookBody(int sessions, int late, Instant madeBy, Instant readyBy, String limit) {

    static TermOutlookBody of(Outlook outlook) {
        return new TermOutlookBody(outlook.sessions().size(), outlook.late().size(), outlook.madeBy(), outlook.readyBy(), word(outlook.limit()));
    }

    /// @param code as the pool says it
    record Nobody(String code, String words) {}

    /// @param late   null: in time
    /// @param nobody why no host can hold it; null: one can, or the pool has not looked at it yet
    record Session(String session, Instant opensAt, @Nullable Instant madeAt, @Nullable Instant readyAt, @Nullable String late, @Nullable Nobody nobody) {

        static Session of(Outlook.Expected expected) {
            Outlook.Ready ready = expected.ready().orElse(null);
            return new Session(expected.session().session().toString(), expected.session().opensAt(), ready == null ? null : ready.madeAt(), ready == null ? null : ready.at(),
                    expected.late().map(TermOutlookBody::word).orElse(null), TermOutlookBody.why(expected));
        }
    }

    private static @Nullable Nobody why(Outlook.Expected expected) {
        return expected.late().filter(Outlook.Why.NO_HOST::equals).flatMap(_ -> expected.session().holders().unfit()).map(code -> new Nobody(code, NobodyWords.of(code, Words.ENGLISH))).orElse(null);
    }

    private static String word(Enum<?> word) {
        return word.name().toLowerCase(Locale.ROOT);
    }
}
