@NullMarked
package org.admitone.attendance;

import org.jspecify.annotations.NullMarked;
