package org.admitone.console.course;

import org.admitone.console.Chip;
import org.jspecify.annotations.Nullable;

/// A course in the list.
public record CourseRow(String href, String title, String code, String zone, String seatPolicy, @Nullable Chip state) {}
