/// Outgoing webhooks: what happens is told to the school's programs, signed, in order per session, until they have it.
@NullMarked
package org.admitone.hooks;

import org.jspecify.annotations.NullMarked;
