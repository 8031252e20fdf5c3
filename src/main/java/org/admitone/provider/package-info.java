/// What carries the picture and sound of a class, and how strongly each need of the school is kept there.
@NullMarked
package org.admitone.provider;

import org.jspecify.annotations.NullMarked;
