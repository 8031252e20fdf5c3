package org.admitone.hooks;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Base64;
import java.util.List;
import org.junit.jupiter.api.Test;

class WebhookSecretTest {

    private static final Instant AT = Instant.ofEpochSecond(1_731_705_121);

    /// The example that the Standard Webhooks specification gives.
    @Test
    void signs_as_the_specification_does() {
        var secret = WebhookSecret.of(Base64.getDecoder().decode("plJ3nmyCDGBKInavdOK15jsl"));
        assertThat(WebhookSecret.header(List.of(secret), "msg_loFOjxBNrRLzqYUf", AT, "{\"event_type\":\"ping\",\"data\":{\"success\":true}}"))
                .isEqualTo("v1,rAvfW3dJ/X/qxhsaXPOyyCGmRKsaKWcsNccKXlIktD0=");
    }

    @Test
    void two_secrets_in_force_give_two_signatures() {
        WebhookSecret fresh = WebhookSecret.random();
        WebhookSecret old = WebhookSecret.random();
        var call = new Receiver.Call("id", "1731705121", WebhookSecret.header(List.of(fresh, old), "id", AT, "body"), "body");
        assertThat(call.signature().split(" ")).hasSize(2);
        assertThat(Signed.by(fresh.text(), call)).isTrue();
        assertThat(Signed.by(old.text(), call)).isTrue();
        assertThat(Signed.by(WebhookSecret.random().text(), call)).isFalse();
        assertThat(Signed.by(fresh.text(), new Receiver.Call("id", "1731705122", call.signature(), "body"))).isFalse();
    }

    @Test
    void masks_itself() {
        WebhookSecret secret = WebhookSecret.random();
        assertThat(secret.text()).startsWith("whsec_").hasSizeGreaterThan(40);
        assertThat(secret.toString()).isEqualTo("WebhookSecret[masked]");
    }
}
