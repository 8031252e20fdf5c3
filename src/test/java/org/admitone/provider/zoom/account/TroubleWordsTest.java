package org.admitone.provider.zoom.account;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.admitone.platform.words.Language;
import org.admitone.platform.words.Words;
import org.admitone.provider.zoom.api.Allowance;
import org.admitone.provider.zoom.api.ZoomTrouble;
import org.admitone.words.German;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;

/// Whatever goes wrong at Zoom while the account is looked at is told in the reader's language, though it is stored in English.
class TroubleWordsTest {

    private static final Instant MIDNIGHT = Instant.parse("2026-12-01T00:00:00Z");
    private static final Words GERMAN = Words.in(Language.DE);

    static final List<ZoomTrouble> TROUBLES = List.of(new ZoomTrouble.NotConfigured(), new ZoomTrouble.BadCredentials(), new ZoomTrouble.MissingScopes(List.of()),
            new ZoomTrouble.MissingScopes(List.of("user:read:list_users:admin", "meeting:write:meeting:admin")), new ZoomTrouble.PlanLacks(2034, "No licence is left."),
            new ZoomTrouble.NotFound(ZoomTrouble.NotFound.Thing.HOST), new ZoomTrouble.NotFound(ZoomTrouble.NotFound.Thing.MEETING), new ZoomTrouble.Conflict(3303, "The recording is not complete yet."),
            new ZoomTrouble.Refused(400, 400, "Zoom says no, without saying why.", List.of()), new ZoomTrouble.Refused(400, 300, "Zoom says no, without saying why.", List.of("topic", "settings.audio")),
            new ZoomTrouble.Throttled(MIDNIGHT), new ZoomTrouble.DailyLimit(Allowance.CALLS, List.of(), MIDNIGHT), new ZoomTrouble.Unreachable(MIDNIGHT), new ZoomTrouble.Ambiguous());

    @ParameterizedTest
    @FieldSource("TROUBLES")
    void every_trouble_is_told_in_german_whatever_was_being_done(ZoomTrouble trouble) {
        for (String what : List.of("It was not possible to look at the account.", "It was not possible to read the settings of Dr. Ada Lovelace.", "It was not possible to make a meeting.",
                "It was not possible to try the meeting out.", "It was not possible to take people out.")) {
            Finding finding = TroubleWords.of(trouble, what);
            assertThat(German.english(inGerman(finding))).as(finding.sentence()).isEmpty();
        }
    }

    @Test
    void values_stand_where_german_wants_them() {
        assertThat(inGerman(TroubleWords.of(new ZoomTrouble.Refused(400, 300, "Zoom says no, without saying why.", List.of("topic", "settings.audio")), "It was not possible to read the settings of Dr. Ada Lovelace.")))
                .isEqualTo("Die Einstellungen von Dr. Ada Lovelace ließen sich nicht lesen. Zoom lehnt ab, ohne zu sagen, warum. Zoom nennt: topic, settings.audio. Die Nummer dafür bei Zoom ist 400/300.");
        assertThat(inGerman(TroubleWords.of(new ZoomTrouble.DailyLimit(Allowance.CALLS, List.of(), MIDNIGHT), "It was not possible to make a meeting.")))
                .isEqualTo("Ein Meeting ließ sich nicht anlegen. Was Zoom an einem Tag erlaubt, ist aufgebraucht. Versuchen Sie es nach dem Zeitpunkt 2026-12-01 00:00 UTC wieder.");
    }

    @Test
    void every_scope_that_is_missing_says_in_german_what_it_is_for() {
        assertThat(NeededScope.findings(new org.admitone.provider.zoom.api.GrantedScopes(java.util.Set.of()))).hasSameSizeAs(NeededScope.ALL)
                .allSatisfy(finding -> assertThat(German.english(inGerman(finding))).isEmpty())
                .allSatisfy(finding -> assertThat(inGerman(finding)).startsWith("Die Berechtigung ").contains("fehlt. Sie ist nötig, um "));
    }

    private static String inGerman(Finding finding) {
        return String.join(" ", Stream.of(finding.sentence(), finding.whatToDo()).map(GERMAN::translated).toList());
    }
}
