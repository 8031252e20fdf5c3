/// What the documentation shows is what the program does.
@NullMarked
package org.admitone.manual;

import org.jspecify.annotations.NullMarked;
