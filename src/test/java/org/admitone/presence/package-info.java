@NullMarked
package org.admitone.presence;

import org.jspecify.annotations.NullMarked;
