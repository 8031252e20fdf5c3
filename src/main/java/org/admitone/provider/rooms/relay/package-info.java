/// A room's people and what they say to each other and to the media engine, through this server alone.
@NullMarked
package org.admitone.provider.rooms.relay;

import org.jspecify.annotations.NullMarked;
