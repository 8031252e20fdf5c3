@NullMarked
package org.admitone.platform.lists;

import org.jspecify.annotations.NullMarked;
