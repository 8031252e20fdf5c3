/// One person's right to knock at one session's door, and the links that carry it.
@NullMarked
package org.admitone.pass;

import org.jspecify.annotations.NullMarked;
