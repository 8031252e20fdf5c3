/// Whole-system stories: the real application on a real PostgreSQL, spoken to as browsers do.
@NullMarked
package org.admitone.scenario;

import org.jspecify.annotations.NullMarked;
