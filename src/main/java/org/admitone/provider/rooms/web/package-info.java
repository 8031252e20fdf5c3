/// Where browsers reach the built-in rooms: the room's page and its socket.
@NullMarked
package org.admitone.provider.rooms.web;

import org.jspecify.annotations.NullMarked;
