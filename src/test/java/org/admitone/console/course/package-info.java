@NullMarked
package org.admitone.console.course;

import org.jspecify.annotations.NullMarked;
