package org.admitone.platform.lists;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;

/// Finds out in which encoding a file was saved. Guesses nothing that it cannot decode without loss. Pure.
public final class TextDecoder {

    private static final Charset WINDOWS = Charset.forName("windows-1252");
    private static final int LOOK_AT = 4000;

    private TextDecoder() {
    }

    public sealed interface Decoded {

        record Text(String text, String encoding) implements Decoded {}

        /// @param what one sentence for the person who sent it
        record Unreadable(String what) implements Decoded {}
    }

    public static Decoded decode(byte[] bytes) {
        if (startsWith(bytes, 'P', 'K', 3, 4) || startsWith(bytes, 0xD0, 0xCF, 0x11, 0xE0)) {
            return new Decoded.Unreadable("This is a spreadsheet file. Save it as CSV (UTF-8) in the spreadsheet program, or copy its cells and paste them.");
        }
        if (startsWith(bytes, '%', 'P', 'D', 'F')) {
            return new Decoded.Unreadable("This is a PDF. Send a CSV file, or paste the list as text.");
        }
        if (startsWith(bytes, 0xEF, 0xBB, 0xBF)) {
            return certainly(bytes, 3, StandardCharsets.UTF_8);
        }
        if (startsWith(bytes, 0xFF, 0xFE)) {
            return certainly(bytes, 2, StandardCharsets.UTF_16LE);
        }
        if (startsWith(bytes, 0xFE, 0xFF)) {
            return certainly(bytes, 2, StandardCharsets.UTF_16BE);
        }
        if (zerosAt(1, bytes)) {
            return certainly(bytes, 0, StandardCharsets.UTF_16LE);
        }
        if (zerosAt(0, bytes)) {
            return certainly(bytes, 0, StandardCharsets.UTF_16BE);
        }
        return certainly(bytes, 0, StandardCharsets.UTF_8) instanceof Decoded.Text text ? text : certainly(bytes, 0, WINDOWS);
    }

    private static Decoded certainly(byte[] bytes, int offset, Charset charset) {
        try {
            String text = charset.newDecoder().onMalformedInput(CodingErrorAction.REPORT).onUnmappableCharacter(CodingErrorAction.REPORT)
                    .decode(ByteBuffer.wrap(bytes, offset, bytes.length - offset)).toString();
            return new Decoded.Text(text, charset.displayName(java.util.Locale.ROOT));
        } catch (CharacterCodingException lossy) {
            return new Decoded.Unreadable("The file's encoding is not known here, or the file is damaged. Save it as CSV (UTF-8).");
        }
    }

    private static boolean startsWith(byte[] bytes, int... start) {
        if (bytes.length < start.length) {
            return false;
        }
        for (int i = 0; i < start.length; i++) {
            if ((bytes[i] & 0xFF) != start[i]) {
                return false;
            }
        }
        return true;
    }

    /// Western text in UTF-16 has a zero in nearly every other byte.
    private static boolean zerosAt(int parity, byte[] bytes) {
        int end = Math.min(bytes.length, LOOK_AT) & ~1;
        int zeros = 0;
        for (int i = parity; i < end; i += 2) {
            zeros += bytes[i] == 0 ? 1 : 0;
        }
        return end >= 8 && zeros * 10 >= end / 2 * 7;
    }
}
