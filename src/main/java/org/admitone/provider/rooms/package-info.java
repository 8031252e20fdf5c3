/// The built-in rooms: video classes through a media engine that browsers never talk to.
@NullMarked
package org.admitone.provider.rooms;

import org.jspecify.annotations.NullMarked;
