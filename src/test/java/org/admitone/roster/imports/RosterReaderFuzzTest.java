package org.admitone.roster.imports;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.admitone.platform.lists.TextDecoder;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;

/// Whatever arrives: an answer, never an exception; every row usable, every fault in words; the plan repeatable.
class RosterReaderFuzzTest {

    private static final String[] PIECES = {"uid", "email", "name", "role", "until", "sessions", "suspended", ",", ";", "\t", "|", "\n", "\r\n", "\r",
        "\"", "\"\"", "<", ">", "@", " ", "ada@example.org", "Ada <ada@example.org>", "7", "\0", "\uFEFF", "\uD83D", "\u202E", "2026-09-30", "31.12.2026",
        "99999-99-99", "learner", "yes", "-", "=1+1", "<script>", "ä", "İ", "ß", "sep=", "\uFFFF", "x".repeat(300), "0".repeat(50), "\u0085", "\u2028"};

    @RepeatedTest(400)
    void any_text_gets_an_answer(RepetitionInfo repetition) {
        Random random = new Random(repetition.getCurrentRepetition());
        StringBuilder text = new StringBuilder(random.nextBoolean() ? "uid,email,name\n" : "");
        for (int i = random.nextInt(200); i >= 0; i--) {
            text.append(PIECES[random.nextInt(PIECES.length)]);
        }
        answers(text.toString());
    }

    @RepeatedTest(400)
    void any_bytes_get_an_answer(RepetitionInfo repetition) {
        Random random = new Random(repetition.getCurrentRepetition());
        byte[] bytes = "uid;email;name\n7;ada@example.org;Ada\n8;bob@example.org;Böb\n".getBytes(switch (random.nextInt(4)) {
            case 0 -> StandardCharsets.UTF_16;
            case 1 -> StandardCharsets.UTF_16LE;
            case 2 -> StandardCharsets.ISO_8859_1;
            default -> StandardCharsets.UTF_8;
        });
        for (int i = random.nextInt(6); i > 0; i--) {
            bytes[random.nextInt(bytes.length)] = (byte) random.nextInt(256);
        }
        if (TextDecoder.decode(bytes) instanceof TextDecoder.Decoded.Text(String text, String encoding)) {
            assertThat(encoding).isNotEmpty();
            answers(text);
        }
    }

    private static void answers(String text) {
        RosterList list = RosterReader.read(text, ZoneOffset.UTC);
        assertThat(list.rows().size() + list.faults().size()).isPositive();
        RosterNow nobody = new RosterNow(new KnownPeople(List.of()), List.of(), Map.of());
        ImportPlan plan = ImportPlanner.plan(list, nobody, Instant.EPOCH);
        assertThat(plan.digest()).isEqualTo(ImportPlanner.plan(list, nobody, Instant.EPOCH).digest());
        assertThat(plan.entries()).allSatisfy(entry -> assertThat(entry.person().displayName()).isNotBlank().doesNotContain("\0", "\n"));
        assertThat(plan.faults()).allSatisfy(fault -> assertThat(fault.what()).endsWith(".").hasSizeBetween(15, 250));
    }
}
