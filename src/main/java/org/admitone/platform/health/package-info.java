/// How each part of the house is: told by the part itself, in words and with what to do next.
@NullMarked
package org.admitone.platform.health;

import org.jspecify.annotations.NullMarked;
