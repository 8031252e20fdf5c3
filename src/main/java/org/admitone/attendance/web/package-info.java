/// Presence and attendance for programs, and the sheet as a file for staff.
@NullMarked
package org.admitone.attendance.web;

import org.jspecify.annotations.NullMarked;
