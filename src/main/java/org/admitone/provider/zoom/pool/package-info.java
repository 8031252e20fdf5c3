/// The school's host accounts as one pool: which of them is kept for which session, until Zoom's meeting is made on it.
@NullMarked
package org.admitone.provider.zoom.pool;

import org.jspecify.annotations.NullMarked;
