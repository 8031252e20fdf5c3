/// The simulator's own time, and what is due when it passes.
@NullMarked
package org.admitone.simulator.zoom.time;

import org.jspecify.annotations.NullMarked;
