@NullMarked
package org.admitone.session.timetable;

import org.jspecify.annotations.NullMarked;
