/// The embedded database: the real PostgreSQL 18, unpacked, set up, started, watched and stopped by us; or an external one by URL.
@NullMarked
package org.admitone.platform.postgres;

import org.jspecify.annotations.NullMarked;
