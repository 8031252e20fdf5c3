@NullMarked
package org.admitone.roster.imports;

import org.jspecify.annotations.NullMarked;
