package org.admitone.attendance.evidence;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What is signed: a sheet, all it is made of, and where the audit chain stood. Plain values, written in this order.
///
/// @param format always [#FORMAT]
/// @param audit  the chain's end just before this was signed; a line soon after it notes this document's hash
record Evidence(String format, Instant asOf, String madeBy, Held session, Rule rule, Anchor audit, List<Person> people) {

    static final String FORMAT = "admitone-attendance-1";

    record Anchor(long line, String hash) {}

    record Held(String id, String courseId, String courseCode, String courseTitle, String code, String title, String zone, String provider,
                Instant startsAt, Instant endsAt, int opensMinutesBefore, int closesMinutesAfter, @Nullable Instant cancelledAt, @Nullable Instant endedAt) {}

    /// @param saidBy null, as `saidAt` and `holdsFor`: the usual rule
    record Rule(long lateAfterSeconds, long leftEarlyBeforeSeconds, @Nullable Integer presentPercent, @Nullable Integer presentMinutes,
                long bridgedGapSeconds, @Nullable String saidBy, @Nullable Instant saidAt, @Nullable String holdsFor) {}

    /// @param seats   when they held a seat: nothing counts outside
    /// @param seen    what the room reported, merged, breaks not yet bridged
    /// @param measured what the rule makes of that, and `counts` what it makes of it with the corrections
    record Person(String id, String uid, String name, @Nullable String role, boolean expected, @Nullable Instant admittedAt, int admissions,
                  List<Span> seats, List<Span> seen, boolean stillInside, String outsideSeat, List<String> toldBy, List<Said> corrections,
                  Result measured, Result counts) {}

    record Span(Instant from, Instant until) {}

    record Said(Instant at, String by, String says, @Nullable Instant from, @Nullable Instant until, String reason) {}

    record Result(String verdict, long secondsInside, long lateSeconds, long leftEarlySeconds, List<Span> intervals) {}
}
