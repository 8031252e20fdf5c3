@NullMarked
package org.admitone.roster;

import org.jspecify.annotations.NullMarked;
