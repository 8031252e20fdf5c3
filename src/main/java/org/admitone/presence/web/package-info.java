/// The live door as a stream of events.
@NullMarked
package org.admitone.presence.web;

import org.jspecify.annotations.NullMarked;
