package org.admitone.console.security;

import static org.assertj.core.api.Assertions.assertThat;

import org.admitone.platform.words.Language;
import org.admitone.platform.words.Words;
import org.junit.jupiter.api.Test;

/// Of an address only the network is kept.
class CoarseAddressTest {

    @Test
    void keepsTheNetworkOnly() {
        assertThat(CoarseAddress.of("203.0.113.77")).isEqualTo("203.0.113.*");
        assertThat(CoarseAddress.of("2001:db8:7:1::42")).isEqualTo("2001:db8:7:*");
        assertThat(CoarseAddress.of("::ffff:203.0.113.77")).isEqualTo("203.0.113.*");
        assertThat(CoarseAddress.of("127.0.0.1")).isEqualTo("this machine");
        assertThat(CoarseAddress.of("0:0:0:0:0:0:0:1")).isEqualTo("this machine");
        assertThat(CoarseAddress.of("door.example")).isEmpty();
        assertThat(CoarseAddress.of("")).isEmpty();
    }

    @Test
    void isToldInTheReadersLanguage() {
        Words german = Words.in(Language.DE);
        assertThat(CoarseAddress.told("203.0.113.*", german)).isEqualTo("203.0.113.*");
        assertThat(CoarseAddress.told(CoarseAddress.of("127.0.0.1"), german)).isEqualTo("dieser Rechner");
        assertThat(CoarseAddress.told("", german)).isEqualTo("nicht bekannt");
    }
}
