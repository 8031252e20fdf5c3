/// How pages look, kept as text: a picture's layout and colours in cells, compared with what was agreed on.
@NullMarked
package org.admitone.golden;

import org.jspecify.annotations.NullMarked;
