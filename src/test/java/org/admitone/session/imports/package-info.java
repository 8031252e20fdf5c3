@NullMarked
package org.admitone.session.imports;
import org.jspecify.annotations.NullMarked;
