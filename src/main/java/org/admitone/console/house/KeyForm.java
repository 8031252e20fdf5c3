package org.admitone.console.house;

import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.Set;
import org.admitone.api.KeyTerms;
import org.admitone.api.Reach;
import org.admitone.api.Scope;
import org.admitone.console.Form;
import org.admitone.console.Reading;
import org.admitone.console.When;
import org.admitone.platform.words.Words;
import org.jspecify.annotations.Nullable;

/// Reads what was said of a key to be made.
final class KeyForm {

    private static final LocalDate LAST = LocalDate.of(2199, 12, 31);

    private KeyForm() {}

    static KeyTerms read(Form form, When when) {
        Reading reading = new Reading(form);
        Reach reach = reach(form, reading, when.words());
        Instant end = end(form, when, reading);
        KeyTerms.Care care = form.chosen("care", KeyFormPage.CAREFUL) ? KeyTerms.Care.ALWAYS_CONDITIONAL : KeyTerms.Care.AS_IT_LIKES;
        return reading.whole(() -> new KeyTerms(form.value("name"), reach, end, care));
    }

    private static Reach reach(Form form, Reading reading, Words words) {
        if (form.chosen("reach", KeyFormPage.EVERYTHING)) {
            return Reach.EVERYTHING;
        }
        Set<Scope> scopes = EnumSet.noneOf(Scope.class);
        form.all("scopes").forEach(code -> Scope.ofCode(code).ifPresentOrElse(scopes::add, () -> reading.faults().add("scopes", words.say("keys.no-scope", code))));
        reading.faults().unless(!scopes.isEmpty(), "scopes", words.say("keys.tick"));
        return scopes.isEmpty() ? Reach.EVERYTHING : new Reach.Only(scopes);
    }

    /// The last day counts whole.
    private static @Nullable Instant end(Form form, When when, Reading reading) {
        if (form.value("expires").isEmpty()) {
            return null;
        }
        LocalDate last = reading.date("expires", LAST);
        reading.faults().unless(!last.isAfter(LAST), "expires", when.words().say("keys.for-good"));
        return (last.isAfter(LAST) ? LAST : last).plusDays(1).atStartOfDay(when.zone()).toInstant();
    }
}
