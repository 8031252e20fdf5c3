package org.admitone.provider.zoom.inbox.web;

import jakarta.servlet.ServletInputStream;
import jakarta.servlet.http.HttpServletRequest;
import java.io.EOFException;
import java.io.IOException;
import java.util.Arrays;
import java.util.concurrent.Semaphore;

/// Reads the bodies of hooks before anything is known of their sender. Memory is bounded: a body of the usual size is always
/// read, of larger ones only a few at once, and none beyond the limit; strangers with large bodies do not keep Zoom out.
final class HookBodies {

    sealed interface Body {

        record Whole(byte[] bytes) implements Body {}

        record TooLarge() implements Body {}

        /// Too many large ones are being read.
        record NoRoom() implements Body {}
    }

    static final int LARGEST = 1 << 20;
    static final int USUAL = 16 << 10;
    private static final int LARGE_AT_ONCE = 16;

    private final Semaphore large = new Semaphore(LARGE_AT_ONCE);

    Body read(HttpServletRequest request) throws IOException {
        long length = request.getContentLengthLong();
        if (length > LARGEST) {
            return new Body.TooLarge();
        }
        ServletInputStream in = request.getInputStream();
        if (length >= 0 && length <= USUAL) {
            byte[] whole = new byte[(int) length];
            if (in.readNBytes(whole, 0, whole.length) < whole.length) {
                throw new EOFException("the sender left within a hook");
            }
            return new Body.Whole(whole);
        }
        byte[] start = in.readNBytes(USUAL);
        return start.length < USUAL ? new Body.Whole(start) : rest(start, in);
    }

    private Body rest(byte[] start, ServletInputStream in) throws IOException {
        if (!large.tryAcquire()) {
            return new Body.NoRoom();
        }
        try {
            byte[] rest = in.readNBytes(LARGEST - start.length + 1);
            if (start.length + rest.length > LARGEST) {
                return new Body.TooLarge();
            }
            byte[] whole = Arrays.copyOf(start, start.length + rest.length);
            System.arraycopy(rest, 0, whole, start.length, rest.length);
            return new Body.Whole(whole);
        } finally {
            large.release();
        }
    }
}
