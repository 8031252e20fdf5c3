package org.admitone.platform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.junit.jupiter.api.Test;

class SealedSecretsTest {

    private static final byte[] CLEAR = "https://example.org/w/123?tk=abc".getBytes(StandardCharsets.UTF_8);
    private static final SecretKeys KEYS = SecretKeys.ofMaster(new byte[32]);

    private final SealedSecrets secrets = new SealedSecrets(KEYS, "links");

    @Test
    void what_was_sealed_opens_in_its_context_and_says_nothing_before() {
        byte[] sealed = secrets.seal(CLEAR, "row 1");
        assertThat(secrets.open(sealed, "row 1")).isEqualTo(CLEAR);
        assertThat(new SealedSecrets(KEYS, "links").open(sealed, "row 1")).as("another process with the same key file").isEqualTo(CLEAR);
        assertThat(new String(sealed, StandardCharsets.ISO_8859_1)).doesNotContain("example", "tk=");
        assertThat(secrets.seal(CLEAR, "row 1")).isNotEqualTo(sealed);
        assertThat(secrets.open(secrets.seal(new byte[0], ""), "")).isEmpty();
    }

    @Test
    void nothing_opens_elsewhere_or_for_another_purpose_or_key() {
        byte[] sealed = secrets.seal(CLEAR, "row 1");
        byte[] otherMaster = new byte[32];
        otherMaster[31] = 1;
        assertThatThrownBy(() -> secrets.open(sealed, "row 2")).isInstanceOf(SealedSecrets.SealBroken.class);
        assertThatThrownBy(() -> new SealedSecrets(KEYS, "tokens").open(sealed, "row 1")).isInstanceOf(SealedSecrets.SealBroken.class);
        assertThatThrownBy(() -> new SealedSecrets(SecretKeys.ofMaster(otherMaster), "links").open(sealed, "row 1")).isInstanceOf(SealedSecrets.SealBroken.class);
    }

    @Test
    void no_byte_can_be_changed_and_none_left_out() {
        byte[] sealed = secrets.seal(CLEAR, "row 1");
        for (int i = 0; i < sealed.length; i++) {
            byte[] changed = sealed.clone();
            changed[i] ^= 1;
            assertThatThrownBy(() -> secrets.open(changed, "row 1")).as("byte %s", i).isInstanceOf(SealedSecrets.SealBroken.class);
            byte[] shorter = Arrays.copyOf(sealed, i);
            assertThatThrownBy(() -> secrets.open(shorter, "row 1")).as("first %s", i).isInstanceOf(SealedSecrets.SealBroken.class);
        }
    }

    @Test
    void it_prints_no_key() {
        assertThat(secrets).hasToString("SealedSecrets[masked]");
    }
}
