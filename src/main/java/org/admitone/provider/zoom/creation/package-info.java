/// Makes host accounts at Zoom, of which staff say how many and how; what is set and locked for them is the guarding's.
@NullMarked
package org.admitone.provider.zoom.creation;

import org.jspecify.annotations.NullMarked;
