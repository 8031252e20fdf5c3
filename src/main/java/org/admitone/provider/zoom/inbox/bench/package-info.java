/// `./admitone bench inbox`: how fast hooks are durably acknowledged, against the database's own rate of inserts.
@NullMarked
package org.admitone.provider.zoom.inbox.bench;

import org.jspecify.annotations.NullMarked;
