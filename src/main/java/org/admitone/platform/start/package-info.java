/// From a command line to a server that is warm and ready, and to a plain sentence when that cannot be.
@NullMarked
package org.admitone.platform.start;

import org.jspecify.annotations.NullMarked;
