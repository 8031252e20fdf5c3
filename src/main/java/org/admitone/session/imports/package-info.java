/// Sessions from lists: read leniently, judged strictly, shown before anything is planned, then made as a whole or not at all.
@NullMarked
package org.admitone.session.imports;

import org.jspecify.annotations.NullMarked;
