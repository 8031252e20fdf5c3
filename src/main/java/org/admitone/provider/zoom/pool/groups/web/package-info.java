/// Groups of hosts, and what a host can hold, for staff and for programs.
@NullMarked
package org.admitone.provider.zoom.pool.groups.web;

import org.jspecify.annotations.NullMarked;
