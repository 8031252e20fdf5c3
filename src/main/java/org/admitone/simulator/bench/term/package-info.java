/// A whole term of meetings made against the simulated Zoom by servers that are killed again and again: what becomes of it, counted at Zoom's end.
@NullMarked
package org.admitone.simulator.bench.term;

import org.jspecify.annotations.NullMarked;
