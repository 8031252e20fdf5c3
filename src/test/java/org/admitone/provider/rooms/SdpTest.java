package org.admitone.provider.rooms;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// What of a browser's session descriptions goes on to an engine.
class SdpTest {

    private static final String HEAD = "v=0\r\no=- 1 2 IN IP4 127.0.0.1\r\ns=-\r\nt=0 0\r\n";
    private static final String MIC = "m=audio 9 UDP/TLS/RTP/SAVPF 111\r\na=mid:0\r\n";
    private static final String CAMERA = "m=video 9 UDP/TLS/RTP/SAVPF 96\r\na=mid:1\r\n";

    @Test
    void lines_are_read_with_their_names() {
        assertThat(new Sdp(HEAD + MIC + CAMERA).lines()).extracting(Sdp.Line::kind).containsExactly("audio", "video");
        assertThat(new Sdp(HEAD + MIC + CAMERA).lines()).extracting(Sdp.Line::mid).containsExactly("0", "1");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "x=0\r\n", "v=0\r\nm=application 9 UDP/DTLS/SCTP webrtc-datachannel\r\na=mid:0\r\n", "v=0\r\nm=audio 9 RTP 0\r\n",
            "v=0\r\nm=audio 9 RTP 0\r\na=mid:\r\n", "v=0\r\nm=audio 9 RTP 0\r\na=mid:0\r\nm=video 9 RTP 0\r\na=mid:0\r\n", "v=0\u0000", "v=0\u00e4"})
    void what_is_no_such_description_is_refused(String text) {
        assertThatThrownBy(() -> new Sdp(text)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void too_long_ones_are_refused() {
        assertThatThrownBy(() -> new Sdp(HEAD + "a=x\r\n".repeat(60_000))).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Sdp(HEAD + "a=" + "x".repeat(5_000))).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void an_offer_declares_each_line_once_and_as_what_it_is() {
        Sdp both = new Sdp(HEAD + MIC + CAMERA);
        assertThat(new Offer(both, Map.of("0", Source.MIC, "1", Source.CAMERA)).sources()).hasSize(2);
        refused(both, Map.of("0", Source.MIC));
        refused(both, Map.of("0", Source.CAMERA, "1", Source.MIC));
        refused(both, Map.of("0", Source.MIC, "1", Source.CAMERA, "2", Source.SCREEN));
        refused(new Sdp(HEAD + MIC + CAMERA + CAMERA.replace("mid:1", "mid:2")), Map.of("0", Source.MIC, "1", Source.CAMERA, "2", Source.CAMERA));
    }

    private static void refused(Sdp sdp, Map<String, Source> sources) {
        assertThatThrownBy(() -> new Offer(sdp, sources)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void candidates_carry_no_line_breaks() {
        assertThatThrownBy(() -> new IceCandidate("candidate:1\r\na=x", "0", 0)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new IceCandidate("x".repeat(700), "0", 0)).isInstanceOf(IllegalArgumentException.class);
        assertThat(new IceCandidate("", "", 0).candidate()).isEmpty();
    }
}
