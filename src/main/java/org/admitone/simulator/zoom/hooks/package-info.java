/// Webhooks: made, signed, posted, repeated, lost on demand, and kept in a log.
@NullMarked
package org.admitone.simulator.zoom.hooks;

import org.jspecify.annotations.NullMarked;
