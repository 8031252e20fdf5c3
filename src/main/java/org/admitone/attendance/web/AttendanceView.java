package org.admitone.attendance.web;

import java.time.Instant;
import java.util.List;
import org.admitone.attendance.AttendanceLine;
import org.admitone.attendance.AttendanceSheet;
import org.admitone.attendance.Attendee;
import org.admitone.attendance.Measure;
import org.admitone.presence.Interval;
import org.jspecify.annotations.Nullable;

/// A sheet as the API tells it; people by the LMS's own `uid` (N17).
record AttendanceView(String session, String code, Instant asOf, RuleBody rule, List<Person> people) {

    /// What counts stands first; `measured` is what the room reported, before anybody corrected it.
    ///
    /// @param secondsInside between start and end of the session; `minutes` is the same in whole minutes
    /// @param toldBy which sources say so, sorted, e.g. `rooms`
    record Person(String uid, String displayName, @Nullable String role, boolean expected, @Nullable Instant admittedAt, int admissions,
                  @Nullable Instant firstIn, @Nullable Instant lastOut, @Nullable Instant insideSince, long minutes, long secondsInside,
                  long lateSeconds, long leftEarlySeconds, long secondsOutsideSeat, String verdict, List<Interval> intervals, List<String> toldBy,
                  Measured measured, List<CorrectionBody> corrections) {}

    record Measured(@Nullable Instant firstIn, @Nullable Instant lastOut, long minutes, long secondsInside, long lateSeconds, long leftEarlySeconds,
                    String verdict, List<Interval> intervals) {}

    static AttendanceView of(AttendanceSheet sheet) {
        return new AttendanceView(sheet.session().id().toString(), sheet.session().code(), sheet.asOf(), RuleBody.of(sheet.ruling()),
                sheet.lines().stream().map(AttendanceView::person).toList());
    }

    private static Person person(AttendanceLine line) {
        Attendee who = line.person();
        return new Person(who.uid(), who.displayName(), who.role() == null ? null : who.role().code(),
                who.standing() == Attendee.Standing.EXPECTED, who.admittedAt(), who.admissions(), line.firstIn(), line.lastOut(),
                line.insideSince(), line.minutes(), line.inside().toSeconds(), line.late().toSeconds(), line.leftEarly().toSeconds(),
                line.outsideSeat().toSeconds(), line.verdict().code(), line.intervals(), line.toldBy(), measured(line),
                line.corrections().stream().map(some -> CorrectionBody.of(who.uid(), some)).toList());
    }

    private static Measured measured(AttendanceLine line) {
        Measure measured = line.measured();
        return new Measured(measured.firstIn(), line.lastOut(measured), measured.minutes(), measured.inside().toSeconds(), measured.late().toSeconds(),
                measured.leftEarly().toSeconds(), measured.verdict().code(), measured.intervals());
    }
}
