package org.admitone.admission;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.admitone.roster.ProofKind;
import org.admitone.platform.words.Words;
import org.junit.jupiter.api.Test;

/// `docs/admission.md` tells every outcome as the code does. Run with `-Ddocs=write` to write it anew.
class AdmissionPageTest {

    static final Path PAGE = Path.of("docs/admission.md");
    static final Instant TIME = Instant.parse("2026-11-16T09:05:00Z");

    static final List<Refusal> EACH = List.of(new Refusal.UnknownPass(), new Refusal.SessionCancelled(), new Refusal.PassRevoked(), new Refusal.Banned(),
            new Refusal.NotOnRoster(), new Refusal.NotEntitled(new Refusal.Lack.Suspended()), new Refusal.NotEntitled(new Refusal.Lack.EndedAt(TIME)),
            new Refusal.NotEntitled(new Refusal.Lack.OtherSessionsOnly()), new Refusal.NotEntitled(new Refusal.Lack.StartsAt(TIME)),
            new Refusal.SessionOver(TIME), new Refusal.DeviceBudget(3, Duration.ofDays(30)),
            new Refusal.ProofNeeded(Set.of(ProofKind.MAILED_CODE), null), new Refusal.ProofNeeded(Set.of(ProofKind.MAILED_CODE), Door.FRESH),
            new Refusal.SeatTaken("Chrome on Android", TIME, Refusal.WayIn.CONTINUE_HERE),
            new Refusal.SeatTaken("Chrome on Android", TIME, Refusal.WayIn.ASK_STAFF), new Refusal.SeatContested(TIME), new Refusal.KnockRepeated());

    @Test
    void every_refusal_is_told() {
        assertThat(EACH.stream().map(Object::getClass).collect(Collectors.toSet()))
                .containsExactlyInAnyOrderElementsOf(Arrays.asList(Refusal.class.getPermittedSubclasses()).stream()
                        .filter(type -> !type.isInterface()).collect(Collectors.toSet()));
    }

    @Test
    void the_page_says_what_the_code_says() throws IOException {
        String page = Files.readString(PAGE);
        String start = "<!-- outcomes: written by AdmissionPageTest from Refusal and RefusalWords -->\n";
        String end = "<!-- /outcomes -->";
        String expected = page.substring(0, page.indexOf(start) + start.length()) + table() + page.substring(page.indexOf(end));
        if ("write".equals(System.getProperty("docs"))) {
            Files.writeString(PAGE, expected);
        }
        assertThat(Files.readString(PAGE)).isEqualTo(expected);
    }

    private static String table() {
        StringBuilder table = new StringBuilder("| code | the person hears | staff read |\n|---|---|---|\n");
        for (Refusal refusal : EACH) {
            table.append("| [").append(refusal.code()).append("](problems/").append(refusal.code()).append(".md) | ")
                    .append(RefusalWords.forPerson(refusal, ZoneOffset.UTC, Words.ENGLISH)).append(" | ").append(RefusalWords.forStaff(refusal, ZoneOffset.UTC, Words.ENGLISH)).append(" |\n");
        }
        return table.toString();
    }
}
