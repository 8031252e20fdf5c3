@NullMarked
package org.admitone.console.people;

import org.jspecify.annotations.NullMarked;
