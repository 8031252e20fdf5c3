package org.admitone.provider.zoom.api;

import java.net.http.HttpHeaders;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Optional;

/// What came back over the wire. Prints itself without headers and body.
record Reply(int status, HttpHeaders headers, Answer body) {

    private static final long EPOCH_BEGINS = 1_000_000_000;

    boolean good() {
        return status / 100 == 2;
    }

    int code() {
        try {
            return (int) body.numberOr("code", 0);
        } catch (Answer.Unreadable noNumber) {
            return 0;
        }
    }

    /// Zoom's own sentence; it may hold names and addresses, so it is matched and never shown.
    String message() {
        return body.textOr("message", body.textOr("reason", body.textOr("error", "")));
    }

    /// For Zoom's support; only what looks like one.
    String trackingId() {
        return headers.firstValue("x-zm-trackingid").filter(id -> id.matches("[A-Za-z0-9_.:-]{1,100}")).orElse("none");
    }

    boolean saysDaily() {
        return headers.firstValue("x-ratelimit-type").filter(type -> type.toLowerCase(java.util.Locale.ROOT).contains("daily")).isPresent();
    }

    /// When to come again, where Zoom says so: in seconds, or as a date of one form or another.
    Optional<Instant> comeAgain(Instant now) {
        return headers.firstValue("retry-after").flatMap(text -> time(text, now))
                .or(() -> headers.firstValue("x-ratelimit-reset").flatMap(text -> time(text, now)))
                .filter(at -> at.isBefore(now.plus(Duration.ofDays(2))));
    }

    private static Optional<Instant> time(String text, Instant now) {
        String stripped = text.strip();
        if (stripped.matches("\\d{1,12}")) {
            long number = Long.parseLong(stripped);
            return Optional.of(number < EPOCH_BEGINS ? now.plusSeconds(number)
                    : number < EPOCH_BEGINS * 100 ? Instant.ofEpochSecond(number) : Instant.ofEpochMilli(number));
        }
        return date(stripped, DateTimeFormatter.ISO_OFFSET_DATE_TIME).or(() -> date(stripped, DateTimeFormatter.RFC_1123_DATE_TIME));
    }

    private static Optional<Instant> date(String text, DateTimeFormatter form) {
        try {
            return Optional.of(form.parse(text, OffsetDateTime::from).toInstant());
        } catch (DateTimeException otherForm) {
            return Optional.empty();
        }
    }

    @Override
    public String toString() {
        return "Reply[" + status + "/" + code() + "]";
    }
}
