package org.admitone.platform.lists;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TextDecoderTest {

    private static final String TEXT = "uid;name\n7;Jürgen Müßig – “Zoë”\n";

    @ParameterizedTest(name = "{0} with mark {1}")
    @CsvSource({"UTF-8,''", "UTF-8,EFBBBF", "UTF-16LE,''", "UTF-16LE,FFFE", "UTF-16BE,''", "UTF-16BE,FEFF", "windows-1252,''"})
    void encodings_are_found_out(String encoding, String mark) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        bytes.writeBytes(java.util.HexFormat.of().parseHex(mark));
        bytes.writeBytes(TEXT.getBytes(Charset.forName(encoding)));
        assertThat(TextDecoder.decode(bytes.toByteArray())).isEqualTo(new TextDecoder.Decoded.Text(TEXT, encoding));
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource({"spreadsheet,504B0304140006", "old spreadsheet,D0CF11E0A1B1", "PDF,255044462D", "half a character after a mark,EFBBBFC3", "undefined,41818D8F9D"})
    void what_is_no_text_is_refused_in_words(String what, String hex) {
        assertThat(TextDecoder.decode(java.util.HexFormat.of().parseHex(hex))).as(what).isInstanceOf(TextDecoder.Decoded.Unreadable.class);
    }

    @Test
    void an_empty_file_is_an_empty_text() {
        assertThat(TextDecoder.decode(new byte[0])).isEqualTo(new TextDecoder.Decoded.Text("", StandardCharsets.UTF_8.name()));
    }
}
