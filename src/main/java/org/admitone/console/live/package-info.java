/// The live door: who is expected, inside, refused; and what staff do about it.
@NullMarked
package org.admitone.console.live;

import org.jspecify.annotations.NullMarked;
