/// People of the whole school, and their passes, across courses.
@NullMarked
package org.admitone.console.people;

import org.jspecify.annotations.NullMarked;
