/// Host accounts at Zoom under the staff's control: a group of their own with locked settings, and whatever drifts away from it noticed and undone.
@NullMarked
package org.admitone.provider.zoom.governance;

import org.jspecify.annotations.NullMarked;
