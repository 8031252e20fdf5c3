package org.admitone.provider.zoom.meetings;

import org.admitone.provider.zoom.HostId;

/// One of the meetings that a host can hold at the same time.
record Place(HostId host, int slot) {
}
