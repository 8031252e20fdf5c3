/// A sheet that leaves the house: with all it is made of, signed, and verifiable by anybody without the house.
@NullMarked
package org.admitone.attendance.evidence;

import org.jspecify.annotations.NullMarked;
