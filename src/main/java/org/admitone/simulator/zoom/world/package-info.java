/// What the simulated account holds: people, meetings, registrants, who is inside; and how it is set up to behave.
@NullMarked
package org.admitone.simulator.zoom.world;

import org.jspecify.annotations.NullMarked;
