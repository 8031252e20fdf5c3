package org.admitone.provider.zoom.api;

import java.time.Duration;

/// How often an account may make calls of one label. Where Zoom counts two labels together for the day, each has its part of the sum.
///
/// @param calls  at most so many in any [#period]
/// @param perDay and so many in a day (UTC)
record Rate(int calls, Duration period, int perDay) {

    private static final Duration SECOND = Duration.ofSeconds(1);
    private static final Duration MINUTE = Duration.ofMinutes(1);
    private static final int NO_DAILY_LIMIT = Integer.MAX_VALUE;

    static Rate of(Plan plan, Label label) {
        return switch (plan) {
            case FREE -> switch (label) {
                case LIGHT -> new Rate(4, SECOND, 6_000);
                case MEDIUM -> new Rate(2, SECOND, 2_000);
                case HEAVY -> new Rate(1, SECOND, 1_000);
                case RESOURCE -> new Rate(10, MINUTE, 30_000);
            };
            case PRO -> switch (label) {
                case LIGHT -> new Rate(30, SECOND, NO_DAILY_LIMIT);
                case MEDIUM -> new Rate(20, SECOND, NO_DAILY_LIMIT);
                case HEAVY -> new Rate(10, SECOND, 25_000);
                case RESOURCE -> new Rate(10, MINUTE, 5_000);
            };
            case BUSINESS -> switch (label) {
                case LIGHT -> new Rate(80, SECOND, NO_DAILY_LIMIT);
                case MEDIUM -> new Rate(60, SECOND, NO_DAILY_LIMIT);
                case HEAVY -> new Rate(40, SECOND, 50_000);
                case RESOURCE -> new Rate(20, MINUTE, 10_000);
            };
        };
    }

    /// What may be used at once. With [#refill] it never exceeds the limit, wherever the period begins.
    double burst() {
        return Math.max(1, 0.4 * calls);
    }

    /// Calls per second.
    double refill() {
        return 0.6 * calls / period.toSeconds();
    }

    /// What must be left when a call has been made.
    double reserve(Priority priority) {
        return switch (priority) {
            case URGENT -> 0;
            case BACKGROUND -> Math.clamp(0.2 * calls, 0, burst() - 1);
        };
    }

    int perDay(Priority priority) {
        return switch (priority) {
            case URGENT -> perDay;
            case BACKGROUND -> perDay == NO_DAILY_LIMIT ? perDay : perDay / 5 * 4;
        };
    }
}
