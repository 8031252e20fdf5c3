@NullMarked
package org.admitone.admission.proof;

import org.jspecify.annotations.NullMarked;
