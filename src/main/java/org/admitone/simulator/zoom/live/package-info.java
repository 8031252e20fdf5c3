/// Meetings in progress: who gets in by which link, who leaves and why.
@NullMarked
package org.admitone.simulator.zoom.live;

import org.jspecify.annotations.NullMarked;
