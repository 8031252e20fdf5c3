/// Benchmarks in which the simulator plays the provider's part for the whole application.
@NullMarked
package org.admitone.simulator.bench;

import org.jspecify.annotations.NullMarked;
