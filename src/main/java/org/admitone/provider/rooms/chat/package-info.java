/// What people wrote in built-in rooms of courses that keep it: storing, reading, forgetting.
@NullMarked
package org.admitone.provider.rooms.chat;

import org.jspecify.annotations.NullMarked;
