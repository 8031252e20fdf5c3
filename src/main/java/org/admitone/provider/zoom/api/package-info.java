/// The client of Zoom's REST API: one token, shared limits, and a name for everything that can go wrong.
@NullMarked
package org.admitone.provider.zoom.api;

import org.jspecify.annotations.NullMarked;
