/// A server that answers like Zoom: what a demo or a test starts, joins and drives.
@NullMarked
package org.admitone.simulator.zoom;

import org.jspecify.annotations.NullMarked;
