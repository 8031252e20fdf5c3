@NullMarked
package org.admitone.pass;

import org.jspecify.annotations.NullMarked;
