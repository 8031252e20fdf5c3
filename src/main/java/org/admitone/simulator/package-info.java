/// Counterparts of providers for demos and tests, started as a command. They share no code with the provider packages.
@NullMarked
package org.admitone.simulator;

import org.jspecify.annotations.NullMarked;
