package org.admitone.admission.rehearsal;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;

/// The answers on one connection, read one after the other: each with as few reads as it comes in, and no further than told.
/// Knows lengths and 204, no chunks.
final class Answers {

    private static final byte[] HEAD_ENDS = ascii("\r\n\r\n");
    private static final byte[] LENGTH = ascii("\r\nContent-Length:");
    private static final byte[] NO_CONTENT = ascii("HTTP/1.1 204");

    private final InputStream in;
    private final byte[] status;
    private final byte[] words;
    private final byte[] buffer = new byte[16_384];
    private int filled;

    Answers(InputStream in, RequestLoad.Wanted wanted) {
        this.in = in;
        this.status = ascii("HTTP/1.1 " + wanted.status());
        this.words = ascii(wanted.words());
    }

    /// Whether the next answer is a wanted one.
    boolean next() throws IOException {
        filled = 0;
        int head = -1;
        while (head < 0) {
            int from = Math.max(0, filled - HEAD_ENDS.length);
            read();
            head = find(HEAD_ENDS, from, filled);
        }
        int end = head + HEAD_ENDS.length + length(head);
        if (end > buffer.length) {
            throw new IOException("an answer too large for this");
        }
        while (filled < end) {
            read();
        }
        return find(status, 0, status.length) == 0 && find(words, head, end) >= 0;
    }

    private void read() throws IOException {
        int read = in.read(buffer, filled, buffer.length - filled);
        if (read <= 0) {
            throw new IOException("the connection broke");
        }
        filled += read;
    }

    private int length(int head) throws IOException {
        if (find(NO_CONTENT, 0, NO_CONTENT.length) == 0) {
            return 0;
        }
        int at = find(LENGTH, 0, head);
        if (at < 0) {
            throw new IOException("an answer without a usable length");
        }
        int length = 0;
        for (int i = at + LENGTH.length; buffer[i] != '\r'; i++) {
            length = buffer[i] == ' ' ? length : length * 10 + buffer[i] - '0';
        }
        return length;
    }

    private int find(byte[] part, int from, int end) {
        for (int i = from; i + part.length <= end; i++) {
            int same = 0;
            while (same < part.length && buffer[i + same] == part[same]) {
                same++;
            }
            if (same == part.length) {
                return i;
            }
        }
        return -1;
    }

    private static byte[] ascii(String text) {
        return text.getBytes(StandardCharsets.US_ASCII);
    }
}
