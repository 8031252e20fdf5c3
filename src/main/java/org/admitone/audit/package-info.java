/// Every decision and every change as one line in a hash chain.
@NullMarked
package org.admitone.audit;

import org.jspecify.annotations.NullMarked;
