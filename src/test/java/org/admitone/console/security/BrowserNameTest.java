package org.admitone.console.security;

import static org.assertj.core.api.Assertions.assertThat;

import org.admitone.platform.words.Language;
import org.admitone.platform.words.Words;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// A browser is kept by one name and told in each language.
class BrowserNameTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Mozilla/5.0 (Windows NT 10.0) Chrome/140.0 Safari/537.36 Edg/140.0  | Edge on Windows                | Edge auf Windows
            Mozilla/5.0 (Macintosh; Intel Mac OS X 15) Version/26 Safari/605.1  | Safari on a Mac                | Safari auf einem Mac
            Mozilla/5.0 (X11; CrOS x86_64) Chrome/140.0 Safari/537.36           | Chrome on a Chromebook         | Chrome auf einem Chromebook
            Mozilla/5.0 (iPhone; CPU iPhone OS 26 like Mac OS X) FxiOS/140 Safari | Firefox on iPhone            | Firefox auf iPhone
            something else                                                      | A browser on some computer     | Ein Browser auf einem anderen Gerät
            """)
    void kept_and_told(String agent, String kept, String german) {
        assertThat(BrowserName.of(agent)).isEqualTo(kept);
        assertThat(BrowserName.told(kept, Words.ENGLISH)).isEqualTo(kept);
        assertThat(BrowserName.told(kept, Words.in(Language.DE))).isEqualTo(german);
    }
}
