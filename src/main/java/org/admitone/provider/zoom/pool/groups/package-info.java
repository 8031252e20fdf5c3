/// What staff say of the pool: whose hosts are whose, and what a host can hold. Looked at before it is saved, by the planner itself.
@NullMarked
package org.admitone.provider.zoom.pool.groups;

import org.jspecify.annotations.NullMarked;
