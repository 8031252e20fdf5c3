package org.admitone.provider.zoom.terms.web;

import java.time.Instant;
import java.util.Locale;
import org.admitone.provider.zoom.terms.Outlook;
import org.jspecify.annotations.Nullable;

/// When a term will be ready, as programs see it.
record TermOutlookBody(int sessions, int late, Instant madeBy, Instant readyBy, String limit) {

    static TermOutlookBody of(Outlook outlook) {
        return new TermOutlookBody(outlook.sessions().size(), outlook.late().size(), outlook.madeBy(), outlook.readyBy(), word(outlook.limit()));
    }

    /// @param late null: in time
    record Session(String session, Instant opensAt, @Nullable Instant madeAt, @Nullable Instant readyAt, @Nullable String late) {

        static Session of(Outlook.Expected expected) {
            Outlook.Ready ready = expected.ready().orElse(null);
            return new Session(expected.session().session().toString(), expected.session().opensAt(), ready == null ? null : ready.madeAt(), ready == null ? null : ready.at(),
                    expected.late().map(TermOutlookBody::word).orElse(null));
        }
    }

    private static String word(Enum<?> word) {
        return word.name().toLowerCase(Locale.ROOT);
    }
}
