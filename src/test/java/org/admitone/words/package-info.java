/// Holds pages to their message files: nothing missing, nothing left over, no sentence anywhere else.
@NullMarked
package org.admitone.words;

import org.jspecify.annotations.NullMarked;
