/// The door: proofs, devices, the decision, and the one seat.
@NullMarked
package org.admitone.admission;

import org.jspecify.annotations.NullMarked;
