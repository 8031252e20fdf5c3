/// From what Zoom says to who is inside: its events and reports, drawn up anew each time; strangers, and taking them out.
@NullMarked
package org.admitone.provider.zoom.presence;

import org.jspecify.annotations.NullMarked;
