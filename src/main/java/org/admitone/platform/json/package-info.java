/// Reading JSON from outside strictly: unknown fields, wrong types and wrong values are all told at once, each by its pointer.
@NullMarked
package org.admitone.platform.json;

import org.jspecify.annotations.NullMarked;
