/// What the school's rule makes of presence: one sheet per session.
@NullMarked
package org.admitone.attendance;

import org.jspecify.annotations.NullMarked;
