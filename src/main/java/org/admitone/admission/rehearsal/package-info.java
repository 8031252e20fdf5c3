/// Knocks that are only practised: over real sockets and real statements, rolled back. They warm a fresh server up, and their
/// tools play the benchmark's load.
@NullMarked
package org.admitone.admission.rehearsal;

import org.jspecify.annotations.NullMarked;
