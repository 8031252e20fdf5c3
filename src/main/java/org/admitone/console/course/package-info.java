/// The staff's pages for courses, rosters and the planning of sessions.
@NullMarked
package org.admitone.console.course;

import org.jspecify.annotations.NullMarked;
