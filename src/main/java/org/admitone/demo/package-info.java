/// A school to try the house with: made once, into nothing, by the desks that a real school uses.
@NullMarked
package org.admitone.demo;

import org.jspecify.annotations.NullMarked;
