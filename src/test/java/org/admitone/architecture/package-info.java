/// The walls between capabilities, and the habits that every file keeps.
@NullMarked
package org.admitone.architecture;

import org.jspecify.annotations.NullMarked;
