/// A small web server on the JDK's own: routes, answers, faults on demand.
@NullMarked
package org.admitone.simulator.zoom.http;

import org.jspecify.annotations.NullMarked;
