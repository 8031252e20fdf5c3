/// Who is inside, from what the rooms report; robust against late, doubled and reordered events.
@NullMarked
package org.admitone.presence;

import org.jspecify.annotations.NullMarked;
