/// How a person shows that a pass is theirs: LMS tickets, mailed codes, and the devices that are remembered afterwards.
@NullMarked
package org.admitone.admission.proof;

import org.jspecify.annotations.NullMarked;
