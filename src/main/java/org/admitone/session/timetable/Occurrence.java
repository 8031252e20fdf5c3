package org.admitone.session.timetable;

import java.time.Instant;
import java.time.LocalDate;

/// One day's class by a timetable.
///
/// @param day     for which it was planned
/// @param shifted the clocks are put forward over its start that night: it begins as much later as they are
public record Occurrence(LocalDate day, Instant startsAt, Instant endsAt, boolean shifted) {}
