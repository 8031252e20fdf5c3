package org.admitone.hooks;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class ExcerptTest {

    @Test
    void keeps_a_few_words_and_nothing_secret() {
        assertThat(of("Database  is\r\n\u0000 down")).isEqualTo("Database is down");
        assertThat(of("bad signature v1,rAvfW3dJ/X/qxhsaXPOyyCGmRKsaKWcsNccKXlIktD0= for ada@school.example")).isEqualTo("bad signature … for …");
        assertThat(of("secret whsec_plJ3 and token eyJhbGciOiJIUzI1NiJ9.eyJzdWIiOiIxMjM0")).isEqualTo("secret … and token …");
        assertThat(of("x ".repeat(500))).hasSizeLessThanOrEqualTo(Excerpt.LONGEST);
    }

    private static String of(String answer) {
        return Excerpt.of(answer.getBytes(StandardCharsets.UTF_8));
    }
}
