package org.admitone.console.security;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.springframework.security.crypto.bcrypt.BCryptPasswordEncoder;
import org.springframework.security.crypto.password.DelegatingPasswordEncoder;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Component;
import java.util.Map;

/// Hashes passwords slowly and compares them equally slowly, whether or not there is anything to compare with. At most two
/// at a time: guessing must not take the processor away from the door.
@Component
final class Passwords {

    static final int SHORTEST = 12;
    private static final int LONGEST_BYTES = 72;            // bcrypt looks no further
    private static final int COST = 11;
    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private final PasswordEncoder encoder = new DelegatingPasswordEncoder("bcrypt", Map.of("bcrypt", new BCryptPasswordEncoder(COST)));
    private final String nobodys = encoder.encode("nobodys");
    private final Semaphore atOnce = new Semaphore(2);

    String hash(String password) {
        return slowly(() -> encoder.encode(password));
    }

    /// @param hash null: there is no such account; takes as long and is false
    boolean matches(String password, @Nullable String hash) {
        boolean usable = bytes(password) <= LONGEST_BYTES;
        boolean same = slowly(() -> encoder.matches(usable ? password : "", hash == null ? nobodys : hash));
        return same && usable && hash != null;
    }

    /// What is wrong with a new password; null: nothing.
    static @Nullable String fault(String password, String login) {
        if (password.codePointCount(0, password.length()) < SHORTEST) {
            return "A password needs at least " + SHORTEST + " characters. Three or four words in a row are easy to keep.";
        }
        if (bytes(password) > LONGEST_BYTES) {
            return "This password is too long: at most 72 letters, fewer with special characters.";
        }
        if (!login.isEmpty() && password.toLowerCase(java.util.Locale.ROOT).contains(login) && password.length() < login.length() + SHORTEST) {
            return "The password is too close to the sign-in name. Choose other words.";
        }
        if (password.chars().distinct().count() < 5) {
            return "This password repeats the same few characters. Choose other words.";
        }
        return null;
    }

    private static int bytes(String password) {
        return password.getBytes(StandardCharsets.UTF_8).length;
    }

    private <T> T slowly(java.util.function.Supplier<T> work) {
        try {
            if (!atOnce.tryAcquire(PATIENCE.toMillis(), TimeUnit.MILLISECONDS)) {
                throw new TooBusy();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new TooBusy();
        }
        try {
            return work.get();
        } finally {
            atOnce.release();
        }
    }

    /// Very many sign-ins at once.
    @org.springframework.web.bind.annotation.ResponseStatus(org.springframework.http.HttpStatus.SERVICE_UNAVAILABLE)
    static final class TooBusy extends RuntimeException {
        TooBusy() {
            super("too many sign-ins at once", null, false, false);
        }
    }
}
