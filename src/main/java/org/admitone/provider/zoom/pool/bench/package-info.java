/// `./admitone bench planner`.
@NullMarked
package org.admitone.provider.zoom.pool.bench;

import org.jspecify.annotations.NullMarked;
