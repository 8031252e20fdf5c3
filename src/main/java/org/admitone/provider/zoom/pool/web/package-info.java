/// The host pool, for staff and for programs.
@NullMarked
package org.admitone.provider.zoom.pool.web;

import org.jspecify.annotations.NullMarked;
