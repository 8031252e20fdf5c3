/// Which host holds which session: pure, from lists to an assignment. No clock, no database, no Zoom.
@NullMarked
package org.admitone.provider.zoom.pool.plan;

import org.jspecify.annotations.NullMarked;
