/// What Zoom tells us by webhook: proved genuine, stored once and durably before it is acknowledged, sealed, and handed to whoever reads it.
@NullMarked
package org.admitone.provider.zoom.inbox;

import org.jspecify.annotations.NullMarked;
