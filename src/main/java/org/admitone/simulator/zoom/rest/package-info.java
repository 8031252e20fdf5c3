/// The REST interface, one class per resource.
@NullMarked
package org.admitone.simulator.zoom.rest;

import org.jspecify.annotations.NullMarked;
