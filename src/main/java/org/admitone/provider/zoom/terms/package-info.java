/// Term plans: thousands of meetings prepared ahead of time under Zoom's limits, as a plan that outlives restarts.
@NullMarked
package org.admitone.provider.zoom.terms;

import org.jspecify.annotations.NullMarked;
