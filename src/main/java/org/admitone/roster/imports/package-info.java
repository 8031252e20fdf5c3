/// A roster from a list: read leniently, judged strictly, shown before it happens, then done as a whole or not at all.
@NullMarked
package org.admitone.roster.imports;

import org.jspecify.annotations.NullMarked;
