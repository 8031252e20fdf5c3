/// Who belongs to which course, with which role and entitlement.
@NullMarked
package org.admitone.roster;

import org.jspecify.annotations.NullMarked;
