/// The frame of every page: school, navigation, who am I; and the staff's own pages. No rules of the trade live here.
@NullMarked
package org.admitone.console;

import org.jspecify.annotations.NullMarked;
