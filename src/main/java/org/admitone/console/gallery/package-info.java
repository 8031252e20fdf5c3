/// The developers' gallery: every part of the pages in all its states.
@NullMarked
package org.admitone.console.gallery;

import org.jspecify.annotations.NullMarked;
