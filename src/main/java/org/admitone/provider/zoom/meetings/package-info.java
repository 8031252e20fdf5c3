/// One meeting per session, a personal way into it for everybody entitled, given out to whoever holds a seat and dead after it.
@NullMarked
package org.admitone.provider.zoom.meetings;

import org.jspecify.annotations.NullMarked;
