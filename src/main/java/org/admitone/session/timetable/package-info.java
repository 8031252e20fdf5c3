/// Timetables: many sessions of a course from one rule.
@NullMarked
package org.admitone.session.timetable;

import org.jspecify.annotations.NullMarked;
