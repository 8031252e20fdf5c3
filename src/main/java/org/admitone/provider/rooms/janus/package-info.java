/// The media engine Janus as a supervised child process that only this server can talk to.
@NullMarked
package org.admitone.provider.rooms.janus;

import org.jspecify.annotations.NullMarked;
